import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What people and machines type that breaks programs. Every one is words, and words are stored and shown unchanged. */
const own: readonly string[] = [
  '\u0000',
  'NUL在\u0000中间',
  '\u001a0000',
  '\u001a',
  '\ud800',
  '孤立\udfff高低\ud83d颠倒\udc00\ud800',
  '\ufffe\uffff\ufeff',
  '\u202e从右到左\u202c',
  'السلام عليكم',
  'שלום עולם',
  '👨‍👩‍👧‍👦🏳️‍🌈🇨🇳',
  '𠮷野家𪚥',
  'e\u0301\u0323 e\u0323\u0301',
  'Z̸̛̗͓a̵͝l̸g̶o̷',
  '\u200b\u200d\u2060',
  '\u2028\u2029\u0085',
  '\r\n\t\v\f\b',
  "'; drop table dossier; --",
  "' or 1=1; select pg_sleep(10); --",
  '$1 $$ #{1} {{7*7}} <%= 7*7 %>',
  '\\u0000\\ud800 \\x00 \\',
  '%00 %2e%2e%2f %n%s%x',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  ']]><!--<![CDATA[ &amp; &#0; &lt;',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  "=cmd|'/C calc'!A0",
  "@SUM(1+1)*cmd|'/C calc'!A0",
  '+1+1',
  '-2+3',
  '../../../../etc/passwd',
  'C:\\windows\\system32',
  '; rm -rf / #',
  '`id` $(id)',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  '1e309',
  '()ඞ\u0d9e{}',
  'ﷺ'.repeat(40),
  'a\u0300'.repeat(100),
  '（'.repeat(300),
  '"\\"\\\\"',
];

const folder = path.join(import.meta.dirname, '../../../shared/data/robustness');

/** Ours, and a public collection where it lies beside the project. */
export const hostileStrings: readonly string[] = [
  ...own,
  ...(existsSync(folder)
    ? readFileSync(path.join(folder, 'strings.jsonl'), 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => (JSON.parse(line) as { value: string }).value)
    : []),
];

/** As an address can carry it: half a character is none. */
export const wellFormed = (words: string): string => Buffer.from(words, 'utf8').toString('utf8');

/** Values of the wrong kind for nearly every field. */
export const wrongValues: readonly unknown[] = [
  null,
  true,
  -1.5,
  1e21,
  '',
  '\u0000\ud800',
  [],
  [[[[]]]],
  {},
  { constructor: { name: 'x' } },
  { toString: 'x', valueOf: 'y' },
  'a'.repeat(20_000),
  Array.from({ length: 200 }, () => 1),
];
