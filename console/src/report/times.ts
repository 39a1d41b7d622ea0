import type { ReportGroup } from '#domain/report.ts';
import type { ReplyTarget, ReplyTargets } from '#domain/targets.ts';
import type { ReplyKind } from './asked.ts';
import { spanWords } from './figures.ts';
import { absent, type SheetCell } from './sheet.ts';
import { REPORT } from './words.ts';

type SpanName = keyof ReportGroup['spans'];

/** Which waits are compared with which target: those in open hours, where the target is one of open hours. */
export const timesOf = (
  targets: ReplyTargets,
  reply: ReplyKind,
): { span: SpanName; target: ReplyTarget | undefined } => {
  const target = targets[reply];
  const clock = target?.business === true ? 'business' : 'wall';
  return { span: `${reply}_${clock}`, target };
};

/** `1 h`, `4 h, open hours`. */
export const targetWords = ({ seconds, business }: ReplyTarget): string =>
  [spanWords(seconds), ...(business ? [REPORT.openHours] : [])].join(', ');

export const targetCell = (target: ReplyTarget | undefined): SheetCell =>
  target === undefined ? absent : { text: targetWords(target), value: target.seconds };
