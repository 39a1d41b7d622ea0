import { lazy, type ReactNode, useState } from 'react';
import { useMay } from '../desk.ts';
import { useShortcuts } from '../keys/useShortcuts.ts';
import { go, queueHref, reportHref, settingsHref } from '../route.ts';
import { askForTour } from '../tour/asked.ts';
import type { Overlay } from './overlay.ts';
import { Part } from './Part.tsx';
import { SHELL } from './words.ts';

const KeysDialog = lazy(async () => ({ default: (await import('../keys/KeysDialog.tsx')).KeysDialog }));

const PreferencesDialog = lazy(async () => ({
  default: (await import('../preferences/PreferencesDialog.tsx')).PreferencesDialog,
}));

/** The pages of a brand by keyboard; those alone that may be seen. */
const usePageKeys = (brand: string, showKeys: () => void): void => {
  const may = useMay(brand);
  const group = 'everywhere';
  useShortcuts([
    { keys: '?', says: SHELL.shortcuts, group, run: showKeys },
    { keys: 'g q', says: SHELL.queue, group, run: () => go(queueHref(brand)) },
    ...(may('report')
      ? [{ keys: 'g r', says: SHELL.report, group, run: () => go(reportHref(brand)) } as const]
      : []),
    ...(may('settings')
      ? [{ keys: 'g s', says: SHELL.settings, group, run: () => go(settingsHref(brand)) } as const]
      : []),
  ]);
};

/** What lies over the page when somebody asks for it. */
export const useOverlays = (brand: string): { open: (overlay: Overlay) => void; shown: ReactNode } => {
  const [shown, setShown] = useState<Exclude<Overlay, 'tour'>>();
  const open = (overlay: Overlay): void => {
    if (overlay === 'tour') askForTour();
    else setShown(overlay);
  };
  usePageKeys(brand, () => open('keys'));
  const onDismiss = (): void => setShown(undefined);
  return {
    open,
    shown: shown !== undefined && (
      <Part onFail={onDismiss}>
        {shown === 'keys' && <KeysDialog onDismiss={onDismiss} />}
        {shown === 'preferences' && <PreferencesDialog onDismiss={onDismiss} />}
      </Part>
    ),
  };
};
