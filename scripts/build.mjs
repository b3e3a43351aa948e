/**
 * Builds what is stale: the two web pages (portal and workbench, by Vite) into dist/web and the server (by esbuild)
 * into dist/server.mjs, with the thread that tells the demonstration city. `node scripts/build.mjs [--force]`.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ensure, root } from './ensure.mjs';

const dist = path.join(root, 'dist');
const pages = ['portal', 'workbench'];

/** What is built, from which files, and what must be there afterwards. Paths are relative to the project. */
const targets = {
  web: {
    entries: pages.map(page => `src/web/${page}/index.html`),
    sources: ['src/web', 'src/core', 'src/contract', 'vite.config.ts', 'tsconfig.json'],
    results: ['dist/web/sizes.json', ...pages.map(page => `dist/web/${page}/index.html`)],
    build: buildWeb,
  },
  server: {
    entries: ['src/main.ts', 'src/demo/teller.ts'],
    sources: ['src', 'tsconfig.json'],
    without: 'src/web',
    results: ['dist/server.mjs', 'dist/teller.mjs'],
    build: buildServer,
  },
};

const isTest = file => /\.test\.tsx?$/.test(file);

function filesOf(place, without) {
  const full = path.join(root, place);
  if (!existsSync(full) || place === without) return [];
  const entries = readdirSync(full, { withFileTypes: true, recursive: false });
  return entries.flatMap(entry => {
    const inner = `${place}/${entry.name}`;
    return entry.isDirectory() ? filesOf(inner, without) : isTest(entry.name) ? [] : [inner];
  });
}

/** The hash of everything that a target is made from. */
function stampOf(target) {
  const hash = createHash('sha256');
  const single = target.sources.filter(source => path.extname(source) !== '');
  const folders = target.sources.filter(source => path.extname(source) === '');
  const files = [
    ...single,
    'package-lock.json',
    'scripts/build.mjs',
    ...folders.flatMap(it => filesOf(it, target.without)),
  ];
  for (const file of files.sort()) {
    const full = path.join(root, file);
    if (existsSync(full)) hash.update(`${file}\n`).update(readFileSync(full)).update('\n');
  }
  return hash.digest('hex');
}

const stampFile = name => path.join(dist, `.${name}.stamp`);

function isStale(name, stamp) {
  if (targets[name].results.some(result => !existsSync(path.join(root, result)))) return true;
  return !existsSync(stampFile(name)) || readFileSync(stampFile(name), 'utf8') !== stamp;
}

/** The chunk and everything that it imports before it can run (and, with `later`, what it loads afterwards). */
function reach(chunk, chunks, later, seen = new Set()) {
  if (!chunk || seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const name of [...chunk.imports, ...(later ? chunk.dynamicImports : [])])
    reach(chunks.get(name), chunks, later, seen);
  return seen;
}

const packageOf = id => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];

/**
 * What a reader of each page loads: gzip bytes of the first-load scripts and styles (with static imports), their
 * files, and the packages that the page can ever load.
 */
export function sizesOf(output) {
  const chunks = new Map(output.filter(it => it.type === 'chunk').map(chunk => [chunk.fileName, chunk]));
  const assets = new Map(output.filter(it => it.type === 'asset').map(asset => [asset.fileName, asset]));
  const weigh = content => gzipSync(content).length;
  return Object.fromEntries(
    pages.map(page => {
      const entry = [...chunks.values()].find(it => it.isEntry && it.facadeModuleId?.endsWith(`/${page}/index.html`));
      const first = [...reach(entry, chunks, false)];
      const ever = [...reach(entry, chunks, true)];
      const styles = [...new Set(first.flatMap(chunk => [...(chunk.viteMetadata?.importedCss ?? [])]))];
      const packages = new Set(ever.flatMap(chunk => chunk.moduleIds.map(packageOf)).filter(Boolean));
      return [
        page,
        {
          scriptBytes: first.reduce((sum, chunk) => sum + weigh(chunk.code), 0),
          styleBytes: styles.reduce((sum, name) => sum + weigh(assets.get(name)?.source ?? ''), 0),
          files: [...first.map(chunk => chunk.fileName), ...styles].sort(),
          packages: [...packages].sort(),
        },
      ];
    }),
  );
}

async function buildWeb() {
  const { build } = await import('vite');
  // Built beside the old one and put in its place at the end: a running server never sees half a build.
  const fresh = path.join(dist, `.web-${process.pid}`);
  try {
    const built = await build({
      configFile: path.join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: fresh, emptyOutDir: true },
    });
    const sizes = sizesOf((Array.isArray(built) ? built : [built]).flatMap(it => it.output));
    const heavy = sizes.portal.packages.filter(name => name === 'antd' || name.startsWith('@ant-design/'));
    if (heavy.length > 0) throw new Error(`The portal must stay light, and it loads ${heavy.join(', ')}.`);
    writeFileSync(path.join(fresh, 'sizes.json'), `${JSON.stringify(sizes, null, 2)}\n`);
    rmSync(path.join(dist, 'web'), { recursive: true, force: true });
    renameSync(fresh, path.join(dist, 'web'));
    for (const [page, size] of Object.entries(sizes)) {
      const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} kB`;
      console.log(
        `  ${page}: ${kilobytes(size.scriptBytes)} script, ${kilobytes(size.styleBytes)} style (gzip, first load)`,
      );
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function buildServer() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: { server: 'src/main.ts', teller: 'src/demo/teller.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  // The migrations are read at run time from the folder beside the module that runs them.
  const migrations = path.join(root, 'src/store/migrations');
  const copy = path.join(dist, 'migrations');
  rmSync(copy, { recursive: true, force: true });
  if (existsSync(migrations)) cpSync(migrations, copy, { recursive: true });
}

/** Builds each target that is stale. Throws an Error with a plain message when it cannot. */
export async function buildStale({ force = false } = {}) {
  mkdirSync(dist, { recursive: true });
  for (const [name, target] of Object.entries(targets)) {
    const stamp = stampOf(target);
    if (!force && !isStale(name, stamp)) continue;
    const missing = target.entries.filter(entry => !existsSync(path.join(root, entry)));
    if (missing.length > 0) throw new Error(`Nothing to build the ${name} from: ${missing.join(', ')} is not there.`);
    const began = performance.now();
    console.log(`Building the ${name} …`);
    await target.build();
    writeFileSync(stampFile(name), stamp);
    console.log(`  built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensure();
  try {
    await buildStale({ force: process.argv.includes('--force') });
  } catch (error) {
    console.error(`The build failed. ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
