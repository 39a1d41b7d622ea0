import type { QuestionTrial, QuestionTrialRequest, Reading } from '#domain/settingsView.ts';
import type { Answer } from '../answer/desktop.ts';
import { policyAnswer } from '../answer/policyAnswer.ts';
import { question } from '../answer/question.ts';
import { routeOf } from '../answer/route.ts';
import type { SettingsDesk } from '../layers.ts';
import {
  askingOn,
  NOBODY,
  placesOf,
  readingOf,
  specimenDesk,
  specimenDesktop,
  specimenRows,
} from './specimen.ts';

const factOf = (answer: Answer | undefined) => answer?.facts.find(({ id }) => id.startsWith('policy.'));

/**
 * Which paragraph of the brand's own answers a question would be answered with, by the engine that answers customers;
 * nothing is stored, and no back office is asked.
 * @throws VisibleError `input/channel`
 */
export const tryQuestion =
  (desk: SettingsDesk) =>
  async (brandId: string, { text, channel }: QuestionTrialRequest): Promise<QuestionTrial> => {
    const brand = await desk.brands.get(brandId);
    const asking = askingOn(desk, brand, channel);
    const aside = specimenDesk(asking);
    const offices = await desk.offices.of(brand);
    const rows = specimenRows(asking, 'private', text);
    const { told, words } = await question(aside, brand, offices, rows, NOBODY);
    const lang = told.lang === 'unsupported' ? brand.language : told.lang;
    const readings: Reading[] = [];
    let answered: Answer | undefined;
    for (const place of placesOf(asking)) {
      answered = await policyAnswer(specimenDesktop(aside, asking, place, { offices, told, words, lang }));
      if (answered !== undefined) readings.push(readingOf(place, 'words', answered));
    }
    const fact = factOf(answered);
    return {
      at: desk.clock.now(),
      lang: told.lang,
      first: routeOf({ offices, told, known: NOBODY }).kind,
      ...(fact && { fact }),
      readings,
    };
  };
