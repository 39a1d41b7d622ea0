import { gateFile } from './gateRun.ts';

process.exitCode = await gateFile(process.argv.slice(2), { out: console.log, err: console.error });
