import type { Caller } from '#desk/agent/me.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Role } from '#domain/view.ts';

const GROUP = /^([a-z0-9-]{1,40})\.(agent|lead)$/;

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

/** Role by brand, from groups called `{brand}.agent` and `{brand}.lead`; a lead is an agent too. */
const rolesOf = (groups: string): Map<string, Role> => {
  const roles = new Map<string, Role>();
  for (const group of groups.replace(/^\[|\]$/g, '').split(/[\s,]+/)) {
    const [, brand, role] = GROUP.exec(group) ?? [];
    if (brand !== undefined && roles.get(brand) !== 'lead')
      roles.set(brand, role === 'lead' ? 'lead' : 'agent');
  }
  return roles;
};

/** To who does not work for a brand, the brand and its threads are not there. @throws VisibleError `missing/…` */
export const admit = ({ roles }: Caller, brand: string, what: 'brand' | 'thread'): void => {
  if (!roles.has(brand)) throw new VisibleError('missing', what, `There is no such ${what}.`);
};
