/* What is said when one agent's work goes to another. */

const threads = (count: number): string => (count === 1 ? '1 thread' : `${count} threads`);

export const HAND_OVER = {
  open: 'Hand over my work',
  openAsLead: 'Hand over work',
  title: 'Hand over at the end of a shift',
  what: 'Every thread and every promise goes to a colleague, with all that was said and done there. Nothing is sent to customers.',
  from: 'Whose work',
  you: (name: string): string => `${name} (you)`,
  to: 'To whom',
  choose: 'Choose a colleague',
  note: 'What they should know',
  hint: 'Kept on every thread that goes over.',
  confirm: 'Hand over',
  close: 'Close',
  noColleague: 'Choose who takes over.',
  noNote: 'Say what they should know.',
  done: (count: number, from: string, to: string): string =>
    count === 0
      ? `There was nothing to hand over: ${from} answers for no open thread.`
      : `${threads(count)} went over from ${from} to ${to}.`,
} as const;
