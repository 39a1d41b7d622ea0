import Icon from '@cloudscape-design/components/icon';
import type { AuditEntry } from '#domain/view.ts';
import { Foreign, Said } from '../../customer/Foreign.tsx';
import { clockWords, utcWords, whenWords } from '../../live/timeWords.ts';
import { useWords } from '../../live/useWords.ts';
import { detailWords } from '../facts/auditWords.ts';
import { NOTE } from '../handlingWords.ts';
import './notes.css';

/** A note among what was said: who left it and when, and that no customer reads it. */
export const Note = ({ note: { at, by, what, detail = '' } }: { note: AuditEntry }) => {
  const label = useWords((now) => NOTE.said(by, whenWords(at, now)));
  return (
    <article className="note" aria-label={label}>
      <span className="note-top">
        <Icon name="edit" size="small" />
        <strong>{NOTE.mark}</strong>
        <Foreign>{by}</Foreign>
        <time dateTime={at} title={utcWords(at)}>
          {clockWords(at)}
        </time>
        <span className="quiet">{NOTE.forUs}</span>
      </span>
      <Said text={detailWords(what, detail, utcWords)} />
    </article>
  );
};
