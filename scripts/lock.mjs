/** What package-lock.json may hold: packages under known licences, and no address of a private registry. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './ensure.mjs';

/** Licences that production packages may carry (SPDX); each allows use, change and distribution beside Apache-2.0. */
const allowedLicences = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
  'CC0-1.0',
  'Python-2.0',
]);

/** True when an SPDX expression is allowed: every part of an AND, at least one part of an OR. */
export function isAllowed(expression) {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (/\sAND\s/.test(bare) && !/[()]/.test(bare)) return bare.split(/\sAND\s/).every(isAllowed);
  if (/\sOR\s/.test(bare) && !/[()]/.test(bare)) return bare.split(/\sOR\s/).some(isAllowed);
  return allowedLicences.has(bare);
}

/** The licence that a package states in its own folder, for the few whose metadata name none. */
function statedLicence(place) {
  const folder = path.join(root, place);
  if (!existsSync(folder)) return undefined;
  const own = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const named = own.license ?? own.licenses?.[0];
  if (named) return typeof named === 'string' ? named : named.type;
  const file = readdirSync(folder).find(name => /^licen[cs]e/i.test(name));
  const words = file ? readFileSync(path.join(folder, file), 'utf8') : '';
  const isMit =
    words.includes('Permission is hereby granted, free of charge') && words.includes('WITHOUT WARRANTY OF ANY KIND');
  return isMit ? 'MIT' : undefined;
}

/** Sentences about production packages whose licence is unknown or not allowed. */
export function licenceFaults(lock, stated = statedLicence) {
  return Object.entries(lock.packages).flatMap(([place, entry]) => {
    if (place === '' || entry.dev) return [];
    const licence = entry.license ?? stated(place);
    const name = place.replace(/^.*node_modules\//, '');
    if (!licence) return entry.optional ? [] : [`${name} ${entry.version} names no licence.`];
    return isAllowed(licence)
      ? []
      : [`${name} ${entry.version} is under ${licence}, which is not on the list of allowed licences.`];
  });
}

/** Sentences about packages that the lock file would fetch from anywhere but the public registry. */
export function hostFaults(lock) {
  return Object.entries(lock.packages).flatMap(([place, { resolved }]) =>
    resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')
      ? []
      : [
          `${place.replace(/^.*node_modules\//, '')} is fetched from a host other than registry.npmjs.org (run the check with --fix).`,
        ],
  );
}

const lockFile = path.join(root, 'package-lock.json');

export const readLock = () => JSON.parse(readFileSync(lockFile, 'utf8'));

/** Drops every `resolved` field: npm then asks whatever registry the machine is set to, and checks the integrity hash. */
export function dropHosts() {
  const lock = readLock();
  for (const entry of Object.values(lock.packages)) delete entry.resolved;
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
}
