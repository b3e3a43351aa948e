/** `npm run dev`: the server from its sources, started again at every change; the pages come from Vite as they are edited. */
import { ensure } from './ensure.mjs';
import { runNode } from './run.mjs';

ensure();
runNode(['--watch', '--import', 'tsx', 'src/main.ts', ...process.argv.slice(2)], { HEJIE_DEV: '1' });
