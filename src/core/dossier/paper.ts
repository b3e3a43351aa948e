/**
 * A paper (文书) as data: what it says, not how it looks. Procedures write papers; `src/papers` renders the same
 * data as Word and PDF. Legal papers are Chinese; the English reading is a screen matter.
 */
export interface PaperContent {
  /** Main title, e.g. 劳动争议调解协议书. */
  readonly title: string;
  /** The body that issues it, printed above the title, e.g. 慈溪市龙山镇劳动人事争议调解委员会. */
  readonly issuer?: string;
  /** Number as printed, e.g. 慈龙山调〔2026〕12号. */
  readonly number?: string;
  /** Printed in the header of every sheet: 调解保密区 or 副卷. */
  readonly secrecy?: 'mediation' | 'internal';
  /**
   * `letter`: 22 lines of 28 characters, for letters between bodies; `record`: denser, for forms, records and
   * agreements. Without it a paper with a table or form fields is a record and any other a letter.
   */
  readonly sheet?: 'letter' | 'record';
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
  /** Running text, first line indented by two characters unless `indent` is false. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly indent?: boolean; readonly bold?: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  /** Label and value pairs in a ruled form table (two columns, or four when `columns` is 2 pairs a row). */
  | {
      readonly kind: 'fields';
      readonly rows: readonly (readonly [label: string, value: string])[];
      readonly columns?: 1 | 2;
    }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly align?: readonly ('left' | 'center' | 'right')[];
    }
  /** Numbered items: 一、二、三 (`chinese`) or 1. 2. 3. (`arabic`). */
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbering?: 'chinese' | 'arabic' }
  /** Places to sign; a signed line shows the name, the way and the day. */
  | {
      readonly kind: 'signatures';
      readonly lines: readonly {
        readonly role: string;
        readonly name?: string;
        readonly signedOn?: string;
        readonly way?: string;
      }[];
    }
  /** Issuer and day at the right, over which the seal stands. `sealed` prints the seal as a mark in words. */
  | { readonly kind: 'closing'; readonly issuer: string; readonly date: string; readonly sealed?: boolean }
  | { readonly kind: 'qr'; readonly value: string; readonly caption: string }
  /** Small print under a rule: rights notice, copies, what to do next. */
  | { readonly kind: 'note'; readonly text: string };
