import { runVectors } from './vectorsRun.ts';

process.exitCode = await runVectors(process.argv.slice(2), { out: console.log, err: console.error });
