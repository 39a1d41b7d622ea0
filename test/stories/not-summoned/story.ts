import { until } from '../stage.ts';
import type { Story } from '../story.ts';

export const story: Story = {
  title: 'X refuses a reply to a post that did not mention the brand',
  play: async (stage) => {
    const anna = stage.as('anna');
    await stage.posts('ivan_p', '@zephyrline where is my bag? AMSZY10045, Petrov');
    const { row, draft } = await anna.draftIn(({ head }) => head.customer.handle === 'ivan_p');
    await stage.fault({
      path: '/2/tweets',
      status: 403,
      body: JSON.stringify({
        title: 'Forbidden',
        detail:
          'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.',
        type: 'about:blank',
        status: 403,
      }),
      times: 1,
    });
    await anna.approve(draft);
    const refused = await until('the refusal', async () => {
      const detail = await anna.open(row.head.thread);
      return detail.row.head.reply?.state === 'refused' && detail;
    });
    const reply = refused.replies[0];
    stage.scene(`The agent reads: ${reply?.reason}`);
    stage.claim(
      'the agent sees why, in words',
      reply?.code === 'not_summoned' && (reply.reason?.length ?? 0) > 20,
    );
    const messages = await stage.messagesTo('ivan_p');
    stage.claim(
      'the answer itself had gone out in private first',
      messages.some((text) => /Amsterdam/.test(text)),
    );
    stage.claim(
      'the refusal is final: the post is not tried again',
      refused.replies.length === 1 && reply?.fence === 2,
    );
    stage.claim(
      'the thread stays on the desk until a person decides',
      refused.row.head.waitingSince !== undefined,
    );

    const dismissed = await anna.post(row.head.thread, 'dismiss', {
      version: refused.row.head.version,
      reason: 'answered in direct messages',
    });
    stage.claim(
      'another way is open: the agent ends the thread as answered in private',
      dismissed.status < 300,
    );
    const { rows } = await anna.queue();
    stage.claim(
      'the thread leaves the queue',
      rows.every(({ head }) => head.thread !== row.head.thread || head.waitingSince === undefined),
    );
  },
};
