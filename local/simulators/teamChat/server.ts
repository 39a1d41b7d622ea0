import { startSimulator } from '#simulation/server.ts';
import type { SimAnswer, SimRoute, SimSpec, Simulator, SimulatorOptions } from '#simulation/spec.ts';
import type { Post, Shown } from './post.ts';
import { shownInSlack } from './slack.ts';
import { shownInTeams } from './teams.ts';

/** The team chats of all brands: what was posted, oldest first. */
interface TeamChats {
  /** The latest two hundred. */
  posts: Post[];
  /** All there ever were. */
  count: number;
}

export type TeamChat = Simulator<TeamChats>;

/** Good for the demo world and nothing else. */
const KEY = 'demo-team-key';
const KEPT = 200;

/** The addresses a brand's people would copy from their chats. */
export const hooksOf = (url: string, brand: string): { slack: string; teams: string } => ({
  slack: `${url}/services/T0KNO/${brand}/${KEY}`,
  teams: `${url}/workflows/${brand}/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${KEY}`,
});

const slackSays = (status: number, word: string): SimAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  bytes: Buffer.from(word),
});

const teamsSays = (status: number, code: string): SimAnswer => ({
  status,
  body: { error: { code, message: code } },
});

const routesOf = (chats: TeamChats): SimRoute[] => {
  const post = (app: Post['app'], brand: string, at: string, shown: Shown): void => {
    chats.posts = [...chats.posts, { ...shown, app, brand, at }].slice(-KEPT);
    chats.count += 1;
  };
  return [
    {
      method: 'POST',
      path: '/services/{team}/{brand}/{key}',
      handle: ({ params: { brand = '', key }, body, now }) => {
        if (key !== KEY) return slackSays(403, 'invalid_token');
        const shown = shownInSlack(body);
        if (shown === undefined) return slackSays(400, 'invalid_payload');
        post('slack', brand, now, shown);
        return slackSays(200, 'ok');
      },
    },
    {
      method: 'POST',
      path: '/workflows/{brand}/triggers/manual/paths/invoke',
      handle: ({ params: { brand = '' }, query, body, text, now }) => {
        if (query.get('sig') !== KEY) return teamsSays(401, 'DirectApiAuthorizationRequired');
        const shown = shownInTeams(body, Buffer.byteLength(text));
        if (shown === undefined) return teamsSays(400, 'TriggerInputSchemaMismatch');
        post('teams', brand, now, shown);
        return { status: 202 };
      },
    },
  ];
};

/** Incoming webhooks of Slack and of Microsoft Teams, one of each for every brand. */
export const startTeamChat = (options: SimulatorOptions): Promise<TeamChat> => {
  const chats: TeamChats = { posts: [], count: 0 };
  const spec: SimSpec<TeamChats> = {
    world: chats,
    authorize: () => undefined,
    routes: routesOf(chats),
    verbs: {},
    problem: (_status, reason) => ({ error: reason }),
    view: () => ({ version: chats.count, posts: chats.posts }),
  };
  return startSimulator(options, spec);
};
