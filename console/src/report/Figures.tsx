import type { OverviewView } from '#domain/overview.ts';
import type { ReportGroup } from '#domain/report.ts';
import { queueHref } from '../route.ts';
import { type Asked, type Behindable, behindHref } from './asked.ts';
import { numberWords, shareWords, spanWords } from './figures.ts';
import { targetWords, timesOf } from './times.ts';
import { FIGURES, REPORT } from './words.ts';

/** A number that says how it goes, what it rests on, and how it was before. */
interface Figure {
  name: string;
  value: string;
  href?: string;
  of?: string;
  before?: string;
}

interface Props {
  view: OverviewView;
  asked: Asked;
}

const before = (value: string | undefined): Pick<Figure, 'before'> =>
  value === undefined ? {} : { before: REPORT.before(value) };

type Link = (behind: Behindable) => string;

const shareOf = (group: ReportGroup, rate: keyof ReportGroup['rates']): string | undefined => {
  const share = group.rates[rate];
  return share === undefined ? undefined : shareWords(share);
};

/** Of what a share is one. */
const wholeOf = (parts: readonly (number | undefined)[]): number =>
  parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

const inTime = ({ whole, past }: OverviewView, link: Link): Figure[] => {
  const { in_time, late } = whole.counts;
  const all = wholeOf([in_time, late]);
  return all === 0
    ? []
    : [
        {
          name: FIGURES.inTime,
          value: shareOf(whole, 'in_time') ?? '',
          href: link({ what: late === undefined ? 'in_time' : 'late' }),
          of: FIGURES.ofReplies(numberWords(all), all),
          ...before(shareOf(past, 'in_time')),
        },
      ];
};

const times = ({ view: { whole, past }, asked }: Props, link: Link): Figure[] => {
  const { span, target } = timesOf(whole.target, asked.reply);
  const spread = whole.spans[span];
  if (spread === undefined) return [];
  const earlier = past.spans[span];
  const aim = target && REPORT.targetOf(targetWords(target));
  const one = (name: string, quantile: 'p50' | 'p90', longer?: number): Figure => ({
    name,
    value: spanWords(spread[quantile]),
    href: link({ what: span, ...(longer !== undefined && { longer }) }),
    ...(aim !== undefined && { of: aim }),
    ...before(earlier && spanWords(earlier[quantile])),
  });
  return [one(FIGURES.median, 'p50'), one(FIGURES.slowest, 'p90', spread.p90)];
};

const breaches = ({ whole, past }: OverviewView, link: Link): Figure => {
  const of = ({ counts }: ReportGroup) => wholeOf([counts.breach_first_reply, counts.breach_next_reply]);
  const number = of(whole);
  return {
    name: FIGURES.breaches,
    value: numberWords(number),
    ...(number > 0 && { href: link({ what: 'overdue' }) }),
    ...before(numberWords(of(past))),
  };
};

const promises = ({ whole, past }: OverviewView, link: Link): Figure[] => {
  const { promises_kept, promises_broken } = whole.counts;
  const due = wholeOf([promises_kept, promises_broken]);
  const what = promises_broken === undefined ? 'promises_kept' : 'promises_broken';
  return due === 0
    ? []
    : [
        {
          name: FIGURES.promises,
          value: shareOf(whole, 'promises_kept') ?? '',
          href: link({ what }),
          of: FIGURES.ofPromises(numberWords(due), due),
          ...before(shareOf(past, 'promises_kept')),
        },
      ];
};

const satisfied = ({ whole, past }: OverviewView, link: Link): Figure[] => {
  const { survey_yes, survey_no } = whole.counts;
  const answers = wholeOf([survey_yes, survey_no]);
  const what = survey_no === undefined ? 'survey_yes' : 'survey_no';
  return answers === 0
    ? []
    : [
        {
          name: FIGURES.satisfied,
          value: shareOf(whole, 'satisfied') ?? '',
          href: link({ what }),
          of: FIGURES.ofAnswers(numberWords(answers), answers),
          ...before(shareOf(past, 'satisfied')),
        },
      ];
};

const figuresOf = (props: Props): Figure[] => {
  const { view, asked } = props;
  const link: Link = (behind) => behindHref(view.brand, asked, behind);
  const waiting: Figure = {
    name: FIGURES.waiting,
    value: numberWords(view.backlog.threads),
    href: queueHref(view.brand),
  };
  return [
    ...inTime(view, link),
    ...times(props, link),
    waiting,
    breaches(view, link),
    ...promises(view, link),
    ...satisfied(view, link),
  ];
};

/** The numbers to be seen first. */
export const Figures = (props: Props) => (
  <dl className="report-figures">
    {figuresOf(props).map(({ name, value, href, of, before: earlier }) => (
      <div key={name} className="report-figure">
        <dt>{name}</dt>
        <dd>
          <span className="report-value">{href === undefined ? value : <a href={href}>{value}</a>}</span>
          {of !== undefined && <span className="quiet">{of}</span>}
          {earlier !== undefined && <span className="quiet">{earlier}</span>}
        </dd>
      </div>
    ))}
  </dl>
);
