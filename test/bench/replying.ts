import type { ThreadDetail } from '#domain/view.ts';
import {
  type Customer,
  GIVES_NOTHING,
  messageOf,
  newCustomer,
  posts,
  settle,
  takeIn,
  writes,
} from './customers.ts';
import { agentCall } from './hooks.ts';
import { type Metric, metric } from './metric.ts';
import type { Rig } from './rig.ts';
import { type Sums, sumsOf } from './sums.ts';

type Answer = { statusCode: number; body: string };

const api = async (rig: Rig, method: string, path: string, body?: unknown): Promise<unknown> => {
  const answer = await rig.run<Answer>('api', agentCall(method, path, body));
  if (answer.statusCode !== 200) throw new Error(`${method} answered ${answer.statusCode}: ${answer.body}`);
  return JSON.parse(answer.body);
};

/** Approves what the thread's newest draft proposes and answers what it came to. */
const approval = async (rig: Rig, thread: string): Promise<() => Promise<unknown>> => {
  const path = `/api/threads/${encodeURIComponent(thread)}`;
  const { drafts } = (await api(rig, 'GET', path)) as ThreadDetail;
  return async () => {
    await api(rig, 'POST', `${path}/approve`, { draftId: drafts[0]?.id });
    await rig.drain('publish');
  };
};

/** X keeps the echo back until the reply is recorded, so that the one is not counted with the other. */
const published = async (rig: Rig, thread: string) => {
  rig.x.run('mischief', { pause: true });
  const { calls } = await rig.counted(await approval(rig, thread));
  const echo = await rig.counted(async () => {
    rig.x.run('mischief', { pause: false });
    await rig.hooksDone();
    await rig.drain('intake');
  });
  return { reply: sumsOf(calls), echo: sumsOf(echo.calls) };
};

export const replyCosts = async (rig: Rig): Promise<Metric[]> => {
  const customer = newCustomer(rig);
  await writes(rig, customer, customer.knowsAll);
  await settle(rig);
  const privately = await published(rig, customer.thread);
  const next = await nextEpisode(rig, customer);

  const other = newCustomer(rig);
  const thread = await posts(rig, other, GIVES_NOTHING);
  await settle(rig);
  const publicly = await published(rig, thread);
  return [
    ...figures('dm', 'a direct message answered with the status of the case', 1, privately.reply),
    ...figures('mention', 'a public mention answered by asking for the reference', 2, publicly.reply),
    metric({
      metric: 'reply.echo.write_units',
      value: privately.echo.write + privately.echo.index,
      unit: 'WRU',
      definition: "the webhook's echo of that direct message, which is stored already",
    }),
    next,
  ];
};

/** Every function has run once: secrets are read, clients are open. */
export const warmUp = async (rig: Rig): Promise<void> => {
  const customer = newCustomer(rig);
  await writes(rig, customer, customer.knowsAll);
  await settle(rig);
  await published(rig, customer.thread);
  await rig.run('watch', {});
};

/** A promise has put the next look of the thread hours away when the customer writes once more. */
const nextEpisode = async (rig: Rig, customer: Customer): Promise<Metric> => {
  const { calls } = await rig.counted(() => takeIn(rig, messageOf(customer)));
  const { write, index } = sumsOf(calls);
  return metric({
    metric: 'intake.next_episode_after_promise.write_units',
    value: write + index,
    unit: 'WRU',
    definition: `a message that begins the next episode while a promised update is open: ${write} on the table, ${index} on the index`,
  });
};

const figures = (name: string, what: string, sends: number, reply: Sums): Metric[] => [
  metric({
    metric: `reply.${name}.channel_calls`,
    value: reply.channel,
    unit: 'requests',
    goal: sends,
    definition: `${what}: requests to the channel from approval until the reply is recorded; ${sends} texts go out`,
  }),
  metric({
    metric: `reply.${name}.backoffice_calls`,
    value: reply.backoffice,
    unit: 'requests',
    goal: 1,
    definition: 'the same: the case is asked once more right before sending',
  }),
  metric({
    metric: `reply.${name}.aws_calls`,
    value: reply.aws,
    unit: 'requests',
    definition: `the same: requests to AWS, ${reply.reads} reads and ${reply.writes} writes of the table among them`,
  }),
  metric({
    metric: `reply.${name}.write_units`,
    value: reply.write + reply.index,
    unit: 'WRU',
    definition: `the same: ${reply.write} on the table, ${reply.index} on the index`,
  }),
];
