import { useCallback, useState } from 'react';

const KEY = 'okno.preview';

/** Whether the answer is shown as the customer will read it; the tab remembers it from thread to thread. */
export const usePreview = (): [shown: boolean, toggle: () => void] => {
  const [shown, setShown] = useState(() => sessionStorage.getItem(KEY) === 'yes');
  const toggle = useCallback(() => {
    sessionStorage.setItem(KEY, shown ? 'no' : 'yes');
    setShown(!shown);
  }, [shown]);
  return [shown, toggle];
};
