import { ENV } from '#platform/env.ts';

/* Which model the functions of this process ask. They read it when they are first called. */

const ENDPOINT = 'AWS_ENDPOINT_URL_BEDROCK_RUNTIME';

export interface ModelChoice {
  /** Of a server that speaks as Bedrock does. */
  url: string;
  id: string;
  /** Drafts in a day. */
  drafts?: number;
}

/** Sets the model, or takes it away. */
export const setModel = (choice: ModelChoice | undefined): void => {
  for (const name of [ENV.model, ENV.modelDrafts, ENDPOINT]) delete process.env[name];
  if (choice === undefined) return;
  process.env[ENV.model] = choice.id;
  process.env[ENDPOINT] = choice.url;
  if (choice.drafts !== undefined) process.env[ENV.modelDrafts] = String(choice.drafts);
};
