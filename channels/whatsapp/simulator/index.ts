import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import { readAs } from '#simulation/reading.ts';
import type { SimAnswer, SimSpec } from '#simulation/spec.ts';
import {
  type MakePlatform,
  type Platform,
  type StartChannel,
  startChannelSimulator,
  type Tell,
} from '../../simulator/channelSimulator.ts';
import { nextNumber, type Person, personOf, saidAs, type Town } from '../../simulator/town.ts';
import { found, problem, problemBody } from './answers.ts';
import { messaging, type Templates } from './messages.ts';
import {
  APP_SECRET,
  BUSINESS_ACCOUNT,
  deletedCalls,
  editedCalls,
  heardCalls,
  mediaId,
  type Sender,
  saidOfMedia,
  statusCall,
} from './wire.ts';

/* The Cloud API as far as one number of a brand needs it. */

const ACCESS_TOKEN = 'demo-whatsapp-token';
const VERIFY_TOKEN = 'demo-whatsapp-verify';
const CHALLENGE = '1158201444';

const NewTemplate = z.strictObject({ name: z.string(), text: z.string() });
const Read = z.strictObject({ id: z.string() });

const brandOf = (town: Town): Person =>
  [...town.people.values()].find(({ brand }) => brand) ?? { id: '0', brand: true };

const numberNode = ({ brand }: Sender, hookUrl: string): SimAnswer =>
  found({
    id: brand.id,
    display_phone_number: brand.handle ?? brand.id,
    verified_name: brand.name ?? 'The brand',
    quality_rating: 'GREEN',
    ...(hookUrl !== '' && { webhook_configuration: { application: hookUrl } }),
    health_status: {
      can_send_message: 'AVAILABLE',
      entities: [{ entity_type: 'WABA', id: BUSINESS_ACCOUNT, can_send_message: 'AVAILABLE' }],
    },
  });

const fileOf = (town: Town, media: string) => {
  const said = saidOfMedia(town, media);
  const [file] = said?.files ?? [];
  return said === undefined || file?.base64 === undefined
    ? undefined
    : { said, contentType: file.contentType, bytes: Buffer.from(file.base64, 'base64') };
};

const mediaNode = (town: Town, media: string): SimAnswer => {
  const file = fileOf(town, media);
  if (file === undefined) return problem(400, 100, 'Unsupported get request. Object does not exist');
  return found({
    messaging_product: 'whatsapp',
    id: media,
    url: `https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=${mediaId(file.said)}`,
    mime_type: file.contentType,
    file_size: file.bytes.length,
  });
};

const mediaBytes = (town: Town, media: string): SimAnswer => {
  const file = fileOf(town, media);
  return file === undefined
    ? problem(404, 100, 'Media not found')
    : { status: 200, bytes: file.bytes, headers: { 'content-type': file.contentType } };
};

interface Parts {
  sender: Sender;
  templates: Templates;
  tell: Tell;
  hookUrl(): string;
}

const PERMISSIONS = ['whatsapp_business_messaging', 'whatsapp_business_management'];

const routesOf = ({ sender, templates, tell, hookUrl }: Parts): Platform['routes'] => {
  const { town, brand } = sender;
  const send = messaging(sender, templates, tell);
  return [
    {
      method: 'POST',
      path: '/{version}/{number}/messages',
      handle: (request) =>
        request.params.number === brand.id ? send(request) : problem(400, 100, 'Object does not exist'),
    },
    {
      method: 'GET',
      path: '/{version}/me/permissions',
      handle: () => found({ data: PERMISSIONS.map((permission) => ({ permission, status: 'granted' })) }),
    },
    {
      method: 'GET',
      path: `/{version}/${BUSINESS_ACCOUNT}/subscribed_apps`,
      handle: () => found({ data: [{ whatsapp_business_api_data: { id: '9900', name: 'okno' } }] }),
    },
    {
      method: 'GET',
      path: '/{version}/{node}',
      handle: ({ params: { node = '' } }) =>
        node === brand.id ? numberNode(sender, hookUrl()) : mediaNode(town, node),
    },
    {
      method: 'GET',
      path: '/whatsapp_business/attachments/',
      handle: ({ query }) => mediaBytes(town, query.get('mid') ?? ''),
    },
  ];
};

const verbsOf = ({ sender, templates, tell }: Parts): SimSpec<Town>['verbs'] => ({
  /** The brand has a template approved: only those it has are taken from then on. */
  template: (body) => {
    const { name, text } = readAs(NewTemplate, body);
    templates.set(name, text);
    return { name };
  },
  /** Whoever got a message opens it. */
  read: (body, happening) => {
    const { id, to = '', correlation } = saidAs(sender.town, readAs(Read, body).id);
    const person = personOf(sender.town, to);
    tell([statusCall(person, { id, status: 'read', at: happening.now, correlation }, sender)], happening);
    return { id };
  },
});

/** Makes the call with which Meta begins a subscription. */
const prove = async (url: string): Promise<void> => {
  const asked = new URL(url);
  asked.searchParams.set('hub.mode', 'subscribe');
  asked.searchParams.set('hub.verify_token', VERIFY_TOKEN);
  asked.searchParams.set('hub.challenge', CHALLENGE);
  const answer = await fetch(asked, { redirect: 'manual' });
  if (!answer.ok || (await answer.text()) !== CHALLENGE)
    throw new VisibleError('input', 'webhook', 'The webhook did not send the challenge back.');
};

const platform: MakePlatform = ({ town, tell }) => {
  let hookUrl = '';
  const sender: Sender = { town, brand: brandOf(town) };
  const parts: Parts = { sender, templates: new Map(), tell, hookUrl: () => hookUrl };
  return {
    secret: (apiPort) => ({
      appSecret: APP_SECRET,
      verifyToken: VERIFY_TOKEN,
      accessToken: ACCESS_TOKEN,
      apiPort,
    }),
    authorize: ({ headers }) =>
      headers.authorization === `Bearer ${ACCESS_TOKEN}`
        ? undefined
        : problem(401, 190, 'Invalid OAuth access token.'),
    problem: (status, reason) => problemBody(status >= 500 ? 1 : 100, reason),
    idFor: (among) => `wamid.IN${nextNumber(among)}`,
    heard: (_among, said) => heardCalls(said, sender),
    edited: (_among, said) => editedCalls(said, sender),
    deleted: (_among, said) => deletedCalls(said, sender),
    routes: routesOf(parts),
    verbs: verbsOf(parts),
    greet: async (url) => {
      await prove(url);
      hookUrl = url;
    },
  };
};

export const start: StartChannel = (options) => startChannelSimulator(options, platform);
