import type { Text } from '../core/text.ts';

/** What keeps the store from opening, in words for the person who starts the server. */
export class StoreProblem extends Error {
  readonly text: Text;

  constructor(text: Text, cause?: unknown) {
    super(`${text.zh}\n${text.en}`, cause === undefined ? undefined : { cause });
    this.name = 'StoreProblem';
    this.text = text;
  }
}
