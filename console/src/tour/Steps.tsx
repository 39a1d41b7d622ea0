import Button from '@cloudscape-design/components/button';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMay } from '../desk.ts';
import { useReturnFocus } from '../live/useReturnFocus.ts';
import { leaveTour } from './asked.ts';
import { stepsFor } from './steps.ts';
import { TOUR } from './words.ts';
import './tour.css';

interface Props {
  brand: string;
  /** Who asked for it is taken to it; on a first visit nobody is taken from where they are. */
  asked: boolean;
}

/** One step after another; what is said is read out, and the focus stays on the button that was pressed. */
export const Steps = ({ brand, asked }: Props) => {
  useReturnFocus();
  const steps = stepsFor(useMay(brand));
  const [at, setAt] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked) title.current?.focus();
  }, [asked]);
  const step = steps[Math.min(at, steps.length - 1)];
  if (step === undefined) return null;
  const last = at >= steps.length - 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leaveTour();
  };
  return (
    <section className="tour" aria-label={TOUR.name} onKeyDown={onKeyDown}>
      <div role="status" aria-atomic="true">
        <h2 ref={title} tabIndex={-1}>
          <span className="quiet">{TOUR.step(at + 1, steps.length)}</span> {TOUR.steps[step].title}
        </h2>
        <p>{TOUR.steps[step].text}</p>
      </div>
      <div className="actions">
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{TOUR.back}</Button>}
        <Button variant="primary" onClick={() => (last ? leaveTour() : setAt(at + 1))}>
          {last ? TOUR.end : TOUR.next}
        </Button>
        {!last && (
          <Button variant="link" onClick={leaveTour}>
            {TOUR.leave}
          </Button>
        )}
      </div>
    </section>
  );
};
