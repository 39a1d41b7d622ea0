/** Counters that become metrics. */
export type MetricName =
  | 'SlaWarning'
  | 'SlaBreach'
  | 'PromiseBroken'
  | 'PromiseEscalated'
  | 'ParityBroken'
  | 'Replied'
  | 'DraftRefused'
  | 'PublishFailed'
  | 'PublishUnknown'
  | 'WorkStuck'
  | 'OutcomeUnknown'
  | 'ChannelSilent'
  | 'AuthLost'
  | 'HookIgnored'
  | 'LookupMiss'
  | 'BackOfficeDown'
  | 'ActionFailed'
  | 'ModelWrote'
  | 'ModelStopped'
  | 'ModelSilent';

/** Values of a moment that become metrics: threads in which somebody waits, and for how long whoever waits longest has. */
export type GaugeName = 'Unanswered' | 'OldestUnansweredSeconds';

export interface Meter {
  count(name: MetricName, brand: string): void;
  gauge(name: GaugeName, brand: string, value: number): void;
}
