/** Where a message stands in the page. */
export const messageAnchor = (id: string): string => `said-${id}`;
