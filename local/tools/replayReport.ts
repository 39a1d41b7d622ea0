import { ceiling, mayDisclose } from '#domain/disclosure.ts';
import type { Draft } from '#domain/draft.ts';
import type { Played } from './replayPlay.ts';

/** How often each word was found, the commonest first. */
export type Tally = Record<string, number>;

export interface ReplayReport {
  posts: number;
  distinct: number;
  threads: number;
  messages: number;
  drafts: number;
  draftStates: Tally;
  languages: Tally;
  intents: Tally;
  /** Of what was asked: how many, and how many of them have a draft that can be approved as it is. */
  useful: Record<string, { asked: number; ready: number }>;
  /** Why a person must write. */
  humanReasons: Tally;
  /** What the drafts ask the customer for. */
  identityAsked: Tally;
  /** Findings of drafts that were stored as refused. */
  gateRefusals: Tally;
  /** Findings of truth in drafts that are ready to be approved, judged again. */
  untraceable: Tally;
  privateInPublic: number;
  /** Ready drafts that were spoiled with a lie, and how many of these the gate stopped. */
  lies: { told: number; caught: number };
  bagDelay: Score | undefined;
}

export interface Score {
  found: number;
  missed: number;
  wrong: number;
  precision: number;
  recall: number;
  f1: number;
}

const BAG_LABEL = 'Lost Luggage';

export const BAG_DEFINITION = `positive: intent "case" in the stored draft; true: negativereason "${BAG_LABEL}" in any row of the post`;

const tally = (words: Iterable<string>): Tally => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
};

const usefulBy = (drafts: readonly Draft[]): ReplayReport['useful'] => {
  const all = tally(drafts.map(({ intent }) => intent));
  const ready = tally(drafts.filter(({ state }) => state === 'ready').map(({ intent }) => intent));
  return Object.fromEntries(
    Object.entries(all).map(([intent, asked]) => [intent, { asked, ready: ready[intent] ?? 0 }]),
  );
};

const languageOf = (draft: Draft): string => (draft.human === 'language' ? 'other' : draft.lang);

/** Private facts that a public text of the draft cites, and what the gate itself objects to. */
const leaksOf = ({ draft, findings }: Played): number => {
  if (draft === undefined) return 0;
  const secret = draft.facts.filter((fact) => !mayDisclose(fact.disclose, ceiling('public', 'none')));
  const cited = draft.deliveries
    .filter((delivery) => delivery.place === 'public')
    .flatMap((delivery) => delivery.claims.flatMap((claim) => claim.facts));
  const objections = findings.filter(
    (finding) => finding.kind === 'disclosure' && finding.place === 'public',
  );
  return secret.filter((fact) => cited.includes(fact.id)).length + objections.length;
};

const scoreOf = (played: readonly Played[]): Score | undefined => {
  if (!played.some(({ post }) => post.rows.some((row) => 'negativereason' in row))) return undefined;
  const count = (predicted: boolean, labelled: boolean) =>
    played.filter(
      ({ post, draft }) =>
        (draft?.intent === 'case') === predicted &&
        post.rows.some((row) => row.negativereason === BAG_LABEL) === labelled,
    ).length;
  const found = count(true, true);
  const missed = count(false, true);
  const wrong = count(true, false);
  const precision = found / Math.max(1, found + wrong);
  const recall = found / Math.max(1, found + missed);
  const f1 = (2 * found) / Math.max(1, 2 * found + missed + wrong);
  return { found, missed, wrong, precision, recall, f1 };
};

export const reportOn = (played: readonly Played[]): ReplayReport => {
  const drafts = played.flatMap(({ draft }) => draft ?? []);
  const refused = drafts.filter((draft) => draft.state === 'refused');
  const ready = played.filter(({ draft }) => draft?.state === 'ready');
  return {
    posts: played.reduce((sum, { post }) => sum + post.rows.length, 0),
    distinct: played.length,
    threads: played.filter(({ stored }) => stored !== undefined).length,
    messages: played.reduce((sum, { stored }) => sum + (stored ?? 0), 0),
    drafts: drafts.length,
    draftStates: tally(drafts.map((draft) => draft.state)),
    languages: tally(drafts.map(languageOf)),
    intents: tally(drafts.map((draft) => draft.intent)),
    useful: usefulBy(drafts),
    humanReasons: tally(drafts.flatMap((draft) => draft.human ?? [])),
    identityAsked: tally(drafts.flatMap((draft) => draft.asks)),
    gateRefusals: tally(refused.flatMap((draft) => draft.findings.map((finding) => finding.code))),
    untraceable: tally(
      ready.flatMap(({ findings }) =>
        findings.filter(({ kind }) => kind === 'truth').map(({ code }) => code),
      ),
    ),
    privateInPublic: ready.reduce((sum, one) => sum + leaksOf(one), 0),
    lies: {
      told: played.filter(({ lieCaught }) => lieCaught !== undefined).length,
      caught: played.filter(({ lieCaught }) => lieCaught).length,
    },
    bagDelay: scoreOf(played),
  };
};

const sum = (counts: Tally): number => Object.values(counts).reduce((total, count) => total + count, 0);

/** What may not be: posts lost or stored twice, claims without a source, private facts in public. */
export const faultsOf = (report: ReplayReport): string[] => [
  ...(report.messages === report.distinct && report.threads === report.distinct
    ? []
    : [`${report.distinct} distinct posts, but ${report.messages} messages in ${report.threads} threads`]),
  ...(report.drafts === report.distinct ? [] : [`${report.distinct - report.drafts} posts without a draft`]),
  ...(sum(report.untraceable) === 0 ? [] : [`${sum(report.untraceable)} untraceable claims`]),
  ...(report.lies.caught === report.lies.told
    ? []
    : [`the gate let ${report.lies.told - report.lies.caught} planted lies pass`]),
  ...(report.privateInPublic === 0 ? [] : [`${report.privateInPublic} private facts in public`]),
];

const spelled = (counts: Tally): string =>
  Object.entries(counts)
    .map(([word, count]) => `${word} ${count}`)
    .join(', ') || 'none';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const usefulWords = (useful: ReplayReport['useful']): string =>
  Object.entries(useful)
    .map(([intent, { asked, ready }]) => `${intent} ${percent(ready / asked)} of ${asked}`)
    .join(', ') || 'none';

const scoreRows = (score: Score): [string, string][] => {
  const { found, missed, wrong, precision, recall, f1 } = score;
  return [
    ['bag delay', `F1 ${f1.toFixed(3)}, precision ${percent(precision)}, recall ${percent(recall)}`],
    ['', `${found} found, ${missed} missed, ${wrong} wrong; ${BAG_DEFINITION}`],
  ];
};

/** The report as lines of text. */
export const reportLines = (report: ReplayReport): string[] => {
  const rows: [string, string | number][] = [
    ['posts', report.posts],
    ['distinct posts', report.distinct],
    ['threads', report.threads],
    ['messages stored', report.messages],
    ['drafts', `${report.drafts} (${spelled(report.draftStates)})`],
    ['languages', spelled(report.languages)],
    ['asked', spelled(report.intents)],
    ['useful drafts', usefulWords(report.useful)],
    ['why a person writes', spelled(report.humanReasons)],
    ['identity asked for', spelled(report.identityAsked)],
    ['gate refusals', spelled(report.gateRefusals)],
    ['untraceable claims', spelled(report.untraceable)],
    ['private facts in public', report.privateInPublic],
    ['planted lies caught', `${report.lies.caught} of ${report.lies.told}`],
    ...(report.bagDelay === undefined ? [] : scoreRows(report.bagDelay)),
  ];
  return rows.map(([name, value]) => `${name.padEnd(24)} ${value}`);
};

/** One line of `--out`: the columns of the first row, and what okno made of the post. */
export const outLine = ({ post, draft }: Played): string =>
  JSON.stringify({
    ...post.rows[0],
    rows: post.rows.length,
    at: post.at,
    draft:
      draft === undefined
        ? null
        : {
            state: draft.state,
            human: draft.human,
            intent: draft.intent,
            lang: draft.lang,
            asks: draft.asks,
            texts: draft.deliveries.map(({ place, text }) => ({ place, text })),
            findings: draft.findings.map(({ code }) => code),
          },
  });
