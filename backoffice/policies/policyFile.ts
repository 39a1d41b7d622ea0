import * as z from 'zod/mini';
import { LANGUAGES, type Language } from '#domain/languages.ts';
import { complaintsOf } from '../definition/issue.ts';
import { type Path, type Problem, pathText } from '../definition/problem.ts';
import { endOf, type SourceTime, startOf, Time } from '../definition/times.ts';
import { yamlFile } from '../definition/yamlFile.ts';

/* One answer of a brand's own: Markdown with YAML in front, `promo-code.en.md`. */

const Line = z.string().check(z.minLength(1), z.maxLength(300));

const Front = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/)),
  title: Line,
  lang: z.enum(LANGUAGES),
  public: z.boolean(),
  validFrom: Time,
  validUntil: z.optional(Time),
  questions: z.array(Line).check(z.minLength(2), z.maxLength(60)),
  keywords: z.optional(z.array(Line).check(z.minLength(1), z.maxLength(60))),
});

export interface Policy {
  id: string;
  title: string;
  lang: Language;
  isPublic: boolean;
  validFrom: SourceTime;
  validUntil?: SourceTime;
  /** Ways in which customers ask what this answers. */
  questions: readonly string[];
  /** Without one of these in it, a question is about something else; empty where any wording will do. */
  keywords: readonly string[];
  /** Plain text. */
  paragraphs: readonly string[];
}

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;
const MOST_PARAGRAPHS = 40;
const LONGEST_PARAGRAPH = 1200;

/** What a paragraph says without Markdown's marks; a link keeps its address. */
const plainText = (markdown: string): string =>
  markdown
    .replace(/\[([^\]\n]{1,300})\]\((https:\/\/[^)\s]{1,500})\)/g, '$1: $2')
    .replace(/(\*\*|__|`)/g, '')
    .replace(/^\s*[-*]\s+/gm, '')
    .replace(/\s+/g, ' ')
    .trim();

const isHeading = (block: string): boolean => block.startsWith('#');

const paragraphsOf = (body: string): string[] =>
  body
    .split(/\r?\n[ \t]*\r?\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !isHeading(block))
    .map(plainText);

type Complain = (line: number, path: Path, message: string) => void;

const checkBody = (paragraphs: readonly string[], line: number, complain: Complain): void => {
  if (paragraphs.length === 0) complain(line, [], 'says nothing below its front matter');
  if (paragraphs.length > MOST_PARAGRAPHS) complain(line, [], `has more than ${MOST_PARAGRAPHS} paragraphs`);
  for (const [index, text] of paragraphs.entries()) {
    if (text.length > LONGEST_PARAGRAPH)
      complain(line, [], `paragraph ${index + 1} is longer than ${LONGEST_PARAGRAPH} characters`);
    if (/<\/?[a-z!][^>]*>/i.test(text)) complain(line, [], `paragraph ${index + 1} holds HTML`);
  }
};

const UTC = 'UTC';

const checkDates = ({ validFrom, validUntil }: Policy, line: number, complain: Complain): void => {
  if (validUntil !== undefined && endOf(validUntil, UTC) <= startOf(validFrom, UTC))
    complain(line, ['validUntil'], 'is before validFrom');
};

const policyOf = (front: z.infer<typeof Front>, paragraphs: readonly string[]): Policy => ({
  id: front.id,
  title: front.title,
  lang: front.lang,
  isPublic: front.public,
  validFrom: front.validFrom,
  ...(front.validUntil === undefined ? {} : { validUntil: front.validUntil }),
  questions: front.questions,
  keywords: front.keywords ?? [],
  paragraphs,
});

/** Reads one file; lines count from the top of the file. */
export const readPolicy = (file: string, text: string): { policy: Policy } | { problems: Problem[] } => {
  const problems: Problem[] = [];
  const complain: Complain = (line, path, message) =>
    void problems.push({ file, line, path: pathText(path), message });
  const [fence = '', yaml = ''] = FENCE.exec(text) ?? [];
  const front = yamlFile(yaml);
  if (fence === '') complain(1, [], 'does not begin with front matter between two lines of ---');
  else if ('message' in front) complain(front.line + 1, [], front.message);
  if (problems.length > 0 || 'message' in front) return { problems };
  const parsed = z.safeParse(Front, front.value, { reportInput: true });
  if (!parsed.success) {
    for (const { path, message } of complaintsOf(parsed.error.issues))
      complain(front.lineOf(path) + 1, path, message);
    return { problems };
  }
  const policy = policyOf(parsed.data, paragraphsOf(text.slice(fence.length)));
  checkBody(policy.paragraphs, fence.split('\n').length, complain);
  checkDates(policy, front.lineOf(['validUntil']) + 1, complain);
  if (file.split('/').at(-1) !== `${policy.id}.${policy.lang}.md`)
    complain(front.lineOf(['id']) + 1, ['id'], `the file must be called ${policy.id}.${policy.lang}.md`);
  return problems.length === 0 ? { policy } : { problems };
};
