import { until } from '../stage.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'who asks quietly is worth as much as who complains aloud',
  play: async (stage) => {
    const anna = stage.as('anna');
    stage.scene('In the same minute one writes in Messenger and one posts a picture of the waiting line.');
    await stage.on('messenger').writes('Marta Kowalska', 'My suitcase did not arrive. File LHRZY20311?');
    await stage.posts(
      'tom_reads',
      '@zephyrline 59 minutes on hold. Can I take a cello as hand luggage or not?',
    );
    const quiet = await anna.draftIn(({ channel }) => channel === 'messenger');
    const loud = await anna.draftIn(({ channel }) => channel === 'x');
    const apart = Math.abs(Date.parse(quiet.row.dueAt ?? '') - Date.parse(loud.row.dueAt ?? ''));
    stage.claim('both get the same clock', quiet.row.dueAt !== undefined && apart < 60_000);

    stage.scene('The loud one is answered within five minutes.');
    await stage.later(5);
    await anna.approve(loud.draft);
    await until(
      'the answer',
      async () => (await anna.open(loud.draft.thread)).row.head.waitingSince === undefined,
    );
    await stage.world.idle();
    stage.claim(
      'the quiet one still stands first in the queue, not behind what is loud',
      (await anna.queue()).rows[0]?.head.thread === quiet.draft.thread,
    );

    stage.scene('Nobody looks at the quiet one.');
    await stage.later(56);
    const alarms = await until('the alarms', async () => {
      const { alarms: all } = await anna.queue();
      return all.some(({ metric }) => metric === 'parity') && all;
    });
    const parity = alarms.filter(({ metric }) => metric === 'parity');
    stage.claim(
      'besides the alarm of its own clock there is one that private and public are not answered alike',
      alarms.some(({ metric, level }) => metric === 'first_reply' && level === 'breach') &&
        parity.length === 1,
    );
    stage.claim(
      'it names the thread that waits and what to do',
      parity[0]?.thread === quiet.draft.thread &&
        parity[0].runbook === 'private-and-public-are-not-answered-alike',
    );
    await stage.later(10);
    stage.claim(
      'and it is raised once',
      (await anna.queue()).alarms.filter(({ metric }) => metric === 'parity').length === 1,
    );
  },
};
