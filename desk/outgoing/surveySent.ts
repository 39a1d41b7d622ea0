import type { Draft } from '#domain/draft.ts';
import type { Head } from '#domain/head.ts';
import type { Reply } from '#domain/reply.ts';
import { changeHead } from '../changeHead.ts';
import type { TableDesk } from '../layers.ts';

/** They were asked: noted before the reply leaves the head, so that nobody asks a second time. Safe to repeat. */
export const noteAsked = async (
  desk: TableDesk,
  head: Head,
  { deliveries }: Reply,
  { survey: of }: Draft,
): Promise<void> => {
  const { sentAt, sentId } = deliveries.at(-1) ?? {};
  if (of === undefined || sentAt === undefined || sentId === undefined) return;
  await changeHead(desk, head, ({ survey }) =>
    survey?.of === of && survey.askedAt === undefined
      ? { survey: { ...survey, askedAt: sentAt, message: sentId } }
      : undefined,
  );
};

/** The question did not go out, or did not arrive: nobody waits for it, so it is let go, and no agent is troubled. */
export const forgetSurvey = async (
  desk: TableDesk,
  head: Head,
  reply: Reply,
  { survey: of }: Draft,
): Promise<void> => {
  await changeHead(desk, head, (seen) => {
    const isMine = seen.survey !== undefined && seen.survey.of === of;
    if (!isMine && seen.reply?.id !== reply.id) return undefined;
    return {
      ...(isMine && { survey: undefined }),
      ...(seen.reply?.id === reply.id && { reply: undefined }),
    };
  });
};
