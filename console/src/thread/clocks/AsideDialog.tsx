import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import type { Instant } from '#domain/instant.ts';
import type { NewPromise } from '../../api/client.ts';
import { useDesk } from '../../desk.ts';
import { ASIDE } from '../handlingWords.ts';
import type { Act } from '../useAct.ts';
import { FormDialog } from './FormDialog.tsx';
import { KindField } from './KindField.tsx';
import { finished, MomentFields, type Typed, todayIn } from './MomentFields.tsx';
import { quickTimes } from './quickTimes.ts';
import { HOLD, MAKE } from './words.ts';

/** Until when a thread is set aside and why, and what is promised meanwhile. */
interface Aside {
  until: Instant;
  reason: string;
  promise?: NewPromise;
}

const PROMISE_SAYS = { moment: ASIDE.by, words: ASIDE.what, tooShort: MAKE.tooShort };

interface PromiseTyped extends Typed {
  kind: NewPromise['kind'];
}

interface QuickProps {
  zone: string;
  now: number;
  onChoose: (wall: string) => void;
}

const QuickTimes = ({ zone, now, onChoose }: QuickProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame and a legend of its own.
  <div className="actions" role="group" aria-label={ASIDE.quick}>
    {quickTimes(now, zone).map(({ says, wall }) => (
      <Button key={says} formAction="none" onClick={() => onChoose(wall)}>
        {says}
      </Button>
    ))}
  </div>
);

interface PromiseProps {
  typed: PromiseTyped | undefined;
  /** What it begins with: due when the thread is taken up again. */
  begin: PromiseTyped;
  zone: string;
  now: number;
  tried: boolean;
  onType: (typed: PromiseTyped | undefined) => void;
}

const PromiseFields = ({ typed, begin, onType, ...field }: PromiseProps) => (
  <>
    <Checkbox
      checked={typed !== undefined}
      description={ASIDE.promiseHint}
      onChange={({ detail: { checked } }) => onType(checked ? begin : undefined)}
    >
      {ASIDE.promise}
    </Checkbox>
    {typed !== undefined && (
      <>
        <KindField kind={typed.kind} onChange={(kind) => onType({ ...typed, kind })} />
        <MomentFields
          name="by"
          says={PROMISE_SAYS}
          {...field}
          typed={typed}
          onType={(next) => onType({ ...next, kind: typed.kind })}
        />
      </>
    )}
  </>
);

interface Props {
  zone: string;
  act: Act;
  onClose: () => void;
  onAside: (aside: Aside) => void;
}

/** Asks until when a thread is set aside, and what for; what the customer is promised meanwhile, where something is. */
export const AsideDialog = ({ zone, act, onClose, onAside }: Props) => {
  const { clock } = useDesk();
  const now = clock.now();
  const [typed, setTyped] = useState<Typed>(() => ({ wall: todayIn(zone, now), words: '' }));
  const [promise, setPromise] = useState<PromiseTyped>();
  const [tried, setTried] = useState(false);
  const confirm = (): void => {
    setTried(true);
    const aside = finished(typed, zone, now);
    const promised = promise && finished(promise, zone, now);
    if (aside === undefined || (promise !== undefined && promised === undefined)) return;
    onAside({
      until: aside.at,
      reason: aside.words,
      ...(promise && promised && { promise: { kind: promise.kind, by: promised.at, what: promised.words } }),
    });
  };
  return (
    <FormDialog title={HOLD.title} confirm={HOLD.confirm} {...{ act, onClose }} onConfirm={confirm}>
      <p>{HOLD.what}</p>
      <QuickTimes {...{ zone, now }} onChoose={(wall) => setTyped({ ...typed, wall })} />
      <MomentFields name="at" says={HOLD} {...{ zone, now, typed, tried }} onType={setTyped} />
      <PromiseFields
        typed={promise}
        begin={{ kind: 'update', wall: typed.wall, words: '' }}
        {...{ zone, now, tried }}
        onType={setPromise}
      />
    </FormDialog>
  );
};
