/* What is said around messages at the top of the page. */

export const FLASH = {
  list: 'Повідомлення',
  dismiss: 'Прибрати',
  /** Seconds left to take something back. */
  left: (seconds: number): string => `${seconds} с`,
};
