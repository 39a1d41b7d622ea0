import { until } from '../stage.ts';
import type { Story } from '../story.ts';

const secret = /Amsterdam|Heathrow|Petrov|18:40/i;

export const story: Story = {
  title: 'someone else asks for the same file',
  play: async (stage) => {
    const anna = stage.as('anna');
    const answerTo = async (handle: string, words: string) => {
      const before = (await stage.messagesTo(handle)).length;
      await stage.writes(handle, words);
      const { draft } = await anna.draftIn(({ head }) => head.customer.handle === handle);
      if (draft.state !== 'ready') return { draft, text: '' };
      await anna.approve(draft);
      const text = await until('the answer', async () => (await stage.messagesTo(handle))[before]);
      stage.scene(`Zephyrline to @${handle}: ${text}`);
      return { draft, text };
    };

    const foreign = await answerTo('amara_o', 'Where is the bag? File AMSZY10045, surname Smith');
    const nobody = await answerTo('marta_k', 'Where is the bag? File AMSZY99999, surname Petrov');
    stage.claim(
      'somebody else’s file and a file that does not exist get the same words',
      foreign.text !== '' && foreign.text === nobody.text,
    );
    stage.claim('nothing of the file is disclosed', !secret.test(foreign.text));
    stage.claim(
      'no fact of the file reached the draft',
      foreign.draft.facts.every(({ id }) => !id.startsWith('case.')),
    );

    await answerTo('amara_o', 'AMSZY10045, Jones');
    const third = await answerTo('amara_o', 'AMSZY10045, Brown');
    stage.claim(
      'the third pair that does not match leaves it to a person',
      third.draft.state === 'human' && third.draft.human === 'too_many_tries',
    );
    const fourth = await (async () => {
      await stage.writes('amara_o', 'AMSZY10045, Petrov');
      return until('a draft for the fourth try', async () => {
        const found = await anna.draftIn(({ head }) => head.customer.handle === 'amara_o');
        return found.draft.id !== third.draft.id && found.draft;
      });
    })();
    stage.claim(
      'even the right name comes too late after three wrong ones',
      fourth.human === 'too_many_tries',
    );

    await stage.posts('ivan_p', '@zephyrline AMSZY10045, Petrov. Where is my bag?');
    const owner = await anna.draftIn(({ head }) => head.customer.handle === 'ivan_p');
    stage.claim(
      'the owner of the file is answered all the same',
      owner.draft.state === 'ready' &&
        owner.draft.deliveries.some(({ place, text }) => place === 'private' && /Amsterdam/.test(text)),
    );
    stage.claim(
      'in public even the owner is told nothing of it',
      owner.draft.deliveries.every(({ place, text }) => place === 'private' || !secret.test(text)),
    );
  },
};
