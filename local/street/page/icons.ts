/* Shapes drawn for this page: none is anybody's mark. */

const PATHS = {
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  reply: 'M4 12a8 7 0 1 1 4 6l-4 2 1-4a7 7 0 0 1-1-4Z',
  again: 'M5 9a7 7 0 0 1 12-2l2 2M19 5v4h-4M19 15a7 7 0 0 1-12 2l-2-2M5 19v-4h4',
  heart: 'M12 20C5 15 3 12 3 8.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.5C21 12 19 15 12 20Z',
  share: 'M12 15V4M8 8l4-4 4 4M5 13v6h14v-6',
  thumb: 'M7 11v9H4v-9zM7 11l4-7c2 0 2 2 2 3l-1 3h6c2 0 2 1 2 2l-2 7c0 1-1 1-2 1H7',
  tick: 'M5 13l4 4 10-11',
  ticks: 'M2 13l4 4 9-11M10 16l1.5 1.5L21 6',
  clip: 'M8 12l6-6a3 3 0 0 1 5 4l-8 9a5 5 0 0 1-7-7l8-8',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  warning: 'M12 4l9 16H3zM12 10v5M12 17.5v.5',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3 3',
  speech: 'M4 5h16v11H10l-4 4v-4H4z',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 21c0-4 4-7 8-7s8 3 8 7',
  wrench: 'M14 6a4 4 0 0 1 6-1l-3 3 2 2 3-3a4 4 0 0 1-6 5l-8 8-3-3 8-8a4 4 0 0 1 1-3Z',
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

/** A picture beside words that say the same; screen readers pass over it. */
export const icon = (name: IconName): SVGSVGElement => {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({ class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }))
    svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
};
