import type { Draft } from '#domain/draft.ts';
import type { Finding } from '#domain/finding.ts';
import type { ApproveRequest } from '#domain/view.ts';
import type { Edit } from './edit.ts';
import { textsOf } from './standing.ts';
import { isTooShort } from './tooShort.ts';
import type { Checked } from './useCheck.ts';

const answered = (finding: Finding, edit: Edit): boolean =>
  finding.kind === 'wording' && !isTooShort(edit.reasons[finding.code] ?? '');

const fits = ({ view }: Checked): boolean =>
  (view?.lengths ?? []).every(({ length, limit }) => length <= limit);

/** Whether an edited draft may be approved as far as this page can tell; the desk judges it again. */
export const editIsSendable = (edit: Edit, checked: Checked): boolean =>
  checked.current &&
  edit.texts.every((text) => text.trim() !== '') &&
  fits(checked) &&
  (checked.view?.findings ?? []).every((finding) => answered(finding, edit));

/** Texts only where they differ from the draft's, and only the overrides that answer a finding still there. */
export const editedRequest = (draft: Draft, edit: Edit, findings: Finding[]): ApproveRequest => {
  const codes = new Set(findings.map(({ code }) => code));
  const overrides = [...codes].map((code) => ({ code, reason: (edit.reasons[code] ?? '').trim() }));
  const own = textsOf(draft);
  const same = edit.texts.every((text, index) => text === own[index]);
  return {
    draftId: draft.id,
    ...(same ? {} : { texts: edit.texts }),
    ...(overrides.length === 0 ? {} : { overrides }),
  };
};
