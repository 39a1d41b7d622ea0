import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DraftDelivery } from '#domain/draft.ts';
import type { Way } from '#domain/way.ts';
import { at, delivery, replyOf, withReply } from './fakeThreads.ts';
import { ANNA, IVAN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

const MESSENGER = 'zephyrline:messenger:m-31';
const TEMPLATE: Way = {
  kind: 'template',
  name: 'case_update',
  language: 'en',
  text: 'Hello, this is Zephyrline. {{1}} Reply to talk to us.',
};
const THREAD: Way = { kind: 'thread', thread: MESSENGER, title: 'Messenger' };
const OWN_WORDS: Way = { kind: 'own_words', until: at(600) };

const TEXT = delivery(IVAN, 'private', [
  ['Your bag is in Amsterdam.', 'case.where'],
  ['\nIt flies tonight.'],
]);
const FILE = {
  url: 'https://forms.example/receipt.pdf',
  name: 'receipt.pdf',
  contentType: 'application/pdf',
};
const FILE_ALONE: DraftDelivery = { thread: IVAN, place: 'private', text: '', claims: [], file: FILE };

/** Ivan's draft with these deliveries, in a place that closes after a day. */
const drafted = (ways: Way[], deliveries: DraftDelivery[] = [TEXT]): void => {
  const detail = page.desk.thread(IVAN);
  const traits = { ...detail.channel.places.private!, windowHours: 24 };
  page.desk.set({
    ...detail,
    row: { ...detail.row, head: { ...detail.row.head, place: 'private' } },
    channel: { ...detail.channel, places: { private: traits } },
    drafts: [{ ...detail.drafts[0]!, place: 'private', deliveries }],
    ways,
  });
};

const open = (): Promise<Page> => page.open(ANNA.name, hashOf(IVAN));
const approveIn = (thread: Page) => thread.getByRole('button', { name: 'Approve and send' });
const approvals = () => page.desk.calls.filter(({ path }) => path.endsWith('/approve'));
const draftOf = (thread: Page) => thread.getByTestId('draft');

describe('a place that takes answers', () => {
  it('says nothing of ways while there is time', async () => {
    drafted([{ kind: 'here', until: at(700) }]);
    const thread = await open();
    await approveIn(thread).waitFor();
    expect(
      await draftOf(thread)
        .getByText(/be answered here|reach them/)
        .count(),
    ).toBe(0);
  });

  it('says how long it still does, once that is not long', async () => {
    drafted([{ kind: 'here', until: at(125.5) }]);
    const thread = await open();
    await draftOf(thread)
      .getByText(/^They can be answered here for another 2 h 5 min, until today 11:20\.$/)
      .waitFor();
    expect(await approveIn(thread).isEnabled()).toBe(true);
  });
});

describe('a place that takes only a person’s own words', () => {
  it('says so, and takes the draft only once it was edited', async () => {
    drafted([OWN_WORDS]);
    const thread = await open();
    await draftOf(thread)
      .getByText('The 24-hour window is over; until today 19:15 only your own words can be sent.')
      .waitFor();
    expect(await approveIn(thread).isDisabled()).toBe(true);
    await thread.getByRole('button', { name: 'Edit', exact: true }).click();
    await thread.getByText('The gate finds nothing wrong').waitFor();
    expect(await approveIn(thread).isDisabled()).toBe(true);
    await thread.locator('textarea').first().fill('It is in Amsterdam, I asked.');
    await eventually(() => approveIn(thread).isEnabled()).toBe(true);
    await approveIn(thread).click();
    await eventually(approvals).toMatchObject([{ body: { texts: ['It is in Amsterdam, I asked.'] } }]);
    expect(approvals()[0]?.body).not.toHaveProperty('via');
  });

  it('takes the draft as it is in an approved text', async () => {
    drafted([OWN_WORDS, TEMPLATE]);
    const thread = await open();
    expect(await approveIn(thread).isDisabled()).toBe(true);
    await thread.getByText('Here, in the approved text').click();
    await approveIn(thread).click();
    await eventually(approvals).toMatchObject([
      { body: { via: { kind: 'template', name: 'case_update', language: 'en' } } },
    ]);
  });
});

describe('a place that takes nothing any more', () => {
  it('asks whoever may only read neither for a way nor for a consent', async () => {
    drafted([TEMPLATE, THREAD]);
    page.desk.setRole('manager');
    const thread = await open();
    await thread.getByText('You may read here.').waitFor();
    expect(await thread.getByRole('radio').count()).toBe(0);
    expect(await thread.getByText('Choose how').count()).toBe(0);
  });

  it('has nothing approved before a way was chosen', async () => {
    drafted([TEMPLATE, THREAD]);
    const thread = await open();
    await thread.getByText('The 24-hour window is over here. Choose how the answer reaches them.').waitFor();
    expect(await approveIn(thread).isDisabled()).toBe(true);
  });

  it('shows an approved text with the draft in it, in one line and signed', async () => {
    drafted([TEMPLATE, THREAD]);
    const thread = await open();
    await thread.getByText('Here, in the approved text “case_update” (en)').click();
    await thread
      .getByTestId('preview')
      .getByText(
        'Hello, this is Zephyrline. Your bag is in Amsterdam. It flies tonight. ^AB Reply to talk to us.',
        { exact: true },
      )
      .waitFor();
  });

  it('puts what is typed into the approved text as it is typed', async () => {
    drafted([TEMPLATE]);
    const thread = await open();
    await thread.getByRole('button', { name: 'Edit', exact: true }).click();
    await thread.locator('textarea').first().fill('It is on flight $& tonight.');
    await thread
      .getByTestId('preview')
      .getByText('Hello, this is Zephyrline. It is on flight $& tonight. ^AB Reply to talk to us.')
      .waitFor();
    await approveIn(thread).click();
    await eventually(approvals).toMatchObject([
      { body: { texts: ['It is on flight $& tonight.'], via: { kind: 'template' } } },
    ]);
  });

  it('goes to another conversation only with the customer’s consent', async () => {
    drafted([TEMPLATE, THREAD]);
    const thread = await open();
    await thread.getByText('In their conversation on Messenger').click();
    expect(await approveIn(thread).isDisabled()).toBe(true);
    await draftOf(thread).getByText('to Ivan Petrov · Messenger · in private').waitFor();
    await thread
      .getByLabel('How did they agree to be answered there?')
      .fill('He asked on the phone to be written to in Messenger');
    await approveIn(thread).click();
    await eventually(approvals).toMatchObject([
      {
        body: {
          via: {
            kind: 'thread',
            thread: MESSENGER,
            consent: 'He asked on the phone to be written to in Messenger',
          },
        },
      },
    ]);
  });

  it('with no other way says so and leads to the app', async () => {
    drafted([]);
    const thread = await open();
    await draftOf(thread).getByText('There is no way to write to them here any more.').waitFor();
    await draftOf(thread).getByRole('link', { name: 'Open in X' }).waitFor();
    expect(await approveIn(thread).isDisabled()).toBe(true);
  });

  it('that closed in the meantime says that nothing was sent', async () => {
    page.desk.refuse('approve', 409, 'window_closed', 'Too late.');
    const thread = await open();
    await approveIn(thread).click();
    await thread.getByText('Nothing was sent: choose another way.').waitFor();
  });

  it('that takes own words alone in the meantime says what to do', async () => {
    page.desk.refuse('approve', 409, 'own_words_only', 'Own words, please.');
    const thread = await open();
    await approveIn(thread).click();
    await thread.getByText('edit the draft, or write the answer yourself').waitFor();
  });

  it('refuses a reply with a word on what can be done instead', async () => {
    drafted([TEMPLATE, THREAD]);
    const detail = page.desk.thread(IVAN);
    const refusal = { state: 'refused', code: 'window_closed', reason: 'Too long after.' } as const;
    page.desk.set(withReply(detail, replyOf(detail, ANNA, at(-1), refusal)));
    const thread = await open();
    await thread
      .getByTestId('reply')
      .getByText(
        'You can send it in an approved text, or answer in another conversation of theirs: choose it below.',
      )
      .waitFor();
  });
});

describe('where a text goes', () => {
  it('stands on each text of a draft', async () => {
    const thread = await open();
    await thread.getByTestId('private').getByText('to @ivan_p · X · in private').waitFor();
    await thread.getByTestId('public').getByText('to @ivan_p · X · in public').waitFor();
  });

  it('stands on each text while it is edited', async () => {
    const thread = await open();
    await thread.getByRole('button', { name: 'Edit', exact: true }).click();
    await thread.getByText('to @ivan_p · X · in public').waitFor();
  });

  it('stands on what was approved', async () => {
    const detail = page.desk.thread(IVAN);
    const reply = replyOf(detail, ANNA, at(-1), { state: 'sending' });
    const deliveries = [{ ...reply.deliveries[0]!, thread: MESSENGER }];
    page.desk.set(withReply(detail, { ...reply, deliveries }));
    const thread = await open();
    await thread.getByTestId('reply').getByText('to Ivan Petrov · Messenger · in private').waitFor();
  });
});

describe('a file that goes along', () => {
  it('is shown with its draft, and can be looked at', async () => {
    drafted([{ kind: 'here' }], [TEXT, FILE_ALONE]);
    const thread = await open();
    const link = thread.getByTestId('file').getByRole('link', { name: /receipt\.pdf/ });
    expect(await link.getAttribute('href')).toBe(FILE.url);
    await thread.getByText('2 of 2, Private message').waitFor();
  });

  it('is no text to edit, and none is sent for it', async () => {
    drafted([{ kind: 'here' }], [FILE_ALONE, TEXT]);
    const thread = await open();
    await thread.getByRole('button', { name: 'Edit', exact: true }).click();
    expect(await thread.locator('textarea').count()).toBe(1);
    await draftOf(thread).getByText('receipt.pdf').waitFor();
    await thread.locator('textarea').fill('Here it is.');
    await approveIn(thread).click();
    await eventually(approvals).toMatchObject([{ body: { texts: ['Here it is.'] } }]);
    await thread.getByTestId('reply').getByText('receipt.pdf').waitFor();
  });

  it('alone can be approved but not edited', async () => {
    drafted([{ kind: 'here' }], [FILE_ALONE]);
    const thread = await open();
    expect(await approveIn(thread).isEnabled()).toBe(true);
    expect(await thread.getByRole('button', { name: 'Edit', exact: true }).count()).toBe(0);
  });
});
