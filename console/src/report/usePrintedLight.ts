import { useEffect } from 'react';
import { look } from '../preferences/look.ts';

/** Paper is light, whatever the screen is: charts have their colours from the mode, not from a style of print. */
export const usePrintedLight = (): void => {
  useEffect(() => {
    const paper = matchMedia('print');
    const turn = (): void => {
      if (paper.matches) document.documentElement.classList.remove('awsui-dark-mode');
      else look();
    };
    paper.addEventListener('change', turn);
    return () => paper.removeEventListener('change', turn);
  }, []);
};
