import type { Caller } from '#desk/agent/me.ts';
import { VisibleError } from '#domain/errors.ts';
import { may, type Right, ROLES, type Role } from '#domain/roles.ts';

const GROUP = /^([a-z0-9-]{1,40})\.([a-z]+)$/;

/**
 * The caller as the token says. HTTP APIs hand claims over as strings; a list becomes `[one two]`.
 * @throws VisibleError `auth/claims` when the token names nobody.
 */
export const callerOf = (claims: Readonly<Record<string, string>>): Caller => {
  const { username } = claims;
  if (username === undefined || username === '')
    throw new VisibleError('auth', 'claims', 'The token names nobody.');
  return { username, roles: rolesOf(claims['cognito:groups'] ?? '') };
};

/** Roles by brand, from groups called `{brand}.{role}`; what is called otherwise is none of okno's. */
const rolesOf = (groups: string): Map<string, Role[]> => {
  const roles = new Map<string, Role[]>();
  for (const group of groups.replace(/^\[|\]$/g, '').split(/[\s,]+/)) {
    const [, brand, name] = GROUP.exec(group) ?? [];
    const role = ROLES.find((one) => one === name);
    if (brand !== undefined && role !== undefined) roles.set(brand, [...(roles.get(brand) ?? []), role]);
  }
  return roles;
};

/**
 * To who does not work for a brand, the brand and its threads are not there.
 * @throws VisibleError `missing/…`; `forbidden/role` to who does, in a role that does not allow it
 */
export const admit = ({ roles }: Caller, brand: string, what: 'brand' | 'thread', right: Right): void => {
  const held = roles.get(brand);
  if (held === undefined) throw new VisibleError('missing', what, `There is no such ${what}.`);
  if (!may(held, right))
    throw new VisibleError('forbidden', 'role', 'Your role at this brand does not allow this.', { right });
};
