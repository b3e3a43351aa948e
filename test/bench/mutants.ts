/** One small change of a source file: what stands from `start` to `end` becomes `text`. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is changed, for the report. */
  readonly what: string;
}

type Mask = Uint8Array;
const CODE = 0;
const OTHER = 1;

/** Marks what is no code: comments, strings, regular expressions, and the words of templates. */
function maskOf(source: string): Mask {
  const mask = new Uint8Array(source.length);
  /** For each open template expression, how many braces are open inside it. */
  const templates: number[] = [];
  const cover = (from: number, to: number): number => {
    mask.fill(OTHER, from, to);
    return to;
  };
  const endOfQuoted = (from: number, quote: string): number => {
    let at = from + 1;
    while (at < source.length && source[at] !== quote) at += source[at] === '\\' ? 2 : 1;
    return at + 1;
  };
  const endOfRegex = (from: number): number => {
    let at = from + 1;
    for (let inClass = false; at < source.length && (inClass || source[at] !== '/'); at += 1) {
      if (source[at] === '\\') at += 1;
      else if (source[at] === '[') inClass = true;
      else if (source[at] === ']') inClass = false;
    }
    return at + 1;
  };
  /** The words of a template from `from` to its end or to the next expression. */
  const endOfWords = (from: number): number => {
    let at = from;
    while (at < source.length) {
      if (source[at] === '\\') at += 2;
      else if (source[at] === '`') return at + 1;
      else if (source.startsWith('${', at)) {
        templates.push(0);
        return at + 2;
      } else at += 1;
    }
    return at;
  };
  const mayBeRegex = (at: number): boolean =>
    /(?:[(,=:[!&|?{};]|\breturn)\s*$/.test(source.slice(Math.max(0, at - 20), at));
  for (let at = 0; at < source.length; ) {
    const char = source[at];
    if (source.startsWith('//', at)) {
      const end = source.indexOf('\n', at);
      at = cover(at, end < 0 ? source.length : end);
    } else if (source.startsWith('/*', at)) at = cover(at, source.indexOf('*/', at) + 2);
    else if (char === "'" || char === '"') at = cover(at, endOfQuoted(at, char));
    else if (char === '`') at = cover(at, endOfWords(at + 1));
    else if (char === '/' && mayBeRegex(at)) at = cover(at, endOfRegex(at));
    else {
      const open = templates.at(-1);
      if (open !== undefined && char === '{') templates[templates.length - 1] = open + 1;
      else if (open !== undefined && char === '}') {
        if (open > 0) templates[templates.length - 1] = open - 1;
        else {
          templates.pop();
          at = cover(at, endOfWords(at + 1));
          continue;
        }
      }
      at += 1;
    }
  }
  return mask;
}

const operators: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '+',
};

/** Strings that mean something to the law: a unit for another unit, one side for the other. */
const words: Readonly<Record<string, string>> = {
  'working-day': 'natural-day',
  'natural-day': 'working-day',
  month: 'year',
  year: 'month',
  hour: 'natural-day',
  party: 'authority',
  authority: 'party',
  wage: 'one-year',
  'one-year': 'wage',
  worker: 'employer',
  employer: 'worker',
};

const articleList = /\[\s*'[a-z]+\d*-[a-z\d-]+'(?:\s*,\s*'[a-z]+\d*-[a-z\d-]+')*\s*,?\s*\]/g;

/** Where the bracket that opens at `open` closes, in code only. */
function closing(source: string, mask: Mask, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    if (mask[at] !== CODE) continue;
    if (source[at] === '(') depth += 1;
    if (source[at] === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return source.length;
}

/**
 * Every small change of a source file that a test should notice: a number one more or less, a comparison or a connective
 * turned, a condition negated, an article left out, a unit or a side exchanged. Changes of types alone are among them; they
 * come to the same program and are not counted.
 */
export function mutantsOf(file: string, source: string): Mutant[] {
  const mask = maskOf(source);
  const found: Mutant[] = [];
  const lineAt = (at: number): number => source.slice(0, at).split('\n').length;
  const add = (start: number, end: number, text: string) => {
    const shown = (it: string): string => it.replace(/\s+/g, ' ').slice(0, 60);
    found.push({
      file,
      line: lineAt(start),
      start,
      end,
      text,
      what: `${shown(source.slice(start, end))} → ${shown(text)}`,
    });
  };
  const each = (pattern: RegExp, make: (match: RegExpMatchArray & { index: number }) => void, inCode = true) => {
    for (const match of source.matchAll(pattern))
      if ((mask[match.index] === CODE) === inCode) make(match as RegExpMatchArray & { index: number });
  };
  each(/(?<=\s)(?:===|!==|<=|>=|<|>|&&|\|\||\+|-|\*)(?=\s)/g, ({ 0: was, index }) =>
    add(index, index + was.length, operators[was] ?? was),
  );
  each(/(?<![\w.$])\d[\d_]*(?:\.\d+)?n?(?![\w.])/g, ({ 0: was, index }) => {
    const big = was.endsWith('n') ? 'n' : '';
    const value = Number(was.replaceAll('_', '').replace('n', ''));
    add(index, index + was.length, `${value + 1}${big}`);
    if (value > 0) add(index, index + was.length, `${value - 1}${big}`);
  });
  each(/\bif \(/g, ({ 0: was, index }) => {
    const open = index + was.length - 1;
    const close = closing(source, mask, open);
    add(open, close + 1, `(!${source.slice(open, close + 1)})`);
  });
  each(/(?<![\w)\]=!])!(?=[\w(])/g, ({ index }) => add(index, index + 1, ''));
  each(/\b(?:true|false)\b/g, ({ 0: was, index }) => add(index, index + was.length, was === 'true' ? 'false' : 'true'));
  each(/(?<=[\s(])(?:wd|nd)(?=,)/g, ({ 0: was, index }) => add(index, index + 2, was === 'wd' ? 'nd' : 'wd'));
  each(/\.add\('[^']+'\)/g, ({ 0: was, index }) => add(index, index + was.length, ''));
  each(articleList, ({ 0: was, index }) => {
    for (const item of was.matchAll(/'([a-z\d-]+)'(?:\s*,\s*)?/g))
      if (item[1] && !Object.hasOwn(words, item[1])) add(index + item.index, index + item.index + item[0].length, '');
  });
  each(
    /'([a-z-]+)'/g,
    ({ 0: was, 1: word = '', index }) => {
      const other = Object.hasOwn(words, word) ? words[word] : undefined;
      const before = source[index - 1] ?? '';
      if (other && mask[index - 1] === CODE && !/['\w]/.test(before)) add(index, index + was.length, `'${other}'`);
    },
    false,
  );
  return found;
}
