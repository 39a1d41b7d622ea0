import { type Outcome, passed, playStory, storyNames } from './run.ts';

const known = await storyNames();
const asked = process.argv.slice(2);
const strangers = asked.filter((name) => !known.includes(name));
if (strangers.length > 0) {
  console.error(`No story is called ${strangers.join(', ')}. There are: ${known.join(', ')}`);
  process.exit(2);
}

const outcomes: Outcome[] = [];
for (const name of asked.length > 0 ? asked : known) outcomes.push(await playStory(name, console.log));

const failed = outcomes.filter((outcome) => !passed(outcome));
for (const { name } of failed) console.log(`\nfailed: ${name}`);
console.log(`\n${outcomes.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
