import { createHmac } from 'node:crypto';
import { msOf } from '#domain/instant.ts';
import type { HookCall } from '../../simulator/courier.ts';
import type { Person, Said, SaidFile, Town } from '../../simulator/town.ts';
import { isPhone, isUser } from '../thread.ts';

/* Webhook calls in the form of the Cloud API. A person's id is a user id or a number; beside a user id the handle may be a number. */

export const APP_SECRET = 'demo-whatsapp-app-secret';
export const BUSINESS_ACCOUNT = '1200';

export const phoneOf = ({ id, handle = '' }: Person): string | undefined =>
  [id, handle].find((one) => isPhone(one));
export const userOf = ({ id }: Person): string | undefined => (isUser(id) ? id : undefined);

const seconds = (at: string): string => String(Math.floor(msOf(at) / 1000));

/** Media ids are letters and digits, whatever the message is called. */
export const mediaId = ({ id }: Said): string => Buffer.from(id).toString('hex');
export const saidOfMedia = (town: Town, media: string): Said | undefined =>
  town.said.get(Buffer.from(media, 'hex').toString());

const contactOf = (person: Person) => {
  const [phone, user] = [phoneOf(person), userOf(person)];
  const { handle = '' } = person;
  return {
    profile: {
      name: person.name ?? 'Somebody',
      ...(handle !== '' && !isPhone(handle) && { username: `@${handle}` }),
    },
    ...(phone && { wa_id: phone }),
    ...(user && { user_id: user }),
  };
};

const KINDS = ['image', 'video', 'audio'] as const;

const kindOf = ({ contentType }: SaidFile) =>
  KINDS.find((kind) => contentType.startsWith(`${kind}/`)) ?? 'document';

const content = (said: Said) => {
  const [file] = said.files ?? [];
  if (said.tapped !== undefined) {
    const button_reply = { id: said.text, title: said.text };
    return { type: 'interactive', interactive: { type: 'button_reply', button_reply } };
  }
  if (file === undefined) return { type: 'text', text: { body: said.text } };
  const type = kindOf(file);
  return {
    type,
    [type]: {
      id: mediaId(said),
      mime_type: file.contentType,
      ...(type === 'document' && { filename: file.name }),
      ...(said.text !== '' && { caption: said.text }),
    },
  };
};

export interface Sender {
  brand: Person;
  town: Town;
}

const signed = (value: object, { brand }: Sender): HookCall => {
  const metadata = { display_phone_number: brand.handle, phone_number_id: brand.id };
  const whole = { messaging_product: 'whatsapp', metadata, ...value };
  const changes = [{ field: 'messages', value: whole }];
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: BUSINESS_ACCOUNT, changes }],
  });
  const signature = createHmac('sha256', APP_SECRET).update(body).digest('hex');
  return {
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
    body,
  };
};

const fromPerson = (person: Person, fields: object, sender: Sender): HookCall => {
  const [phone, user] = [phoneOf(person), userOf(person)];
  const message = { ...(phone && { from: phone }), ...(user && { from_user_id: user }), ...fields };
  return signed({ contacts: [contactOf(person)], messages: [message] }, sender);
};

/** What a customer wrote to the brand, for whoever else wrote there is nothing told. */
const byCustomer = (said: Said, { town }: Sender): Person | undefined => {
  const person = town.people.get(said.by);
  return person === undefined || person.brand || said.place !== 'private' ? undefined : person;
};

export const heardCalls = (said: Said, sender: Sender): HookCall[] => {
  const person = byCustomer(said, sender);
  if (person === undefined) return [];
  const answers = said.inReplyTo ?? said.tapped;
  const context = answers !== undefined && { context: { id: answers } };
  return [
    fromPerson(person, { id: said.id, timestamp: seconds(said.at), ...content(said), ...context }, sender),
  ];
};

/** Edits and deletions are messages of their own, each under an id of its own. */
const about = (said: Said, type: 'edit' | 'revoke', part: object, at: string, sender: Sender): HookCall[] => {
  const person = byCustomer(said, sender);
  const fields = {
    id: `${said.id}.${type}${sender.town.version}`,
    timestamp: seconds(at),
    type,
    [type]: { original_message_id: said.id, ...part },
  };
  return person === undefined ? [] : [fromPerson(person, fields, sender)];
};

export const editedCalls = (said: Said, sender: Sender): HookCall[] =>
  about(said, 'edit', { message: content(said) }, said.editedAt ?? said.at, sender);

export const deletedCalls = (said: Said, sender: Sender): HookCall[] =>
  about(said, 'revoke', {}, said.at, sender);

export interface Status {
  id: string;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  at: string;
  correlation?: string | undefined;
  error?: { code: number; title: string };
}

export const statusCall = (
  person: Person,
  { id, status, at, correlation, error }: Status,
  sender: Sender,
): HookCall => {
  const [phone, user] = [phoneOf(person), userOf(person)];
  const told = {
    id,
    status,
    timestamp: seconds(at),
    ...(phone && { recipient_id: phone }),
    ...(user && { recipient_user_id: user }),
    ...(correlation !== undefined && { biz_opaque_callback_data: correlation }),
    ...(error && { errors: [{ ...error, message: error.title }] }),
  };
  return signed({ contacts: [contactOf(person)], statuses: [told] }, sender);
};
