import type { Hook } from '#desk/ports/hook.ts';
import { metaHook } from '../meta/verify.ts';
import { accountIn } from './change.ts';
import { parse } from './parse.ts';

export const hook: Hook = { name: 'whatsapp', ...metaHook, parse, accountIn };
