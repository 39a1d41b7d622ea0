import type { CaseKind } from '../caseStatus.ts';
import type { Understanding } from '../understanding.ts';
import type { Asked } from './serviceLevels.ts';

const byKind = (kind: CaseKind): Asked | undefined => {
  switch (kind) {
    case 'delayed_bag':
      return 'bag';
    case 'trouble_ticket':
    case 'outage':
      return 'connection';
    case 'order':
      return 'plan';
    case 'parcel':
    case 'complaint':
    case 'document':
    case 'call_back':
      return kind;
    case 'generic':
      return undefined;
    default:
      return kind satisfies never;
  }
};

/** What somebody asks, in one word: what they want done, what it is about, or what case it is. */
export const askedOf = (
  { wants, topics, intent }: Pick<Understanding, 'wants' | 'topics' | 'intent'>,
  kind: CaseKind | undefined,
): Asked => {
  if (wants === 'open_complaint') return 'complaint';
  if (wants === 'call_back') return 'call_back';
  const about = (kind && byKind(kind)) ?? topics[0];
  if (about !== undefined) return about;
  if (wants !== undefined) return 'request';
  return intent === 'case' || intent === 'request' ? 'other' : intent;
};
