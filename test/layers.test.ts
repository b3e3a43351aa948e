import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

/** A source file of the product: its path from the root of the project and what it imports, as written. */
interface Source {
  readonly file: string;
  readonly imports: readonly string[];
}

/** Which parts of src/ each part may import (itself always), and which packages when not all of them. */
const layers: Record<string, { readonly may: readonly string[]; readonly packages?: readonly string[] }> = {
  core: { may: [], packages: ['zod'] },
  contract: { may: ['core'], packages: ['zod'] },
  store: { may: ['core'] },
  papers: { may: ['core'] },
  http: { may: ['contract', 'core', 'store', 'papers'] },
  jobs: { may: ['core', 'store', 'papers'] },
  demo: { may: ['core', 'store'] },
  admin: { may: ['core', 'store', 'jobs', 'http'] },
  web: { may: ['contract', 'core'] },
};

/** The programs: they put the house together and are imported by nobody. */
const programs = ['src/main.ts', 'src/admin.ts'];

const isProgram = (file: string) => programs.includes(file);
const layerOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1];
const packageOf = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
const isNode = (specifier: string) => specifier.startsWith('node:') || builtinModules.includes(packageOf(specifier));
const isAntd = (specifier: string) => packageOf(specifier) === 'antd' || specifier.startsWith('@ant-design/');

/** The file that a relative import means, as a path from the root of the project; nothing for a package. */
const targetOf = (file: string, specifier: string) =>
  specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, '')) : undefined;

/** What one import inside the law breaks, or nothing. */
function coreFault(file: string, target: string): string | undefined {
  const room = /^src\/core\/([^/]+)\//.exec(file)?.[1];
  const knows = /^src\/core\/(dossier|procedures)\//.exec(target)?.[1];
  if (knows && room && ['law', 'pay', 'people'].includes(room)) {
    return `${file} imports ${target}: ${room} is law that stands alone and knows nothing of ${knows}.`;
  }
  const isNamed = /^src\/core\/procedures\/(?:[^/]+\/|index\.ts$)/.test(target);
  if (room === 'dossier' && isNamed) {
    return `${file} imports ${target}: the dossier knows the grammar of procedures and never a named one.`;
  }
  return undefined;
}

function packageFault(file: string, layer: string, specifier: string): string | undefined {
  const name = packageOf(specifier);
  if (layer === 'web' && isNode(specifier)) return `${file} imports ${specifier}: a browser has no Node.`;
  const allowed = layers[layer]?.packages;
  if (!allowed || allowed.includes(name)) return undefined;
  if (name === 'chinese-days' && file.startsWith('src/core/law/')) return undefined;
  return `${file} imports ${specifier}: ${layer} is pure and imports only ${allowed.join(', ')} and what lies below it.`;
}

function importFault(file: string, specifier: string): string | undefined {
  const target = targetOf(file, specifier);
  if (target && isProgram(target)) return `${file} imports ${target}: nobody imports a program.`;
  if (isProgram(file)) return undefined;
  const layer = layerOf(file);
  if (!layer || !layers[layer])
    return `${file} lies in no known part of the house: put it into ${Object.keys(layers).join(', ')}.`;
  if (!target) return packageFault(file, layer, specifier);
  // What the project says of itself.
  if (layer === 'http' && target === 'package.json') return undefined;
  const other = layerOf(target);
  if (other === layer) return layer === 'core' ? coreFault(file, target) : undefined;
  if (other && layers[layer].may.includes(other)) return undefined;
  const may =
    layers[layer].may.length > 0 ? `${layer} may import ${layers[layer].may.join(', ')}` : `${layer} stands alone`;
  return `${file} imports ${target}: ${may}.`;
}

/** Every way by which the portal would load antd, through any number of files. */
function portalFaults(sources: readonly Source[]): string[] {
  const byFile = new Map(sources.map(source => [source.file, source]));
  const seen = new Set<string>();
  const walk = (file: string): string[] => {
    const source = byFile.get(file);
    if (!source || seen.has(file)) return [];
    seen.add(file);
    return source.imports.flatMap(specifier => {
      if (isAntd(specifier))
        return [`${file} imports ${specifier}, and the portal loads this file: the portal stays light.`];
      const target = targetOf(file, specifier);
      return target ? walk(target) : [];
    });
  };
  return sources.filter(({ file }) => file.startsWith('src/web/portal/')).flatMap(({ file }) => walk(file));
}

/** One sentence for each import that breaks the plan of the house. */
function layerFaults(sources: readonly Source[]): string[] {
  const single = sources.flatMap(({ file, imports }) =>
    imports.flatMap(specifier => importFault(file, specifier) ?? []),
  );
  return [...new Set([...single, ...portalFaults(sources)])];
}

/** Every import of a file: static, type-only, re-export, and dynamic with a fixed address. */
function importsOf(file: string, content: string): string[] {
  const { module } = parseSync(file, content);
  const named = [...module.staticImports.map(it => it.moduleRequest.value)];
  const passedOn = module.staticExports.flatMap(it => it.entries.flatMap(entry => entry.moduleRequest?.value ?? []));
  const later = module.dynamicImports.flatMap(it => {
    const words = content.slice(it.moduleRequest.start, it.moduleRequest.end);
    return /^(['"`])([^'"`$]+)\1$/.exec(words)?.[2] ?? [];
  });
  return [...new Set([...named, ...passedOn, ...later])];
}

function readSources(): Source[] {
  const root = fileURLToPath(new URL('../', import.meta.url));
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map(name => `src/${name.replaceAll('\\', '/')}`)
    .filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map(file => ({ file, imports: importsOf(file, readFileSync(path.join(root, file), 'utf8')) }));
}

describe('the plan of the house', () => {
  it('is kept by every import of the product', () => {
    const sources = readSources();
    expect(sources.flatMap(source => source.imports).length).toBeGreaterThan(20);
    expect(layerFaults(sources)).toEqual([]);
  });

  it('sees every form of import, and none in a comment or a string', () => {
    const code = [
      "import a, { b } from './a.ts';",
      "import type { C } from './c.ts';",
      "import './side.css';",
      "export * from './star.ts';",
      "export { d } from './d.ts';",
      "export type { E } from './e.ts';",
      "const late = await import('./late.ts');",
      "// import f from './comment.ts';",
      `const words = "import g from './string.ts'";`,
    ].join('\n');
    expect(importsOf('src/x.ts', code).sort()).toEqual(
      ['./a.ts', './c.ts', './d.ts', './e.ts', './late.ts', './side.css', './star.ts'].sort(),
    );
  });

  const broken: readonly (readonly [file: string, specifier: string, sentence: string])[] = [
    ['src/core/law/terms.ts', 'node:fs', 'core is pure'],
    ['src/core/pay/money.ts', 'chinese-days', 'core is pure'],
    ['src/core/text.ts', '../store/database.ts', 'core stands alone'],
    ['src/core/law/terms.ts', '../dossier/dossier.ts', 'law is law that stands alone and knows nothing of dossier'],
    [
      'src/core/pay/money.ts',
      '../procedures/procedure.ts',
      'pay is law that stands alone and knows nothing of procedures',
    ],
    ['src/core/people/role.ts', '../procedures/index.ts', 'people is law that stands alone'],
    ['src/core/dossier/decide.ts', '../procedures/mediation/procedure.ts', 'never a named one'],
    ['src/core/dossier/decide.ts', '../procedures/index.ts', 'never a named one'],
    ['src/contract/routes.ts', '../http/server.ts', 'contract may import core'],
    ['src/contract/routes.ts', 'fastify', 'contract is pure'],
    ['src/store/dossiers.ts', '../contract/routes.ts', 'store may import core'],
    ['src/papers/word.ts', '../store/files.ts', 'papers may import core'],
    ['src/http/server.ts', '../jobs/remind.ts', 'http may import contract, core, store, papers'],
    ['src/http/server.ts', '../web/kit/words.ts', 'http may import contract, core, store, papers'],
    ['src/jobs/remind.ts', '../http/server.ts', 'jobs may import core, store, papers'],
    ['src/demo/city.ts', '../http/server.ts', 'demo may import core, store'],
    ['src/web/portal/main.tsx', '../../store/database.ts', 'web may import contract, core'],
    ['src/web/portal/main.tsx', 'node:path', 'a browser has no Node'],
    ['src/http/server.ts', '../main.ts', 'nobody imports a program'],
    ['src/admin.ts', './main.ts', 'nobody imports a program'],
    ['src/settings.ts', './core/text.ts', 'lies in no known part of the house'],
  ];
  it.each(broken)('is broken when %s imports %s', (file, specifier, sentence) => {
    const faults = layerFaults([{ file, imports: [specifier] }]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(sentence);
  });

  const kept: readonly (readonly [file: string, specifier: string])[] = [
    ['src/core/law/holidays.ts', 'chinese-days'],
    ['src/core/dossier/decide.ts', '../procedures/procedure.ts'],
    ['src/core/procedures/mediation/procedure.ts', '../../dossier/dossier.ts'],
    ['src/contract/routes.ts', '../core/text.ts'],
    ['src/store/dossiers.ts', 'kysely'],
    ['src/http/server.ts', '../papers/word.ts'],
    ['src/web/workbench/main.tsx', 'antd'],
    ['src/main.ts', './demo/city.ts'],
    ['src/admin.ts', './http/server.ts'],
  ];
  it.each(kept)('is kept when %s imports %s', (file, specifier) => {
    expect(layerFaults([{ file, imports: [specifier] }])).toEqual([]);
  });

  it('keeps antd out of the portal, also behind a shared file', () => {
    const faults = layerFaults([
      { file: 'src/web/portal/main.tsx', imports: ['../kit/table.tsx'] },
      { file: 'src/web/kit/table.tsx', imports: ['../kit/theme.ts'] },
      { file: 'src/web/kit/theme.ts', imports: ['antd/es/theme'] },
    ]);
    expect(faults).toEqual([
      'src/web/kit/theme.ts imports antd/es/theme, and the portal loads this file: the portal stays light.',
    ]);
  });
});
