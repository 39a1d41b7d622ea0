import { createHash } from 'node:crypto';
import type { Person } from './people.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const STYLE =
  ':root{color-scheme:light dark}' +
  'body{font:16px/1.5 system-ui,sans-serif;max-width:24rem;margin:12vh auto;padding:0 1rem;' +
  'color:light-dark(#16191f,#e9ebed);background:light-dark(#fff,#0f1b2a)}' +
  'button{font:inherit;display:block;width:100%;text-align:left;margin:.5rem 0;padding:.75rem 1rem;cursor:pointer;' +
  'overflow-wrap:anywhere;color:inherit;border:1px solid #7d8998;border-radius:8px;background:transparent}' +
  'button:hover{background:light-dark(#f2f8fd,#192534)}small{color:light-dark(#5f6b7a,#b6bec9)}';

/** A whole document; nothing in it runs scripts. @param main markup */
const page = (title: string, main: string): string =>
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">' +
  `<title>okno · ${title}</title><style>${STYLE}</style><main>${main}</main></html>`;

const choice = ({ id, name, groups }: Person): string =>
  `<button name="person" value="${escaped(id)}">${escaped(name)}<br><small>${escaped(groups.join(', '))}</small></button>`;

/** Asks who is at the keyboard. There is no password: this machine serves nobody else. */
export const whoAreYou = (people: Person[]): string =>
  page('who are you?', `<h1>Who are you?</h1><form method="post">${people.map(choice).join('')}</form>`);

export const signOut = (form: string): string =>
  page(
    'sign out',
    `<h1>Sign out?</h1>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`,
  );

/** For who signed out without having come from the console, to which others go back. */
export const signedOut = (): string => page('signed out', '<h1>You are signed out</h1>');

/** The pages' one style is allowed by its digest, and no other. */
const STYLE_DIGEST = createHash('sha256').update(STYLE).digest('base64');

export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; form-action 'self'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
};
