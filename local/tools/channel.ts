import { channelCheck } from './channelCheck.ts';

const { exit, text } = await channelCheck(process.argv.slice(2));
if (exit === 2) console.error(text);
else console.log(text);
process.exitCode = exit;
