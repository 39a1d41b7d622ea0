import { lazy, Suspense } from 'react';
import { BrandDesk } from '../BrandDesk.tsx';
import { useMay } from '../desk.ts';
import type { Route } from '../route.ts';
import { Closed } from './Closed.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { maySee } from './pages.tsx';

const ReportPage = lazy(async () => ({ default: (await import('../report/ReportPage.tsx')).ReportPage }));
const SettingsPage = lazy(async () => ({
  default: (await import('../settings/SettingsPage.tsx')).SettingsPage,
}));

/** What the address names of a brand that a person works for. */
export const Page = ({ brand, route }: { brand: string; route: Route }) => {
  const may = useMay(brand);
  const { page, thread, section = 'channels' } = route;
  if (page === 'desk') return <BrandDesk key={brand} brand={brand} thread={thread} />;
  if (!maySee(route, may)) return <Closed brand={brand} page={page} />;
  return (
    <Suspense fallback={<PageSkeleton />}>
      {page === 'report' ? (
        <ReportPage key={brand} brand={brand} />
      ) : (
        <SettingsPage key={brand} brand={brand} section={section} />
      )}
    </Suspense>
  );
};
