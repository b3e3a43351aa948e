import type { Day } from '../../law/day.ts';
import type { Side } from '../../people/role.ts';

/** Union supervision of labour law (工会劳动法律监督): ZJTU; domain.md 1.13. */
export interface UnionData {
  readonly applicant: Side;
  readonly complainedOn: Day;
  readonly heard?: readonly { readonly on: Day; readonly officers: readonly string[]; readonly words: string }[];
  readonly letter?: {
    readonly on: Day;
    readonly words: string;
    readonly signedBy: string;
    readonly servedOn?: Day;
    readonly reply?: { readonly on: Day; readonly words: string; readonly corrects: boolean };
    readonly missedOn?: Day;
  };
  readonly suggestion?: {
    readonly on: Day;
    readonly words: string;
    readonly feedback?: { readonly on: Day; readonly words: string };
  };
  readonly closing?: { readonly ground: string; readonly words: string; readonly on: Day };
}

/** What the union noted of its talks with one side is not for the other. */
export function dataFor(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { heard: _, ...open } = data as unknown as UnionData;
  return { ...open };
}
