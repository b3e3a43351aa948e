import type { Day } from '../../law/day.ts';
import type { Side } from '../../people/role.ts';

/** From the notice of a hearing to the end of the argument (A16, A17, A19–A21). */
export interface HearingData {
  /** In the order in which they were set; at most the last one is still to come or running. */
  readonly hearings?: readonly Hearing[];
  /** What a side said to an item of the other side's evidence; the last word of a side on an item counts. */
  readonly examined?: readonly Examined[];
  /** Whether the tribunal tried to mediate, as it must before an award (LMA 42). */
  readonly mediationTried?: { readonly on: Day; readonly result: 'agreed' | 'apart' | 'unwilling' };
  /** The argument is over: no more recusal, and the applicant no longer withdraws alone (CR 11; ZJMA 30). */
  readonly argumentEndedOn?: Day;
}

export interface Hearing {
  /** Also the id of its booking. */
  readonly id: string;
  readonly on: Day;
  /** 14:30, China time. */
  readonly time: string;
  readonly minutes: number;
  readonly roomId?: string;
  readonly place: string;
  /** Where those who are not in the room join; for the readers of the file alone. */
  readonly link?: string;
  readonly access: Access;
  readonly setOn: Day;
  /** Both sides agreed to less than five working days' notice. */
  readonly shortNotice?: true;
  readonly served: Partial<Record<Side, NoticeServed>>;
  readonly request?: AdjournmentRequest;
  readonly state: 'set' | 'running' | 'adjourned' | 'closed';
  readonly adjourned?: { readonly on: Day; readonly ground: string; readonly words: string };
  readonly present?: readonly Present[];
  readonly absent?: readonly Absence[];
  readonly record?: HearingRecord;
}

/** Open to all, or the ground on which it is not (LMA 26; CR 25). */
export type Access = 'open' | 'agreed' | 'state-secret' | 'trade-secret' | 'privacy';

export interface NoticeServed {
  readonly on: Day;
  readonly receiver: string;
  readonly way: string;
}

export interface AdjournmentRequest {
  readonly by: Side;
  readonly on: Day;
  readonly reason: string;
  readonly answer?: { readonly granted: boolean; readonly on: Day; readonly words: string };
}

export interface Present {
  readonly side: Side;
  readonly fullName: string;
  readonly capacity: string;
}

export interface Absence {
  readonly side: Side;
  readonly kind: 'absent' | 'left';
  readonly on: Day;
}

/** The record of a hearing (W33) with what those present make of it. */
export interface HearingRecord {
  readonly words: string;
  readonly finalViews: readonly { readonly side: Side; readonly statement: string }[];
  readonly writtenOn: Day;
  readonly corrections: readonly {
    readonly by: Side;
    readonly on: Day;
    readonly words: string;
    /** Left open until the record is written anew or the request is noted. */
    readonly outcome?: 'corrected' | 'noted';
  }[];
  readonly signatures: readonly RecordSignature[];
}

export interface RecordSignature {
  readonly as: Side | 'arbitrator' | 'clerk';
  readonly fullName: string;
  readonly way: 'typed' | 'paper' | 'refused';
  readonly on: Day;
  readonly words?: string;
}

/** The hearing that is still to come or running. */
export const currentHearing = ({ hearings = [] }: HearingData): Hearing | undefined =>
  hearings.findLast(h => h.state === 'set' || h.state === 'running');

/** The hearing that runs now. */
export const runningHearing = (data: HearingData): Hearing | undefined => {
  const current = currentHearing(data);
  return current?.state === 'running' ? current : undefined;
};

/** Whether a side was away from, or left, the hearing that runs: what a deemed withdrawal or a hearing by default rests on (LMA 36). */
export const absenceOf = (data: HearingData, side: Side): Absence | undefined =>
  runningHearing(data)?.absent?.find(a => a.side === side);

/** The hearings with one of them changed. */
export const withHearing = (data: HearingData, changed: Hearing): Pick<HearingData, 'hearings'> => ({
  hearings: (data.hearings ?? []).map(h => (h.id === changed.id ? changed : h)),
});

export interface Examined {
  readonly evidenceId: string;
  readonly by: Side;
  readonly authentic: Opinion;
  readonly lawful: Opinion;
  readonly relevant: Opinion;
  readonly words: string;
  readonly on: Day;
  readonly hearingId: string;
}

export type Opinion = 'accepted' | 'disputed' | 'open';
