import type { Dossier, Party, Proceeding } from '../dossier/dossier.ts';
import type { ArticleId } from '../law/articles.ts';
import type { Day } from '../law/day.ts';
import type { DeadlineCode } from '../law/terms.ts';
import type { Actor } from '../people/actor.ts';
import type { Directory, Organisation, OrganisationKind } from '../people/organisation.ts';
import type { Role } from '../people/role.ts';
import { type Text, text } from '../text.ts';
import type { ProcedureId } from './ids.ts';

/**
 * A hand-over as data: one declaration for each way from one procedure to another. The sheet that sender, receiver and parties
 * read, the letter, the record of disclosure and the limits all follow from it. The receiver reads the same file, so that
 * nothing is copied or typed again; what lies behind a wall never goes along, whatever a declaration says.
 */
export interface HandOver {
  readonly title: Text;
  readonly from: ProcedureId;
  readonly to: ProcedureId;
  /** What kind of body it goes to. */
  readonly receiver: OrganisationKind;
  /** What the receiver needs it for, and the articles that allow it (PIPL 34, 35). */
  readonly purpose: Text;
  readonly law: readonly ArticleId[];
  readonly along: readonly Part[];
  readonly stays: readonly Staying[];
  /** Limits that run on from the day of the offer, whoever answers when. */
  readonly clocks: readonly DeadlineCode[];
  /** Who bears them. */
  readonly bearer: Text;
}

/** Parts of the open file that can go along. */
export const parts = {
  parties: text('双方身份和联系方式', 'Both parties and how to reach them'),
  story: text('经过', 'What happened'),
  claims: text('请求和计算单', 'Claims and computation sheets'),
  evidence: text('证据', 'Evidence'),
  facts: text('双方签字确认的事实', 'Facts that both sides signed'),
  papers: text('文书', 'Papers'),
} as const satisfies Record<string, Text>;
export type Part = keyof typeof parts;

export interface Staying {
  readonly what: Text;
  readonly because: Text;
  readonly law: readonly ArticleId[];
}

/** What each field of a party is called when somebody reads which of them went where. */
export const partyFields = {
  name: text('姓名或名称', 'name'),
  idNumber: text('身份证号', 'identity number'),
  creditCode: text('统一社会信用代码', 'credit code'),
  phone: text('电话', 'phone'),
  address: text('地址', 'address'),
  mailingAddress: text('送达地址', 'address for service'),
  contactName: text('联系人', 'contact'),
  contactPhone: text('联系人电话', 'contact’s phone'),
  needs: text('需要的帮助', 'needs'),
} as const satisfies Partial<Record<keyof Party, Text>>;
export type PartyField = keyof typeof partyFields;

/** What goes along, by id, so that each reader is shown what is theirs to read; parties by the fields that are filled in. */
export interface Along {
  readonly parties: readonly { readonly partyId: string; readonly fields: readonly PartyField[] }[];
  readonly story: boolean;
  readonly claims: readonly string[];
  readonly evidence: readonly string[];
  readonly facts: readonly string[];
  readonly papers: readonly string[];
}

/** The record of a hand-over, kept with the proceeding that it opened: purpose, fields, receiver, when and by whom (PIPL 34, 35). */
export interface HandOverRecord {
  readonly fromProceedingId: string;
  readonly fromBody?: string;
  readonly toBody?: string;
  readonly on: Day;
  readonly by: { readonly userId: string; readonly name: string; readonly role: Role };
  readonly purpose: Text;
  readonly law: readonly ArticleId[];
  readonly along: Along;
  readonly stays: readonly Staying[];
  /** For the receiver; the parties read it too. */
  readonly words?: string;
  readonly answer?: {
    readonly verdict: 'accepted' | 'returned';
    readonly on: Day;
    readonly by: { readonly userId: string; readonly name: string; readonly role: Role };
    readonly ground?: Text;
    readonly words?: string;
  };
}

/** What the procedure that receives keeps among its own facts. */
export interface HandedOver {
  readonly handOver?: HandOverRecord;
}

export const recordOf = (proceeding: Proceeding): HandOverRecord | undefined =>
  (proceeding.data as HandedOver).handOver;

/** The proceeding out of which a hand-over leads: the last of its kind. */
export const sourceOf = (handOver: HandOver, dossier: Dossier): Proceeding | undefined =>
  dossier.proceedings.filter(p => p.procedure === handOver.from).at(-1);

/** The body that receives: the one that serves the place of work, or the one of the county. */
export function receiverOf(handOver: HandOver, dossier: Dossier, directory: Directory): Organisation | undefined {
  const bodies = directory.organisations(handOver.receiver).filter(body => body.closedOn === undefined);
  const serves = ({ places }: Organisation) => dossier.place !== undefined && places.includes(dossier.place);
  return bodies.find(serves) ?? bodies.find(body => body.places.length === 0) ?? bodies[0];
}

/** What of the open file goes along. Papers behind a wall are none of it. */
export function alongOf({ along }: HandOver, dossier: Dossier): Along {
  const ids = (part: Part, items: readonly { readonly id: string }[]) =>
    along.includes(part) ? items.map(item => item.id) : [];
  const filled = (party: Party) => (Object.keys(partyFields) as PartyField[]).filter(field => isFilled(party[field]));
  return {
    parties: along.includes('parties') ? dossier.parties.map(p => ({ partyId: p.id, fields: filled(p) })) : [],
    story: along.includes('story') && dossier.story !== undefined,
    claims: ids('claims', dossier.claims),
    evidence: ids('evidence', dossier.evidence),
    facts: ids('facts', dossier.facts),
    papers: ids(
      'papers',
      dossier.papers.filter(p => !p.channel),
    ),
  };
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The sheet before it is sent, and once it is sent the record. */
export function sheetFor(
  handOver: HandOver,
  dossier: Dossier,
  directory: Directory,
  actor: Actor,
  today: Day,
): HandOverRecord {
  const source = sourceOf(handOver, dossier);
  const receiver = receiverOf(handOver, dossier, directory);
  return {
    fromProceedingId: source?.id ?? '',
    ...(source?.organisationId && { fromBody: source.organisationId }),
    ...(receiver && { toBody: receiver.id }),
    on: today,
    by: { userId: actor.userId, name: actor.name, role: actor.role },
    purpose: handOver.purpose,
    law: handOver.law,
    along: alongOf(handOver, dossier),
    stays: handOver.stays,
  };
}

/** What the receiver says to it. */
export const answered = (
  record: HandOverRecord,
  verdict: 'accepted' | 'returned',
  actor: Actor,
  today: Day,
  because: { readonly ground?: Text; readonly words?: string } = {},
): HandOverRecord => ({
  ...record,
  answer: { verdict, on: today, by: { userId: actor.userId, name: actor.name, role: actor.role }, ...because },
});

/** Secrets of mediation, with the article that keeps each of them from whoever decides later. */
export const staysInMediation: readonly Staying[] = [
  {
    what: text('双方提出过的方案和让步', 'Offers and concessions of both sides'),
    because: text(
      '为了谈成而作的让步，以后不能拿来对付他',
      'What was conceded to reach agreement is not used against anybody later',
    ),
    law: ['ty-22', 'om-18', 'ent-11'],
  },
  {
    what: text(
      '调解中说的话、单独沟通的内容、对请求的答复',
      'What was said in mediation, jointly or alone, and the answers to claims',
    ),
    because: text('调解不公开，内容保密', 'Mediation is not public, and its content is secret'),
    law: ['ent-24', 'ty-28'],
  },
  {
    what: text('调解员的笔记和计算单', 'The mediator’s notes and computation sheets'),
    because: text('调解员不得泄露调解中知道的事', 'A mediator does not pass on what was learnt in mediation'),
    law: ['ty-28'],
  },
  {
    what: text('调解记录和没有签成的协议文本', 'Records of sessions and agreements that were not concluded'),
    because: text(
      '只有双方一致确认没有争议的事实可以带过去',
      'Only facts that both sides confirmed as undisputed go along',
    ),
    law: ['om-18', 'ent-24'],
  },
];
