import { existsSync } from 'node:fs';
import { reportRun } from './reportRun.ts';
import { openSource } from './reportSource.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const { exit, text } = await reportRun(process.argv.slice(2), () => openSource(process.env));
if (exit === 0) console.log(text);
else console.error(text);
process.exitCode = exit;
