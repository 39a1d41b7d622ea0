import type { Template } from '#domain/brand.ts';
import type { DraftDelivery } from '#domain/draft.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Head } from '#domain/head.ts';
import { threadName } from '#domain/thread.ts';
import type { Via } from '#domain/way.ts';
import { windowOf } from '#domain/window.ts';
import { isSibling } from '../dossier/siblings.ts';
import type { ChannelDesk } from '../layers.ts';

/** A part of a reply with the way it takes. */
export interface Routed extends DraftDelivery {
  /** The text it goes out in; the draft's text is what is filled in. */
  template?: Template;
  ownWords?: true;
}

/**
 * Sends what is said the way the agent chose, or as drafted where none had to be chosen.
 * @throws VisibleError `conflict/window_closed`, `conflict/own_words_only` when the place takes it no more;
 * `input/template`, `input/consent`, `input/other` for a way there is not.
 */
export const routed = async (
  desk: ChannelDesk,
  head: Head,
  deliveries: Routed[],
  via: Via | undefined,
): Promise<Routed[]> => {
  if (via?.kind === 'template') return [inTemplate(await templateOf(desk, head, via), deliveries)];
  if (via?.kind === 'thread') return toThread(desk, head, deliveries, via);
  refuseClosed(desk, head, deliveries);
  return deliveries;
};

/** What goes to the thread in which was asked; a first private answer to something public has a rule of its own. */
const refuseClosed = (desk: ChannelDesk, head: Head, deliveries: readonly Routed[]): void => {
  const traits = desk.channels(threadName(head.thread).channel).traits.places[head.place];
  const here = deliveries.filter(({ thread }) => thread === head.thread);
  if (traits === undefined || here.length === 0) return;
  const window = windowOf(traits, head.lastInbound, desk.clock.now());
  if (window.kind === 'closed')
    throw new VisibleError(
      'conflict',
      'window_closed',
      'So long after their last message the channel takes nothing from the brand. Please choose another way.',
    );
  if (window.kind === 'own_words' && here.some(({ ownWords }) => ownWords !== true))
    throw new VisibleError(
      'conflict',
      'own_words_only',
      'The channel now takes only what a person wrote themselves. Please answer in your own words.',
    );
};

const templateOf = async (
  desk: ChannelDesk,
  { thread }: Head,
  { name, language }: Extract<Via, { kind: 'template' }>,
): Promise<Template> => {
  const { brand, channel } = threadName(thread);
  const templates = (await desk.brands.get(brand)).channels[channel]?.templates ?? [];
  const found = templates.find((one) => one.name === name && one.language === language);
  if (found === undefined) throw new VisibleError('input', 'template', 'There is no such template.');
  return found;
};

/** Platforms take no line breaks in what is filled in. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const inTemplate = (template: Template, deliveries: readonly Routed[]): Routed => {
  const first = deliveries.find(({ text }) => text !== '');
  if (first === undefined) throw new VisibleError('input', 'no_text', 'There is no text to send yet.');
  return { ...first, text: inOneLine(first.text), template };
};

/** The text as the customer will read it. */
export const wrapped = ({ template }: Routed, text: string): string =>
  template === undefined ? text : template.text.replace('{{1}}', () => text);

const toThread = async (
  desk: ChannelDesk,
  head: Head,
  deliveries: readonly Routed[],
  { thread, consent }: Extract<Via, { kind: 'thread' }>,
): Promise<Routed[]> => {
  if (consent.trim().length < 3)
    throw new VisibleError('input', 'consent', 'Please say how the customer agreed to be answered there.');
  if (!(await isSibling(desk, head, thread)))
    throw new VisibleError('input', 'other', 'This thread is not known to be the same person’s.');
  const there = await desk.threads.head(thread);
  const traits = desk.channels(threadName(thread).channel).traits.places[there?.place ?? 'private'];
  if (
    there?.place !== 'private' ||
    traits === undefined ||
    windowOf(traits, there.lastInbound, desk.clock.now()).kind !== 'open'
  )
    throw new VisibleError('conflict', 'window_closed', 'They cannot be written to there now.');
  // "I have written to you privately" is for those who read it in public.
  const said = deliveries.filter(({ copy }) => !copy);
  const answer = said.filter(({ place }) => place === 'private');
  return (answer.length > 0 ? answer : said).map((delivery) => ({ ...delivery, thread, place: 'private' }));
};
