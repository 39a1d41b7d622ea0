import { until } from '../stage.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'two agents approve at the same moment',
  play: async (stage) => {
    const [anna, boris] = [stage.as('anna'), stage.as('boris')];
    await stage.writes('ivan_p', 'Where is my bag? AMSZY10045, Petrov');
    const { row, draft } = await anna.draftIn(({ head }) => head.customer.handle === 'ivan_p');
    const both = await Promise.all([anna.approve(draft), boris.approve(draft)]);
    const won = both.filter(({ status }) => status < 300);
    const lost = both.find(({ status }) => status === 409);
    stage.claim('one of them is first', won.length === 1);
    const winner = both[0] === won[0] ? 'Anna Bell' : 'Boris King';
    const told = JSON.stringify(lost?.body ?? {});
    stage.claim('the other learns who it was', told.includes('approved_already') && told.includes(winner));
    await until('the reply to arrive', async () => (await stage.messagesTo('ivan_p')).length > 0);
    await until(
      'the thread to be done',
      async () => (await anna.open(row.head.thread)).row.head.reply === undefined,
    );
    stage.claim('one reply goes out', (await stage.messagesTo('ivan_p')).length === 1);
    const { replies } = await anna.open(row.head.thread);
    stage.claim('the thread shows that one reply and no other', replies.length === 1);
    const late = await boris.approve(draft);
    stage.claim(
      'an approval that comes later still is told the same',
      JSON.stringify(late.body).includes('approved_already'),
    );
  },
};
