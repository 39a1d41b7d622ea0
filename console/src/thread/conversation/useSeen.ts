import { type RefObject, useEffect, useRef } from 'react';

/** Calls back once, when the element first comes into sight. */
export const useSeen = <T extends Element>(onSeen: () => void): RefObject<T | null> => {
  const element = useRef<T>(null);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      onSeen();
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [onSeen]);
  return element;
};
