import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** React as it is shipped, whatever the process that builds it is run for: under a test runner it would be its own double. */
const SHIPPED = {
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { development: false } },
};

export default defineConfig(({ mode }) => ({
  ...(mode === 'production' && SHIPPED),
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Served from the root of an origin, whatever path a link names.
  base: '/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Data URIs would need `img-src data:` and `font-src data:`; nothing here is worth that.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Cloudscape's share of the first page; what it weighs is measured, not warned of.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // Cloudscape marks its modules `use client`, which means nothing outside a server renderer.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
}));
