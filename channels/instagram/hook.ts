import type { Hook } from '#desk/ports/hook.ts';
import { entryAccount } from '../meta/delivery.ts';
import { metaHook } from '../meta/verify.ts';
import { parse } from './parse.ts';

export const hook: Hook = { name: 'instagram', ...metaHook, parse, accountIn: entryAccount };
