import type { Agent } from '#domain/reply.ts';
import { type Role, rightsOf } from '#domain/roles.ts';
import type { MeView } from '#domain/view.ts';
import type { TableDesk } from '../layers.ts';

/** Who is signed in: the user name, and the roles held at each brand. */
export interface Caller {
  username: string;
  roles: ReadonlyMap<string, readonly Role[]>;
}

/** First letters of up to two parts of a name, as a signature. */
const initialsOf = (name: string): string =>
  name
    .split(/[\s._-]+/)
    .slice(0, 2)
    .map((part) => part.slice(0, 1).toUpperCase())
    .join('');

/** The caller as the brand knows them; a stranger to its list of people signs with the user name. */
const known = (people: Agent[], username: string): Agent =>
  people.find(({ id }) => id === username) ?? {
    id: username,
    name: username,
    initials: initialsOf(username),
  };

/** @throws VisibleError `missing/brand` */
export const agentOf =
  (desk: TableDesk) =>
  async ({ username }: Caller, brandId: string): Promise<Agent> =>
    known((await desk.brands.get(brandId)).people, username);

export const me =
  (desk: TableDesk) =>
  async ({ username, roles }: Caller): Promise<MeView> => {
    const mine = (await desk.brands.all()).filter(({ id }) => roles.has(id));
    return {
      agent: known(
        mine.flatMap(({ people }) => people),
        username,
      ),
      brands: mine.map(({ id, name, timeZone, people }) => ({
        ...{ id, name, timeZone, roles: [...(roles.get(id) ?? [])] },
        rights: rightsOf(roles.get(id) ?? []),
        people: people.map((one) => ({ id: one.id, name: one.name })),
      })),
    };
  };
