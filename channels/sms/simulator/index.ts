import { VisibleError } from '#domain/errors.ts';
import type { SimAnswer, SimRequest } from '#simulation/spec.ts';
import { type Platform, type StartChannel, startChannelSimulator } from '../../simulator/channelSimulator.ts';
import { nextNumber, type Town } from '../../simulator/town.ts';
import { exception } from './exceptions.ts';
import { sendTextMessage } from './sending.ts';

/* AWS End User Messaging SMS as far as okno asks it. It tells nobody what became of a message, and drops no repetition. */

const IDENTITY = 'SKYLARK';
const SCOPE = '/sms-voice/aws4_request';

const ok = (body: object): SimAnswer => ({ status: 200, body });

type Action = (request: SimRequest) => SimAnswer;

const actionsOf = (town: Town): Readonly<Record<string, Action>> => ({
  SendTextMessage: sendTextMessage(town, IDENTITY),
  DescribeAccountAttributes: () => ok({ AccountAttributes: [{ Name: 'ACCOUNT_TIER', Value: 'PRODUCTION' }] }),
  DescribeSpendLimits: () =>
    ok({
      SpendLimits: [
        { Name: 'TEXT_MESSAGE_MONTHLY_SPEND_LIMIT', EnforcedLimit: 200, MaxLimit: 200, Overridden: false },
      ],
    }),
});

/** Every action has the same address. */
const dispatch =
  (actions: Readonly<Record<string, Action>>): Action =>
  (request) => {
    const [, name = ''] = /^PinpointSMSVoiceV2\.(\w+)$/.exec(request.headers['x-amz-target'] ?? '') ?? [];
    const action = actions[name];
    return action === undefined ? exception('UnknownOperationException') : action(request);
  };

const platform = (town: Town): Platform => ({
  secret: (apiPort) => ({
    region: 'eu-central-1',
    originationIdentity: IDENTITY,
    testNumber: '+442079460000',
    apiPort,
  }),
  authorize: ({ headers }) =>
    headers.authorization?.startsWith('AWS4-HMAC-SHA256 ') && headers.authorization.includes(SCOPE)
      ? undefined
      : exception('MissingAuthenticationTokenException'),
  problem: (status, reason) => ({
    __type: status >= 500 ? 'InternalServerException' : 'ValidationException',
    Message: reason,
  }),
  idFor: (among) => String(nextNumber(among)),
  heard: () => {
    throw new VisibleError('conflict', 'deaf', 'Nobody can write to the brand by SMS.');
  },
  routes: [{ method: 'POST', path: '/', handle: dispatch(actionsOf(town)) }],
});

export const start: StartChannel = (options) => startChannelSimulator(options, ({ town }) => platform(town));
