/**
 * Makes sure that the packages of package-lock.json are installed, and installs them when they are not.
 * Runs before everything else, on a clone that may hold no package at all: it imports nothing but Node itself.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const oldestNode = [20, 19];

/** True when `version` (as in process.versions.node) is new enough for Hejie. */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** What the installed packages depend on: the lock file, Node's major version and the platform. */
export function installKey(lockText, node = process.versions.node, platform = `${process.platform}-${process.arch}`) {
  const hash = createHash('sha256').update(lockText);
  return hash.update(`\n${node.split('.')[0]}\n${platform}\n`).digest('hex');
}

/**
 * True when an installed tree (npm's own node_modules/.package-lock.json) holds what the lock file asks for on this
 * platform. Packages that the lock file calls optional may be absent.
 */
export function isInstalled(lock, installed, platform = process.platform, cpu = process.arch) {
  const there = installed.packages ?? {};
  return Object.entries(lock.packages ?? {}).every(([name, wanted]) => {
    if (name === '') return true;
    const found = there[name];
    if (!found) return wanted.optional === true || wanted.devOptional === true;
    const fits = (!found.os || found.os.includes(platform)) && (!found.cpu || found.cpu.includes(cpu));
    return found.version === wanted.version && fits;
  });
}

/** Installs what is missing. Ends the process with a plain message when Node is too old or the installation fails. */
export function ensure() {
  if (!isNodeNewEnough(process.versions.node)) {
    const wanted = oldestNode.join('.');
    console.error(
      `和解通需要 Node.js ${wanted} 或更高版本；现在运行的是 ${process.versions.node}。请从 https://nodejs.org 安装新版本后重试。`,
    );
    console.error(
      `Hejie needs Node.js ${wanted} or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`,
    );
    process.exit(1);
  }
  const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const key = installKey(lockText);
  const mark = path.join(root, 'node_modules', '.installed');
  if (existsSync(mark)) {
    if (readFileSync(mark, 'utf8') === key) return;
  } else {
    const tree = path.join(root, 'node_modules', '.package-lock.json');
    if (existsSync(tree) && isInstalled(JSON.parse(lockText), JSON.parse(readFileSync(tree, 'utf8')))) {
      writeFileSync(mark, key);
      return;
    }
  }
  console.log('正在安装所需的软件包（首次约一分钟）… Installing packages (about a minute the first time) …');
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const isNodeScript = npm?.endsWith('.js') || npm?.endsWith('.cjs');
  const done = isNodeScript
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) {
    console.error('软件包没有装好：请检查能否访问 npm 软件源，然后重试。');
    console.error('The packages could not be installed: check that the npm registry can be reached, then try again.');
    process.exit(1);
  }
  writeFileSync(mark, key);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensure();
