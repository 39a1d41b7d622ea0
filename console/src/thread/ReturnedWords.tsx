import Button from '@cloudscape-design/components/button';
import type { Draft } from '#domain/draft.ts';
import type { Reply } from '#domain/reply.ts';
import { SECOND } from './answeringWords.ts';
import { Deliveries } from './Deliveries.tsx';
import { draftOf, goOnWith, saysOtherThan } from './returned.ts';
import type { Editing } from './useEdit.ts';
import { mayBegin, type Work } from './work.ts';

interface Props {
  reply: Reply;
  /** The one on the desk. */
  draft: Draft | undefined;
  editing: Editing;
  work: Work;
}

/** What came back by a person's word, where no draft says the same: to be read, and to be gone on with. */
export const ReturnedWords = ({ reply, draft, editing: { edit, begin }, work }: Props) => {
  const { detail, mayAnswer } = work;
  const own = draftOf(reply, detail) ?? draft;
  // What was taken back is under the agent's hands again.
  const isTypedOn = reply.code === 'undone' && edit !== undefined;
  if (isTypedOn || own === undefined || !saysOtherThan(reply, own)) return null;
  return (
    <div className="returned">
      <Deliveries reply={reply} detail={detail} />
      {mayAnswer && draft !== undefined && edit === undefined && (
        <div className="actions">
          <Button disabled={!mayBegin(work)} onClick={() => begin(goOnWith(reply, detail, draft))}>
            {SECOND.goOn}
          </Button>
        </div>
      )}
    </div>
  );
};
