import type { GaugeName, MetricName } from '#desk/ports/meter.ts';

/** Names of environment variables: the template sets them, the functions read them, a rename cannot half-happen. */
export const ENV = {
  table: 'OKNO_TABLE',
  inboundQueue: 'OKNO_INBOUND_URL',
  draftsQueue: 'OKNO_DRAFTS_URL',
  outboundQueue: 'OKNO_OUTBOUND_URL',
  mediaQueue: 'OKNO_MEDIA_URL',
  alertsQueue: 'OKNO_ALERTS_URL',
  mediaBucket: 'OKNO_MEDIA_BUCKET',
  /** Where connections of open pages are told something; nobody is where it is unset. */
  live: 'OKNO_LIVE_URL',
  /** ARN of the topic on which people hear of alarms. */
  alarmTopic: 'OKNO_ALARM_TOPIC',
  /** Addresses of the console and of RUNBOOK.md, for links in what people are told; there are none where they are unset. */
  console: 'OKNO_CONSOLE_URL',
  runbook: 'OKNO_RUNBOOK_URL',
  /** Seconds for which the queue of approved replies is held back. */
  undo: 'OKNO_UNDO_SECONDS',
  stage: 'OKNO_STAGE',
  /** Id of a Bedrock foundation model, or an ARN; no model is asked without it. */
  model: 'OKNO_MODEL',
  /** Drafts in a day that it may be asked about, by brand. */
  modelDrafts: 'OKNO_MODEL_DRAFTS',
} as const;

/** Namespace and names of the metrics that alarms watch; each is written over all brands as well as by brand. */
export const METRIC_NAMESPACE = 'okno';
export const METRIC = {
  slaWarning: 'SlaWarning',
  slaBreach: 'SlaBreach',
  replied: 'Replied',
  unanswered: 'Unanswered',
  oldestUnanswered: 'OldestUnansweredSeconds',
  promiseBroken: 'PromiseBroken',
  promiseEscalated: 'PromiseEscalated',
  parityBroken: 'ParityBroken',
  draftRefused: 'DraftRefused',
  publishFailed: 'PublishFailed',
  publishUnknown: 'PublishUnknown',
  workStuck: 'WorkStuck',
  outcomeUnknown: 'OutcomeUnknown',
  backOfficeDown: 'BackOfficeDown',
  channelSilent: 'ChannelSilent',
  authLost: 'AuthLost',
} as const satisfies Record<string, MetricName | GaugeName>;

/** How long an approved reply can be taken back. FIFO queues hold all their messages back, or none. */
export const UNDO_SECONDS = 6;

/** Name of the index that holds only threads where something must happen. */
export const ATTENTION_INDEX = 'attention';

/** After how many days the bucket forgets a file. */
export const MEDIA_KEPT_DAYS = 90;

/** Every secret of okno is called `okno/…`. */
export const SECRET_PREFIX = 'okno/';

/** Undefined when unset or empty. */
export const optionalEnv = (name: string): string | undefined => process.env[name] || undefined;

/** @throws Error when the variable is unset: a function without it was wired wrongly. */
export const requireEnv = (name: string): string => {
  const value = optionalEnv(name);
  if (value === undefined) throw new Error(`[okno] environment variable ${name} is not set`);
  return value;
};
