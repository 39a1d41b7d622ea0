/* Where a statement of the draft and a fact beside it stand in the page. */

export const claimAnchor = (number: number): string => `claim-${number}`;

export const factAnchor = (id: string): string => `fact-${id}`;

/** Brings it into sight, and under the keyboard where it can be; the address names the thread, so it stays. */
export const goTo = (anchor: string | undefined): void => {
  const found = anchor === undefined ? null : document.getElementById(anchor);
  found?.scrollIntoView({ block: 'nearest' });
  found?.focus({ preventScroll: true });
};
