import { useEffect } from 'react';
import { look } from '../preferences/look.ts';

const DARK = 'awsui-dark-mode';

/** Paper is light, whatever the screen is: charts have their colours from the mode, not from a style of print. */
export const usePrintedLight = (): void => {
  useEffect(() => {
    const paper = matchMedia('print');
    const turn = (): void => {
      if (!paper.matches) look();
      else for (const one of [document.documentElement, document.body]) one.classList.remove(DARK);
    };
    paper.addEventListener('change', turn);
    return () => paper.removeEventListener('change', turn);
  }, []);
};
