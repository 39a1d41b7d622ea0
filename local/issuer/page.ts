import type { Person } from './people.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:24rem;margin:12vh auto;padding:0 1rem;color:#16191f}' +
  'button{font:inherit;display:block;width:100%;text-align:left;margin:.5rem 0;padding:.75rem 1rem;cursor:pointer;' +
  'border:1px solid #7d8998;border-radius:8px;background:#fff}button:hover{background:#f2f8fd}small{color:#5f6b7a}';

const choice = ({ id, name, groups }: Person): string =>
  `<button name="person" value="${escaped(id)}">${escaped(name)}<br><small>${escaped(groups.join(', '))}</small></button>`;

/** Asks who is at the keyboard. There is no password: this machine serves nobody else. */
export const whoAreYou = (people: Person[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>okno · who are you?</title><style>${STYLE}</style>` +
  `<h1>Who are you?</h1><form method="post">${people.map(choice).join('')}</form></html>`;

/** A page with a button: nothing here runs scripts. */
export const signOut = (form: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>okno · sign out</title><style>${STYLE}</style>` +
  `<h1>Sign out?</h1>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button></html>`;

export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};
