import { type Stage, until } from '../stage.ts';
import type { Story } from '../story.ts';

const who = /\b(who|name|surname|number|reference|account number|booking)\b|Name|Nummer|Nachname|Buchung/;

/** The draft for a customer's question, and what arrives of it once it is approved. */
const answered = async (stage: Stage, handle: string, arrival: () => Promise<string[]>) => {
  const anna = stage.as('anna');
  const { draft } = await anna.draftIn(({ head }) => head.customer.handle === handle);
  await anna.approve(draft);
  const [text = ''] = await until('the answer', async () => {
    const texts = await arrival();
    return texts.length > 0 && texts;
  });
  stage.scene(`Zephyrline to @${handle}: ${text}`);
  return { draft, text };
};

export const story: Story = {
  title: 'may a promo code be passed on?',
  play: async (stage) => {
    stage.scene('In public, in English.');
    const post = await stage.posts('tom_reads', '@zephyrline can I give my promo code to my sister?');
    const inPublic = await answered(stage, 'tom_reads', () => stage.repliesUnder(post));
    stage.claim(
      'a public question is answered in public',
      inPublic.draft.deliveries.length === 1 && inPublic.draft.deliveries[0]?.place === 'public',
    );
    stage.claim('it cannot, and why, is the whole answer', /cannot be passed on/.test(inPublic.text));
    stage.claim('the answer is one line', !inPublic.text.includes('\n') && inPublic.text.length < 140);
    stage.claim(
      'nobody is asked who they are',
      inPublic.draft.asks.length === 0 && !who.test(inPublic.text.replace('@tom_reads', '')),
    );
    const cited = inPublic.draft.deliveries
      .flatMap(({ claims }) => claims.flatMap(({ facts }) => facts))
      .filter((id) => id !== 'thread.handle');
    stage.claim('the paragraph of the policy is cited', cited.includes('policy.promo-code#1'));

    stage.scene('In a direct message, in German.');
    await stage.writes('greta_li', 'Hallo, darf ich meinen Gutscheincode an meine Schwester weitergeben?');
    const inPrivate = await answered(stage, 'greta_li', () => stage.messagesTo('greta_li'));
    stage.claim('the answer is in German', /lässt sich nicht weitergeben/.test(inPrivate.text));
    stage.claim(
      'here too nobody is asked who they are',
      inPrivate.draft.asks.length === 0 && !who.test(inPrivate.text),
    );
    stage.claim(
      'no case was looked up',
      inPrivate.draft.case === undefined && inPublic.draft.case === undefined,
    );
  },
};
