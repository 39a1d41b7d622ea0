import type { ActionInput, ActionKind, Risk } from '#domain/action.ts';
import type { CaseKind, Phase } from '#domain/caseStatus.ts';
import type { Disclosure } from '#domain/disclosure.ts';
import type { Certainty } from '#domain/facts.ts';
import type { IdentityPolicy, ReferenceForm } from '#domain/identity.ts';
import type { Topic } from '#domain/topic.ts';
import type { Expression } from './expression.ts';
import type { Pattern } from './references.ts';
import type { AuthRule, FactName, Fixture, InputSource } from './schema.ts';
import type { RequestTemplate } from './template.ts';

/* A definition that was read: expressions compiled, requests taken apart, defaults filled in. */

export interface FactRule {
  disclose: Disclosure;
  /** Where in the source, for agents. */
  path?: string;
  certainty?: Certainty;
}

export interface Operation {
  request: RequestTemplate;
  noMatch: readonly number[];
  map: Expression;
}

export interface InputDefinition extends Omit<ActionInput, 'choices'> {
  from?: InputSource['from'];
  choices?: readonly { value: string; title: string }[] | { request: RequestTemplate; map: Expression };
}

export interface ActionDefinition {
  name: string;
  kind: ActionKind;
  title: string;
  risk: Risk;
  identity: IdentityPolicy;
  inputs: readonly InputDefinition[];
  request: RequestTemplate;
  refused: readonly number[];
  result: Expression;
  readBack?: Operation;
}

export interface Definition {
  name: string;
  title: string;
  kind: CaseKind;
  reference: ReferenceForm;
  topics: readonly Topic[];
  identity: IdentityPolicy;
  proof?: 'surname' | 'postcode' | 'phone4';
  /** The source tells for which account of a channel a case was opened. */
  provesAccount: boolean;
  patterns: readonly Pattern[];
  mask: readonly [number, number];
  auth: AuthRule;
  /** Time for one call of a port, sign-in and second try included, and the longest body, both with their defaults. */
  timeoutMs: number;
  maxBytes: number;
  perMinute?: number;
  phases: ReadonlyMap<string, Phase>;
  facts: ReadonlyMap<FactName, FactRule>;
  lookup?: Operation;
  find?: Operation;
  /** What a call of the back office's own is about: `{ reference }`. */
  events?: Expression;
  challenge?: { request: RequestTemplate; confirm: RequestTemplate };
  actions: readonly ActionDefinition[];
  fixtures: readonly Fixture[];
}
