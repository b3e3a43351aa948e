/** `npm start`: installs what is missing, builds what is stale and runs the server. */
import { spawnSync } from 'node:child_process';
import { ensure, root } from './ensure.mjs';
import { runNode } from './run.mjs';

ensure();
// In a process of its own, so that the memory of the builders is free again before the server starts.
const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
runNode(['--enable-source-maps', 'dist/server.mjs', ...process.argv.slice(2)]);
