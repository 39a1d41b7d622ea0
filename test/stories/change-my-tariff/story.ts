import type { Story } from '../story.ts';
import { filledIn, talkIn } from '../talk.ts';

export const brands = ['zarnitsa'];

export const story: Story = {
  title: 'another tariff, ordered in the thread itself',
  play: async (stage) => {
    const talk = talkIn(stage, 'zarnitsa');

    stage.scene('She says what she wants, and nothing more.');
    const wish = await talk.asks('olga_mrz', 'Добрый день! Хочу перейти на тариф Шторм, это возможно?');
    const asking = await talk.answers(wish);
    stage.claim(
      'contract and surname are asked for once, both together',
      wish.draft.asks.join() === 'reference,surname' && /договор/.test(asking) && /фамили/.test(asking),
    );
    stage.claim(
      'nothing can be ordered before it is known whose contract it is',
      (wish.draft.actions ?? []).length === 0,
    );

    stage.scene('She gives both, and does not repeat what for.');
    const known = await talk.asks('olga_mrz', 'ZN-204821, Морозова');
    const inputs = filledIn(known.draft, 'place_order');
    stage.claim('the wish is remembered: the tariff she named is filled in', inputs.tariff === 'tariff-l');
    stage.claim('nobody asks her anything again', known.draft.asks.length === 0);
    const orders = () => [...(stage.world.offices.telco?.world.orders.values() ?? [])];
    const before = orders().length;
    stage.claim(
      'nothing is ordered before an agent approves it',
      orders().every(({ contract, tariff }) => contract !== 'ZN-204821' || tariff !== 'tariff-l'),
    );

    const done = await talk.does(known, 'place_order');
    const told = await talk.answers(done);
    const placed = orders().find(({ contract, tariff }) => contract === 'ZN-204821' && tariff === 'tariff-l');
    stage.claim('it is ordered once', placed !== undefined && orders().length === before + 1);
    stage.claim('the reply names the order by its number', placed !== undefined && told.includes(placed.id));
    stage.claim(
      'and the tariff, and the day from which it holds',
      /Шторм/.test(told) && /завтра|3 ноября/.test(told),
    );
    stage.claim('she is sent nowhere else', !/позвон|сайт|кабинет|офис|приложени/i.test(told));

    stage.scene('In the evening she asks how it stands.');
    await stage.later(6 * 60);
    const later = await talk.asks('olga_mrz', 'Ну что, когда новый тариф заработает?');
    const status = await talk.answers(later);
    stage.claim(
      'she is told of that order without giving anything again',
      later.draft.asks.length === 0 &&
        later.draft.case?.backoffice === 'orders' &&
        /завтра|3 ноября/.test(status),
    );
  },
};
