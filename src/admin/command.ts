import path from 'node:path';
import type { Text } from '../core/text.ts';
import type { Config } from '../http/config.ts';
import type { Database } from '../store/database.ts';

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Where a command reads and writes: the terminal, or a test. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (words: string) => void;
  readonly err: (words: string) => void;
  /** Asks for one line; what is typed for a `hidden` one is not shown. */
  readonly ask: (question: string, hidden?: boolean) => Promise<string>;
}

export interface Call {
  readonly io: Io;
  readonly config: Config;
  readonly arguments: readonly string[];
  readonly options: Options;
}

export interface Command {
  readonly usage: string;
  readonly help: Text;
  /** How many arguments come after the name. */
  readonly takes: number;
  readonly options?: Readonly<Record<string, 'string' | 'boolean'>>;
  /** A database is made and migrated when there is none. */
  readonly makes?: true;
  /** Answers whether all is well. */
  readonly run: (database: Database, call: Call) => Promise<boolean>;
}

export const say = (io: Io, words: Text) => io.out(`${words.zh}\n${words.en}\n`);
export const complain = (io: Io, words: Text) => io.err(`${words.zh}\n${words.en}\n`);

export const filesOf = (config: Config): string => path.join(config.data, 'files');
