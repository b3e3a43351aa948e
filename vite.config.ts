import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const web = fileURLToPath(new URL('./src/web/', import.meta.url));

/** Two pages, two bundles: the portal for the public (light) and the workbench for the offices. */
export default defineConfig({
  root: web,
  base: '/',
  publicDir: `${web}public`,
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('./dist/web/', import.meta.url)),
    emptyOutDir: true,
    assetsDir: 'assets',
    // Pages are served under a content security policy without data: scripts; small files stay files.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: { portal: `${web}portal/index.html`, workbench: `${web}workbench/index.html` } },
  },
});
