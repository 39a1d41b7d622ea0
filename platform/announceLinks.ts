import type { AnnouncementLine } from '#desk/ports/announcer.ts';
import { ENV, optionalEnv } from './env.ts';

export interface Link {
  title: string;
  url: string;
}

/** Where the words of a line lead, and what to say where there is no address to lead to. */
export interface Leads {
  links: Link[];
  /** `What to do: RUNBOOK.md#work-is-stuck` */
  says?: string;
}

/** Ids and headings of ours make no longer address; what does is left out. */
const LONGEST_ADDRESS = 600;

const pageAt = (name: string): string | undefined => {
  const address = optionalEnv(name);
  return address !== undefined && /^https?:\/\/[^\s<>|"]+$/.test(address) ? address : undefined;
};

export const leadsOf = ({ place, runbook }: Omit<AnnouncementLine, 'text'>): Leads => {
  const [console, page] = [pageAt(ENV.console), pageAt(ENV.runbook)];
  const heading = runbook === undefined ? undefined : `#${encodeURIComponent(runbook)}`;
  const links = [
    ...(place === undefined || console === undefined
      ? []
      : [{ title: 'Open in okno', url: `${console.replace(/\/$/, '')}/${place}` }]),
    ...(heading === undefined || page === undefined ? [] : [{ title: 'What to do', url: page + heading }]),
  ];
  return {
    links: links.filter(({ url }) => url.length <= LONGEST_ADDRESS),
    ...(heading !== undefined && page === undefined && { says: `What to do: RUNBOOK.md${heading}` }),
  };
};

/** A text whose characters, each written as `as` has it, keep within a number; an ellipsis stands for the rest. */
export const within = (text: string, most: number, as: (char: string) => string = (char) => char): string => {
  const parts = [...text].map(as);
  if (parts.join('').length <= most) return parts.join('');
  let kept = '';
  for (const part of parts) {
    if (kept.length + part.length >= most) break;
    kept += part;
  }
  return `${kept}…`;
};
