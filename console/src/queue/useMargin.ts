import { useLayoutEffect, useState } from 'react';

const distance = (scroller: HTMLElement, list: HTMLElement): number =>
  Math.round(list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);

/** How far down in what scrolls a list begins: pixels, as they are now. */
export const useMargin = (scroller: HTMLElement | null, list: HTMLElement | null): number => {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    if (scroller === null || list === null) return;
    const measure = (): void => setMargin(distance(scroller, list));
    const observer = new ResizeObserver(measure);
    for (const child of [scroller, ...scroller.children]) observer.observe(child);
    measure();
    return () => observer.disconnect();
  }, [scroller, list]);
  return margin;
};
