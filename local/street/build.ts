import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the page into `outDir`, which is emptied first. Served under `/street/`. */
export const buildStreet = async (outDir: string): Promise<void> => {
  await build({
    root: fileURLToPath(new URL('./page/', import.meta.url)),
    configFile: false,
    base: '/street/',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
};
