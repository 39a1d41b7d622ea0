import { until } from '../stage.ts';
import type { Story } from '../story.ts';
import { talkIn } from '../talk.ts';

export const common = true;

export const story: Story = {
  title: 'two agents approve at the same moment',
  play: async (stage) => {
    const [anna, boris] = [stage.as('anna'), stage.as('boris')];
    const { draft } = await talkIn(stage, 'zephyrline').asks('ivan_p', 'Where is my bag? AMSZY10045, Petrov');
    const words = draft.deliveries[0]?.text ?? '';
    const answers = async () => (await stage.reaches('ivan_p')).filter((text) => text.startsWith(words));
    const both = await Promise.all([anna.approve(draft), boris.approve(draft)]);
    const won = both.filter(({ status }) => status < 300);
    const lost = both.find(({ status }) => status === 409);
    stage.claim('one of them is first', won.length === 1);
    const winner = both[0] === won[0] ? 'Anna Bell' : 'Boris King';
    const told = JSON.stringify(lost?.body ?? {});
    stage.claim('the other learns who it was', told.includes('approved_already') && told.includes(winner));
    await until('the reply to arrive', async () => (await answers()).length > 0);
    await until(
      'the thread to be done',
      async () => (await anna.open(draft.thread)).row.head.reply === undefined,
    );
    stage.claim('one reply goes out', (await answers()).length === 1);
    const { replies } = await anna.open(draft.thread);
    stage.claim('the thread shows that one reply and no other', replies.length === 1);
    const late = await boris.approve(draft);
    stage.claim(
      'an approval that comes later still is told the same',
      JSON.stringify(late.body).includes('approved_already'),
    );
  },
};
