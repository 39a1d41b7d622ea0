import { until } from '../stage.ts';
import type { Story } from '../story.ts';
import { filledIn, talkIn } from '../talk.ts';

export const brands = ['zarnitsa'];

const SYMPTOMS =
  'С утра нет интернета, роутер перезагружал дважды, лампочка LOS горит красным. Солнечный квартал, Речная 8.';

export const story: Story = {
  title: 'symptoms told once, and a ticket made of them',
  play: async (stage) => {
    const talk = talkIn(stage, 'zarnitsa');
    const tickets = () => [...(stage.world.offices.telco?.world.tickets.values() ?? [])];

    stage.scene('He says what does not work, what he tried and where he lives. No outage is known there.');
    const first = await talk.asks('denis_yk', SYMPTOMS);
    stage.claim(
      'a ticket is proposed at once, with his own words in it',
      filledIn(first.draft, 'create_ticket').description === SYMPTOMS,
    );
    stage.claim('nobody asks him anything', first.draft.asks.length === 0);
    stage.claim(
      'no ticket is made before an agent says so',
      tickets().every((one) => one.description !== SYMPTOMS),
    );

    const done = await talk.does(first, 'create_ticket');
    const told = await talk.answers(done);
    const ticket = tickets().find(({ description }) => description === SYMPTOMS);
    stage.claim('the ticket holds what he said, word for word', ticket !== undefined);
    stage.claim('the reply gives its number', ticket !== undefined && told.includes(ticket.id));
    stage.claim(
      'it says until when it is promised, and when he hears next, and asks for nothing',
      /обещ/i.test(told) && /напишу/i.test(told) && !told.includes('?'),
    );
    const promise = await until('the promise', async () => {
      const { row } = await talk.agent.open(done.draft.thread);
      return row.head.promises?.find(({ kind }) => kind === 'update');
    });
    stage.claim(
      'the promise has an owner',
      promise.owner === 'Anna Bell' && promise.by === done.draft.promiseBy,
    );

    stage.scene('He asks in the afternoon.');
    await stage.later(150);
    const again = await talk.asks('denis_yk', 'ну что там?');
    const status = await talk.answers(again);
    stage.claim(
      'he is answered from the ticket; nobody asks for a number, a name or the symptoms',
      again.draft.asks.length === 0 && again.draft.case?.backoffice === 'tickets' && !status.includes('?'),
    );
    stage.claim('and no second ticket is proposed', (again.draft.actions ?? []).length === 0);

    stage.scene('An engineer takes it and arranges a visit.');
    const visit = new Date(Date.parse(stage.world.now()) + 20 * 3_600_000).toISOString();
    await stage.office('telco', 'moveTicket', {
      id: ticket?.id,
      status: 'inProgress',
      team: 'Участок 2',
      visitAt: visit,
    });
    const news = await talk.nextDraft(done.draft.thread);
    const notice = await talk.answers(news);
    stage.claim(
      'he is told before he asks again',
      news.draft.notice === true && /мастер приедет/i.test(notice),
    );
  },
};
