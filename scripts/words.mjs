/** Words that no committed file may hold: paths and hosts of one machine, unfinished work, tests that are switched off. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './ensure.mjs';

const escaped = words => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `[what, pattern]`; the folder of this clone and the home folder are those of the machine that runs the check. */
export function rulesFor(clone, home) {
  const own = [clone, home].filter(folder => folder.length > 4);
  return [
    ...own.map(folder => ['names a folder of this machine', new RegExp(`(?<![\\w.])${escaped(folder)}(?![\\w-])`)]),
    ['names a home folder', /(?<![\w.])(?:\/home|\/Users)\/[a-z][\w.-]*\//],
    ['names a private address', /\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/],
    ['leaves work behind', new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`)],
    ['switches a test off', /\b(?:it|test|describe)\.(?:skip|only|todo)\(/],
  ];
}

/** Sentences with file and line for everything that a text must not hold. */
export function wordFaults(file, content, rules) {
  return content
    .split('\n')
    .flatMap((line, index) =>
      rules.flatMap(([what, pattern]) =>
        pattern.test(line) ? [`${file}:${index + 1} ${what}: ${line.trim().slice(0, 120)}`] : [],
      ),
    );
}

const isText = file => /\.(?:ts|tsx|mjs|js|css|html|sql|md|json|ya?ml|sh|svg|txt)$|^\.ci\/run$/.test(file);

/** Looks through every file that git knows or would add. */
export function allWordFaults() {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (listed.status !== 0) return ['git could not list the files of the project.'];
  const rules = rulesFor(root, os.homedir());
  return listed.stdout
    .split('\0')
    .filter(file => isText(file) && file !== 'package-lock.json' && existsSync(path.join(root, file)))
    .flatMap(file => wordFaults(file, readFileSync(path.join(root, file), 'utf8'), rules));
}
