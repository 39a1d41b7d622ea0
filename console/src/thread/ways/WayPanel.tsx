import Alert from '@cloudscape-design/components/alert';
import type { ReactNode } from 'react';
import type { ThreadDetail } from '#domain/view.ts';
import type { Way } from '#domain/way.ts';
import { OpenIn } from '../../customer/OpenIn.tsx';
import { pointWords } from '../../live/timeWords.ts';
import { useWords } from '../../live/useWords.ts';
import { useMayAnswer } from '../useMayAnswer.ts';
import type { Sending } from './sending.ts';
import { WayChoice } from './WayChoice.tsx';
import { Window } from './Window.tsx';
import { WAY } from './words.ts';

const windowWords = ({ row, channel }: ThreadDetail): string =>
  WAY.window(channel.places[row.head.place]?.windowHours);

const OwnWords = ({ detail, way }: { detail: ThreadDetail; way: Extract<Way, { kind: 'own_words' }> }) => {
  const words = useWords((now) => WAY.ownWordsOnly(windowWords(detail), pointWords(way.until, now)));
  return <Alert type="info">{words}</Alert>;
};

const NoWay = ({ row, link }: ThreadDetail) => (
  <Alert type="warning" header={WAY.none}>
    <p>{WAY.noneWhat}</p>
    <OpenIn title={row.title} link={link} />
  </Alert>
);

interface NoticeProps {
  detail: ThreadDetail;
  mayAnswer: boolean;
}

/** What is to be known before a choice is made; nothing where they can simply be answered here, or by others. */
const Notice = ({ detail, mayAnswer }: NoticeProps): ReactNode => {
  const [first] = detail.ways;
  if (first !== undefined && !mayAnswer) return null;
  switch (first?.kind) {
    case undefined:
      return <NoWay {...detail} />;
    case 'here':
      return first.until === undefined ? null : <Window until={first.until} />;
    case 'own_words':
      return <OwnWords detail={detail} way={first} />;
    default:
      return <Alert type="info">{WAY.choose(windowWords(detail))}</Alert>;
  }
};

interface Props {
  sending: Sending;
  /** What would go out first, as it is now, signed. */
  text: string;
  /** How many texts there are. */
  count: number;
}

/** How the answer reaches the customer, and what has to be chosen for that. */
export const WayPanel = (props: Props) => {
  const { detail } = props.sending;
  const { ways } = detail;
  const mayAnswer = useMayAnswer(detail.row.head.thread);
  const plain =
    ways.length === 0 || (ways.length === 1 && ways[0]?.kind !== 'template' && ways[0]?.kind !== 'thread');
  return (
    <>
      <div role="status">
        <Notice {...{ detail, mayAnswer }} />
      </div>
      {!plain && mayAnswer && <WayChoice {...props} />}
    </>
  );
};
