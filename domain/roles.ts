/** What a person is at a brand; groups of the user pool are called `{brand}.{role}`, and one may have several. */
export const ROLES = ['agent', 'lead', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What a role allows. `read`: the queue, threads, incidents. `answer`: whatever changes a thread or leaves okno.
 * `lead`: second approvals, and what another answers for. `report`: numbers, and the threads behind them. `settings`:
 * how the brand is set up. `try`: asking a back office or the brand's own answers from the settings.
 */
export const RIGHTS = ['read', 'answer', 'lead', 'report', 'settings', 'try'] as const;
export type Right = (typeof RIGHTS)[number];

const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  agent: ['read', 'answer'],
  lead: ['read', 'answer', 'lead', 'report', 'settings', 'try'],
  manager: ['read', 'report', 'settings'],
  admin: ['read', 'report', 'settings', 'try'],
};

/** All that any of a person's roles allows, in the order of `RIGHTS`. */
export const rightsOf = (roles: readonly Role[]): Right[] =>
  RIGHTS.filter((right) => roles.some((role) => RIGHTS_OF[role].includes(right)));

export const may = (roles: readonly Role[], right: Right): boolean => rightsOf(roles).includes(right);
