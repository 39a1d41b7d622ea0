import { parseBody } from './parseBody.ts';

const { exit, text } = await parseBody(process.argv.slice(2));
if (exit === 0) console.log(text);
else console.error(text);
process.exitCode = exit;
