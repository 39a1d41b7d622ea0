import { until } from '../stage.ts';
import type { Story } from '../story.ts';

export const brands = ['vesna'];

const form = 'Заявление на справку для налогового вычета';
const link = /https?:\/\/\S+VL-F12-RU\.pdf/;

export const story: Story = {
  title: 'a laboratory sends the form itself',
  play: async (stage) => {
    const vesna = stage.in('vesna');
    const anna = stage.as('anna', 'vesna');

    stage.scene('A direct message.');
    await vesna.writes('olga_sok', 'Здравствуйте! Пришлите, пожалуйста, бланк справки для налогового вычета');
    const { draft } = await anna.draftIn(({ head }) => head.customer.handle === 'olga_sok');
    await anna.approve(draft);
    const [message = ''] = await until('the form', async () => {
      const messages = await vesna.messagesTo('olga_sok');
      return messages.length > 0 && messages;
    });
    stage.scene(`Vesna Lab (direct message): ${message}`);
    stage.claim('the document is named as it is called', message.includes(form));
    const [address] = link.exec(message) ?? [];
    stage.claim('its link is in the message', address !== undefined);
    const file = address === undefined ? undefined : await fetch(address);
    stage.claim(
      'the link opens the file for anybody',
      file?.headers.get('content-type') === 'application/pdf',
    );
    const begins =
      file === undefined
        ? ''
        : Buffer.from(await file.arrayBuffer())
            .subarray(0, 5)
            .toString();
    stage.claim('and it is the form, not a page about it', begins === '%PDF-');
    stage.claim('nobody is asked who they are', draft.asks.length === 0);
    stage.claim(
      'she is sent nowhere to look for it',
      !/сайт|позвон|приходите|регистратур|кабинет/i.test(message),
    );

    stage.scene('The same in public.');
    const post = await vesna.posts('pavel_kal', '@vesna_lab пришлите бланк справки для налогового вычета');
    const asked = await anna.draftIn(({ head }) => head.customer.handle === 'pavel_kal');
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
