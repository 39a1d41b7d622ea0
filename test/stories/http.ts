/* The story's side of the wire. */

export interface Answered {
  status: number;
  body: unknown;
}

export const call = async (url: string, init?: RequestInit): Promise<Answered> => {
  const answer = await fetch(url, init);
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
};

export const postJson = (
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> =>
  call(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** The body, which this side of the wire trusts to be of the shape it asked for. @throws Error for a refusal */
export const demand = async <T>(asked: Promise<Answered>): Promise<T> => {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body as T;
};
