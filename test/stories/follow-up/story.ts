import type { Story } from '../story.ts';
import { talkIn } from '../talk.ts';

export const common = true;

export const story: Story = {
  title: 'half of what is needed, then the other half, then “any news?”',
  play: async (stage) => {
    const talk = talkIn(stage, 'zephyrline');

    stage.scene('Somebody asks and tells nothing.');
    const first = await talk.asks('marta_k', 'My suitcase did not arrive. Where is it?');
    const asked = await talk.answers(first);
    stage.claim('only what is needed is asked for', first.draft.asks.length === 2 && /reference/.test(asked));

    stage.scene('They send it.');
    const second = await talk.asks('marta_k', 'AMSZY10045, Petrov');
    const answer = await talk.answers(second);
    stage.claim('the answer says where it is', /Amsterdam/.test(answer));
    stage.claim('and asks for nothing again', second.draft.asks.length === 0);

    stage.scene('Two hours later.');
    await stage.later(120);
    const third = await talk.asks('marta_k', 'Any news?');
    const news = await talk.answers(third);
    stage.claim(
      '“nothing changed” says since when and when it was checked',
      /no change since/i.test(news) && /checked/i.test(news) && third.draft.asks.length === 0,
    );

    stage.scene('Somebody else asks for the same file.');
    const stranger = await talk.asks('tom_reads', 'Where is my bag? AMSZY10045, Smith');
    const refusal = await talk.answers(stranger);
    stage.claim('nothing of it is told', !/Amsterdam|Heathrow|Petrov/.test(refusal));
  },
};
