import type { Hook } from '#desk/ports/hook.ts';
import { entryAccount } from '../meta/delivery.ts';
import { metaHook } from '../meta/verify.ts';
import { parse } from './parse.ts';

export const hook: Hook = {
  name: 'messenger',
  ...metaHook,
  parse,
  accountIn: entryAccount,
  // One app has one address for everything of a page.
  shares: ['page'],
};
