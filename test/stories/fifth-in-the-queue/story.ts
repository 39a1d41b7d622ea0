import { until } from '../stage.ts';
import type { Story } from '../story.ts';

const BURST = 500;
const AT_ONCE = 10;

export const story: Story = {
  title: '500 messages in a burst while the back office hangs',
  play: async (stage) => {
    const lena = stage.as('lena');
    await stage.baggage('fault', { hang: true, times: 1_000_000 });
    stage.scene(
      `The baggage system hangs. ${BURST} people write within a minute; fifty of the events are delivered twice.`,
    );
    await stage.run('mischief', { duplicate: BURST / 10 });
    const waiting = Array.from({ length: BURST }, (_, n) => n);
    const quiet = stage.world.channel('x');
    const someone = async () => {
      for (let n = waiting.shift(); n !== undefined; n = waiting.shift())
        quiet.run('say', {
          by: String(910_000 + n),
          place: 'public',
          text: `@zephyrline where is my bag? Number ${n}, nobody answers the phone`,
        });
    };
    for (let n = 0; n < BURST; n += 1)
      quiet.run('person', { id: String(910_000 + n), handle: `guest_${n}`, name: `Guest ${n}` });
    await Promise.all(Array.from({ length: AT_ONCE }, someone));
    await stage.writes('ivan_p', 'Where is my bag? AMSZY10045, Petrov');

    const full = await until('every thread in the queue', async () => {
      const view = await lena.queue();
      return view.rows.length > BURST && view;
    });
    stage.claim('none is lost: every customer has a thread', full.rows.length === BURST + 1);
    await stage.world.idle();
    const rows = (await lena.queue()).rows;
    stage.claim(
      'none is there twice',
      new Set(rows.map(({ head }) => head.customer.id)).size === rows.length,
    );
    stage.claim(
      'every thread has its clock from the minute it was written',
      rows.every(({ head, dueAt }) => head.waitingSince !== undefined && dueAt !== undefined),
    );
    stage.claim(
      'every thread has a draft, although the back office hangs',
      rows.every(({ draftFresh }) => draftFresh),
    );
    const { draft } = await lena.draftIn(({ head }) => head.customer.handle === 'ivan_p');
    stage.scene(`Draft for the one whose file could not be read: ${draft.deliveries[0]?.text}`);
    stage.claim(
      'the draft whose look-up hung claims nothing about the bag',
      draft.facts.every(({ id }) => !id.startsWith('case.')),
    );

    stage.scene('The baggage system is back.');
    await stage.baggage('fault', {});
    await stage.later(5);
    const retried = await until('the look-up to be tried again', async () => {
      const found = await lena.draftIn(({ head }) => head.customer.handle === 'ivan_p');
      return found.draft.id !== draft.id && found.draft;
    });
    stage.claim(
      'the thread was retried, not forgotten',
      retried.deliveries.some(({ text }) => /Amsterdam/.test(text)),
    );
  },
};
