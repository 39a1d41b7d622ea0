import type { SaidFile } from '#channels/simulator/town.ts';
import { type Stage, until } from '../stage.ts';
import type { Story } from '../story.ts';

export const brands = ['vesna'];

const form = 'Заявление на справку для налогового вычета';
const link = /https?:\/\/\S+VL-F12-RU\.pdf/;
const ASKS = 'Здравствуйте! Пришлите, пожалуйста, бланк справки для налогового вычета';
const elsewhere = /сайт|позвон|приходите|регистратур|кабинет/i;

const isPdf = async (address: string): Promise<boolean> => {
  const file = await fetch(address);
  const begins = Buffer.from(await file.arrayBuffer())
    .subarray(0, 5)
    .toString();
  return file.headers.get('content-type') === 'application/pdf' && begins === '%PDF-';
};

/** What the brand sent a customer on a channel: words, and the files that came with them. */
const received = async (stage: Stage, channel: string, customer: string) => {
  const vesna = stage.in('vesna').on(channel);
  const anna = stage.as('anna', 'vesna');
  await vesna.writes(customer, ASKS);
  const { draft } = await anna.draftIn((row) => row.channel === channel);
  const carried = draft.deliveries.some(({ file }) => file !== undefined);
  await anna.approve(draft);
  const town = stage.world.brands.vesna?.channels[channel]?.town;
  const sent = () => [...(town?.said.values() ?? [])].filter(({ by }) => town?.people.get(by)?.brand);
  await until('the form', async () => sent().length >= draft.deliveries.length);
  await stage.world.idle();
  const files: SaidFile[] = sent().flatMap((said) => said.files ?? []);
  const text = sent()
    .map((said) => said.text)
    .join('\n');
  stage.scene(`Vesna Lab (${channel}): ${text}${files.map(({ name }) => ` [${name}]`).join('')}`);
  return { draft, text, files, carried };
};

const carriesIt = async (stage: Stage, channel: string, customer: string): Promise<void> => {
  stage.scene(`On ${channel}, which carries files.`);
  const { draft, text, files } = await received(stage, channel, customer);
  stage.claim(`${channel}: the form itself arrives, once`, files.length === 1);
  const [file] = files;
  stage.claim(
    `${channel}: it is the form, not a page about it`,
    file?.url !== undefined && link.test(file.url) && (await isPdf(file.url)),
  );
  stage.claim(`${channel}: the words name it and need no link`, text.includes(form) && !link.test(text));
  stage.claim(`${channel}: nobody is asked who they are`, draft.asks.length === 0);
  stage.claim(`${channel}: and sent nowhere to look for it`, !elsewhere.test(text));
};

const linksToIt = async (stage: Stage): Promise<void> => {
  stage.scene('In a direct message on X, which carries no documents.');
  const { draft, text, carried } = await received(stage, 'x', 'olga_sok');
  stage.claim('X: nothing is pretended to be attached', !carried);
  const [address = ''] = link.exec(text) ?? [];
  stage.claim(
    'X: the message holds the address of the form itself, good for anybody',
    text.includes(form) && (await isPdf(address)),
  );
  stage.claim('X: nobody is asked who they are', draft.asks.length === 0);
  stage.claim('X: and sent nowhere to look for it', !elsewhere.test(text));
};

export const story: Story = {
  title: 'a laboratory sends the form itself',
  play: async (stage) => {
    await carriesIt(stage, 'telegram', 'Павел Калнинш');
    await carriesIt(stage, 'messenger', 'Janis Liepa');
    await carriesIt(stage, 'whatsapp', 'Marta Ozola');
    await linksToIt(stage);

    const vesna = stage.in('vesna');
    const anna = stage.as('anna', 'vesna');
    stage.scene('The same in public.');
    const post = await vesna.posts('pavel_kal', '@vesna_lab пришлите бланк справки для налогового вычета');
    const asked = await anna.draftIn(({ head }) => head.place === 'public');
    await anna.approve(asked.draft);
    const [reply = ''] = await until('the public reply', async () => {
      const replies = await vesna.repliesUnder(post);
      return replies.length > 0 && replies;
    });
    stage.scene(`Vesna Lab (under the post): ${reply}`);
    stage.claim(
      'in public nothing says that somebody is a client, or what of theirs is known',
      !/(ваш|вас|клиент|пациент|анализ|результат|заказ|нашли|нашёл|нашла)/i.test(reply.replace(form, '')),
    );
  },
};
