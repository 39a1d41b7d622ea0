import { parseArgs } from 'node:util';
import { channels } from '#channels/registry.ts';
import type { Channel } from '#desk/ports/channel.ts';
import { commonStories, type Outcome, passed, playStory, storyNames } from './run.ts';

/* `npm run stories [-- NAME…]`; `npm run stories -- --channel NAME` plays the common ones on another channel than X. */

const giveUp = (why: string): never => {
  console.error(why);
  process.exit(2);
};

const { values, positionals } = parseArgs({
  options: { channel: { type: 'string' } },
  allowPositionals: true,
});
const { channel } = values;
const via = Object.values<Channel>(channels).find(({ name }) => name === channel);
if (channel !== undefined && via === undefined)
  giveUp(`No channel is called ${channel}. There are: ${Object.keys(channels).join(', ')}`);
if (via?.traits.outOnly) giveUp(`Nobody can write on ${via.traits.title}: it only carries notices.`);

const known = channel === undefined ? await storyNames() : await commonStories(channel);
const strangers = positionals.filter((name) => !known.includes(name));
if (strangers.length > 0)
  giveUp(
    `No story is called ${strangers.join(', ')}${channel === undefined ? '' : ` on ${channel}`}. There are: ${known.join(', ')}`,
  );

const outcomes: Outcome[] = [];
for (const name of positionals.length > 0 ? positionals : known)
  outcomes.push(await playStory(name, console.log, channel));

const failed = outcomes.filter((outcome) => !passed(outcome));
for (const { name } of failed) console.log(`\nfailed: ${name}`);
console.log(`\n${outcomes.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
