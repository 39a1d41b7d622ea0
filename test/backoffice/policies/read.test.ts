import { describe, expect, it } from 'vitest';
import { problemText } from '#backoffice/definition/problem.ts';
import { readPolicies } from '#backoffice/policies/index.ts';
import { FILES } from './shelf.ts';

const problems = (files: Record<string, string>): string[] => {
  const read = readPolicies(files);
  return 'problems' in read ? read.problems.map(problemText) : [];
};

const DOGS = ['---', 'id: dogs', 'title: Dogs', 'lang: en', 'public: true', 'validFrom: 2026-01-01'];
const QUESTIONS = ['questions: [Can I bring my dog?, Are dogs allowed?]'];
const file = (...lines: string[]): string => [...DOGS, ...lines].join('\n');

describe('readPolicies', () => {
  it('reads every policy in every language', () => {
    const read = readPolicies(FILES);
    expect('policies' in read && read.policies.length).toBe(15);
  });

  it('splits a text into paragraphs of plain text, without headings', () => {
    const body =
      '# Dogs\n\nSmall dogs **may** come,\nin a [box](https://zephyrline.example/box).\n\n- On a lead';
    const read = readPolicies({ 'dogs.en.md': file(...QUESTIONS, '---', body) });
    expect('policies' in read && read.policies[0]?.paragraphs).toEqual([
      'Small dogs may come, in a box: https://zephyrline.example/box.',
      'On a lead',
    ]);
  });

  it.each([
    [
      'no front matter',
      'Dogs may come.',
      'dogs.en.md line 1: does not begin with front matter between two lines of ---',
    ],
    [
      'an unknown key',
      file(...QUESTIONS, 'colour: red', '---', 'Yes.'),
      'dogs.en.md line 8: colour: no such key',
    ],
    [
      'one question alone',
      file('questions: [Dogs?]', '---', 'Yes.'),
      'dogs.en.md line 7: questions: must be at least 2',
    ],
    [
      'nothing to say',
      file(...QUESTIONS, '---', '', '# Dogs'),
      'dogs.en.md line 9: says nothing below its front matter',
    ],
    ['HTML', file(...QUESTIONS, '---', '<b>Yes</b>'), 'dogs.en.md line 9: paragraph 1 holds HTML'],
    [
      'an end before its beginning',
      file('validUntil: 2025-01-01', ...QUESTIONS, '---', 'Yes.'),
      'dogs.en.md line 7: validUntil: is before validFrom',
    ],
    ['malformed YAML', file('questions: [', '---', 'Yes.'), /^dogs\.en\.md line 7: /],
  ])('complains of %s, with the line', (_, text, complaint) => {
    const [first] = problems({ 'dogs.en.md': text });
    if (typeof complaint === 'string') expect(first).toBe(complaint);
    else expect(first).toMatch(complaint);
  });

  it('wants the file to be named by id and language', () => {
    expect(problems({ 'cats.en.md': file(...QUESTIONS, '---', 'Yes.') })).toEqual([
      'cats.en.md line 2: id: the file must be called dogs.en.md',
    ]);
  });

  it('says nothing of a file that is no policy', () => {
    expect(readPolicies({ 'README.md': '# Policies', 'notes.txt': 'x' })).toEqual({ policies: [] });
  });
});
