/** Somebody who may sign in, as the user pool would know them. */
export interface Person {
  id: string;
  name: string;
  /** `{brand}.agent`, `{brand}.lead`, `{brand}.manager`, `{brand}.admin`. */
  groups: string[];
}

/** The claims of Cognito's access tokens that okno reads. */
export const claimsOf = (person: Person) => ({
  token_use: 'access',
  username: person.id,
  'cognito:groups': person.groups,
});
