/** What is opened from the menu under a person's name. */
const OVERLAYS = ['preferences', 'keys', 'tour'] as const;
export type Overlay = (typeof OVERLAYS)[number];

export const isOverlay = (id: string): id is Overlay => OVERLAYS.some((one) => one === id);
