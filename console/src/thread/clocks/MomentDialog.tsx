import { type ReactNode, useState } from 'react';
import type { Instant } from '#domain/instant.ts';
import { useDesk } from '../../desk.ts';
import { instantOfWall, wallTime } from '../../live/wallTime.ts';
import { InputField } from '../action/InputField.tsx';
import type { Act } from '../useAct.ts';
import { FormDialog } from './FormDialog.tsx';
import { isTooShort, WordsField } from './WordsField.tsx';
import { ASK } from './words.ts';

/** What the dialog says. */
interface Says {
  title: string;
  what: string;
  moment: string;
  words: string;
  tooShort: string;
  confirm: string;
}

/** Why a wall time cannot be taken. */
const wrongMoment = (at: Instant | undefined, now: number): string | undefined => {
  if (at === undefined) return ASK.noTime;
  return Date.parse(at) > now ? undefined : ASK.past;
};

/** Today in a zone, the time still to be given. */
const todayIn = (zone: string, now: number): string =>
  wallTime(new Date(now).toISOString(), zone).replace(/T.*/, 'T');

interface Props {
  says: Says;
  zone: string;
  act: Act;
  onClose: () => void;
  onConfirm: (at: Instant, words: string) => void;
  /** Asked for before the rest. */
  children?: ReactNode;
}

/** Asks for a moment ahead, by the brand's clocks, and for words. */
export const MomentDialog = ({ says, zone, act, onClose, onConfirm, children }: Props) => {
  const { clock } = useDesk();
  const [wall, setWall] = useState(() => todayIn(zone, clock.now()));
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const at = instantOfWall(wall, zone);
  const wrong = wrongMoment(at, clock.now());
  const confirm = (): void => {
    setTried(true);
    if (at !== undefined && wrong === undefined && !isTooShort(words)) onConfirm(at, words.trim());
  };
  return (
    <FormDialog title={says.title} confirm={says.confirm} act={act} onClose={onClose} onConfirm={confirm}>
      <p>{says.what}</p>
      {children}
      <InputField
        input={{ name: 'at', title: says.moment, kind: 'instant', required: true }}
        value={wall}
        error={tried ? wrong : undefined}
        zone={zone}
        onChange={setWall}
      />
      <WordsField
        label={says.words}
        value={words}
        error={tried && isTooShort(words) ? says.tooShort : undefined}
        onChange={setWords}
      />
    </FormDialog>
  );
};
