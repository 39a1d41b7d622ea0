/** What is wrong with a definition, where: `connector.yaml line 14: facts.etaa: no such fact`. */
export interface Problem {
  file: string;
  /** From 1; 0 where no line can be named. */
  line: number;
  /** Keys from the root, `actions[0].request.path`. */
  path: string;
  message: string;
}

export type Path = readonly (string | number)[];

/** Takes one complaint; `offset` counts characters into the text that stands at the path. */
export type Complain = (path: Path, message: string, offset?: number) => void;

export const pathText = (path: Path): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${key}`)).join('');

/** One line for people. */
export const problemText = ({ file, line, path, message }: Problem): string =>
  [`${file}${line > 0 ? ` line ${line}` : ''}`, path, message].filter((part) => part !== '').join(': ');
