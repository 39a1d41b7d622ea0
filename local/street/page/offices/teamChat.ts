import * as z from 'zod/mini';
import { call } from '../api.ts';
import { el, keyedList } from '../dom.ts';
import type { Stage, Theatre } from '../stage.ts';
import { hourAndMinute } from '../time.ts';

const Post = z.object({
  brand: z.string(),
  app: z.enum(['slack', 'teams']),
  at: z.string(),
  title: z.string(),
  lines: z.array(z.string()),
});
type Post = z.infer<typeof Post>;
const News = z.union([
  z.object({ version: z.number(), unchanged: z.literal(true) }),
  z.object({ version: z.number(), posts: z.array(Post) }),
]);

const NAMES: Record<Post['app'], string> = { slack: 'Slack', teams: 'Teams' };
const SHOWN = 20;

const postView = ({ app, at, title, lines }: Post, timeZone: string): HTMLElement =>
  el(
    'div',
    { class: 'record' },
    el(
      'div',
      {},
      el('span', { class: 'name' }, title),
      el('p', { class: 'muted' }, `${NAMES[app]} · ${hourAndMinute(Date.parse(at), timeZone)}`),
      ...lines.map((line) => el('p', {}, line)),
    ),
  );

/** What the brand's own people were told of alarms, newest first. */
export const teamChatCard = (theatre: Theatre) => {
  const list = el('div', {
    class: 'records',
    tabindex: '0',
    role: 'region',
    'aria-label': 'What the team was told',
  });
  const none = el(
    'p',
    { class: 'muted' },
    'No alarm so far. Alarms are told here, as Slack and Teams would show them, once a limit has passed.',
  );
  const update = keyedList<{ post: Post; index: number }, string>(list, {
    key: ({ index }) => String(index),
    mark: ({ post }) => post.at + post.title,
    build: ({ post }, timeZone) => postView(post, timeZone),
  });
  let version = -1;
  let posts: Post[] = [];
  const show = ({ brand }: Stage) => {
    const own = posts.flatMap((post, index) => (post.brand === brand.id ? [{ post, index }] : []));
    none.hidden = own.length > 0;
    update(own.slice(-SHOWN).reverse(), brand.timeZone);
  };
  const element = el(
    'section',
    { class: 'card', 'aria-labelledby': 'team-title' },
    el('h2', { id: 'team-title' }, 'Team chat'),
    none,
    list,
  );
  element.hidden = true;
  return {
    element,
    show,
    /** A world need not have a team chat; the card is there only while one answers. */
    hear: async () => {
      const answer = await call(`office/teamchat/world?since=${version}`).catch(() => undefined);
      element.hidden = answer === undefined;
      if (answer === undefined) return;
      const news = z.parse(News, answer);
      version = news.version;
      if ('posts' in news) posts = news.posts;
      show(theatre.stage());
    },
  };
};
