import { officesFrom } from '#backoffice/offices.ts';
import { backoffices } from '#backoffice/registry.ts';
import type { CaseDesk } from '#desk/layers.ts';
import type { Policies, Publications } from '#desk/ports/publications.ts';
import { buildChannelDesk } from './channelDesk.ts';

/** Search and its reader are heavy, and most questions are about a case. */
const policiesOf = (publications: Publications): Policies => {
  let loaded: Promise<Policies> | undefined;
  const load = async () => (await import('#backoffice/policies/index.ts')).policiesFrom(publications);
  return {
    answer: async (...question) => {
      loaded ??= load();
      return (await loaded).answer(...question);
    },
  };
};

/** With the back offices and what the brands published. */
export const buildCaseDesk = (): CaseDesk => {
  const desk = buildChannelDesk();
  return {
    ...desk,
    offices: officesFrom(backoffices, desk.publications),
    policies: policiesOf(desk.publications),
  };
};
