import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Skeleton from '@cloudscape-design/components/skeleton';
import type { OverviewView } from '#domain/overview.ts';
import type { Problem } from '../api/problem.ts';
import { useDesk } from '../desk.ts';
import { queueHref, useRoute } from '../route.ts';
import { SESSION } from '../session/words.ts';
import { Asks } from './Asks.tsx';
import { type Asked, askedOf, behindOf } from './asked.ts';
import { BehindPage } from './BehindPage.tsx';
import { Drafts } from './Drafts.tsx';
import { Figures } from './Figures.tsx';
import { Headline } from './Headline.tsx';
import { Kept } from './Kept.tsx';
import { Lines } from './Lines.tsx';
import { Loads } from './Loads.tsx';
import { Places } from './Places.tsx';
import { ResponseTimes } from './ResponseTimes.tsx';
import { SpanChoice } from './SpanChoice.tsx';
import { useOverview } from './useOverview.ts';
import { usePrintedLight } from './usePrintedLight.ts';
import { WhoWaits } from './WhoWaits.tsx';
import { REPORT } from './words.ts';
import './report.css';

interface Props {
  brand: string;
  asked: Asked;
}

/** What a brand sees that has counted nothing yet, or asks for days on which it did not. */
const Empty = ({ brand }: { brand: string }) => (
  <div className="empty">
    <h2>{REPORT.emptyTitle}</h2>
    <p>{REPORT.empty}</p>
    <p>
      <a href={queueHref(brand)}>{REPORT.toQueue}</a>
    </p>
  </div>
);

const Numbers = ({ view, asked }: { view: OverviewView; asked: Asked }) => {
  const file = [view.brand, view.from, view.to].join(' ');
  const props = { view, asked, file };
  return (
    <>
      <Headline view={view} />
      {view.lines.length === 0 ? (
        <Empty brand={view.brand} />
      ) : (
        <>
          <Figures {...props} />
          <ResponseTimes {...props} />
          <Lines {...props} />
        </>
      )}
      <WhoWaits view={view} file={file} />
      {view.lines.length > 0 && (
        <>
          <Kept {...props} />
          <Places {...props} />
          <Asks {...props} />
          <Drafts {...props} />
          <Loads {...props} />
        </>
      )}
    </>
  );
};

/** Why there are no numbers, or none newer than those shown. */
const Failed = ({ problem, shows }: { problem: Problem; shows: boolean }) => (
  <Alert type="warning">{shows && problem.status === 0 ? SESSION.offline : problem.message}</Alert>
);

/** As tall as what is coming. */
const Waiting = () => (
  <div className="report-waiting" aria-hidden="true">
    <Skeleton height="24px" />
    <Skeleton height="96px" />
    <Skeleton height="360px" />
    <Skeleton height="240px" />
  </div>
);

const Overview = ({ brand, asked }: Props) => {
  const { me } = useDesk();
  const { view, problem, renewing } = useOverview(brand, asked);
  const known = me.brands.find(({ id }) => id === brand);
  return (
    <main className="report" aria-busy={renewing}>
      <div className="report-head">
        <h1>{REPORT.title(known?.name ?? brand)}</h1>
        <div className="report-tools">
          <span className="report-renewing" role="status">
            {renewing ? (view === undefined ? REPORT.loading : REPORT.renewing) : ''}
          </span>
          <Button iconName="file" onClick={() => window.print()}>
            {REPORT.print}
          </Button>
        </div>
      </div>
      <SpanChoice key={JSON.stringify(asked.days)} brand={brand} asked={asked} shown={view} />
      {problem !== undefined && <Failed problem={problem} shows={view !== undefined} />}
      {view === undefined && problem === undefined && <Waiting />}
      {view !== undefined && (
        <div className="report-numbers">
          <Numbers view={view} asked={{ ...asked, split: view.split }} />
        </div>
      )}
    </main>
  );
};

/** The numbers of a brand, and the threads behind each of them. */
export const ReportPage = ({ brand }: { brand: string }) => {
  const { query } = useRoute();
  usePrintedLight();
  const behind = behindOf(query);
  const asked = askedOf(query);
  return behind === undefined ? (
    <Overview brand={brand} asked={asked} />
  ) : (
    <BehindPage key={query.toString()} brand={brand} asked={asked} behind={behind} />
  );
};
