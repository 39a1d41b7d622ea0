/* The tour of the first visit. */

export const TOUR = {
  name: 'A short tour',
  step: (now: number, all: number): string => `${now} of ${all}`,
  next: 'Next',
  back: 'Back',
  leave: 'Leave the tour',
  end: 'Done',
  steps: {
    queue: {
      title: 'The queue puts the most urgent first',
      text: 'Whoever waits is here, from every channel. Words and an icon say how much time is left; open a line to read the thread.',
    },
    draft: {
      title: 'A draft shows what it rests on',
      text: 'What it claims is underlined and leads to a fact of the back office, with its source and age. What nobody can trace is found before you send it.',
    },
    approve: {
      title: 'You approve without a mouse',
      text: 'Ctrl Enter sends the draft, or ⌘ Enter on a Mac. For some seconds you can take it back. Press ? to see every shortcut that works where you are.',
    },
    promises: {
      title: 'What was promised comes back',
      text: 'Set a thread aside until a moment, or write down what you promised: okno puts it before somebody in time.',
    },
    pages: {
      title: 'Numbers and settings are at the side',
      text: 'Numbers say whether customers are answered in time, and lead to the threads behind them. Settings show how the brand is set up; leads and administrators can try it there.',
    },
  },
};
