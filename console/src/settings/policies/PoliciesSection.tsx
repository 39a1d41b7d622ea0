import type { PoliciesView } from '#domain/settingsView.ts';
import { CheckFile } from '../files/CheckFile.tsx';
import { Loaded } from '../Loaded.tsx';
import { Nothing } from '../Nothing.tsx';
import { useSettings } from '../settingsApi.ts';
import { useAsked } from '../useAsked.ts';
import { POLICIES } from '../words.ts';
import { Coverage } from './Coverage.tsx';
import { PolicyList } from './PolicyList.tsx';
import { TryQuestion } from './TryQuestion.tsx';

/** Questions that a brand answers in its own words. */
export const PoliciesSection = ({ brand }: { brand: string }) => {
  const asked = useAsked<PoliciesView>(useSettings(brand).policies);
  return (
    <div className="stack">
      <Loaded asked={asked}>
        {(view) =>
          view.policies.length === 0 ? (
            <Nothing title={POLICIES.emptyTitle} says={POLICIES.empty} />
          ) : (
            <>
              <TryQuestion brand={brand} channels={view.channels} />
              <Coverage view={view} />
              <PolicyList view={view} />
            </>
          )
        }
      </Loaded>
      <CheckFile brand={brand} kind="policies" />
    </div>
  );
};
