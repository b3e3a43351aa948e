/** Runs one TypeScript program of the project: `node scripts/tsx.mjs <file> [arguments]` (the admin and bench commands). */
import { ensure } from './ensure.mjs';
import { runNode } from './run.mjs';

ensure();
runNode(['--import', 'tsx', ...process.argv.slice(2)]);
