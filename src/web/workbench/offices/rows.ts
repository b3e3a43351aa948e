import { formatDay } from '../../kit/format.ts';
import type { Language } from '../../words/words.ts';
import { moneyOf } from '../step/references.ts';
import { asGroup, asList } from '../step/schema.ts';
import type { benchOffices } from './words.ts';

type Data = Readonly<Record<string, unknown>>;
type Words = (typeof benchOffices)['zh'];

/** A line of a panel; several values stand under each other. Lines without a value are left out. */
export type Row = readonly [label: string, values: readonly string[]];

/** What a panel needs to say its facts: words, days, and the options as the steps name them. */
export interface Telling {
  readonly words: Words;
  readonly language: Language;
  readonly option: (step: string, field: string, value: string) => string;
}

const said = (...parts: readonly unknown[]): readonly string[] =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '');
const sum = (fen: unknown): string => (typeof fen === 'number' ? moneyOf(fen) : '');
const yesNo = (is: unknown): 'yes' | 'no' => (is === true ? 'yes' : 'no');

export function inspectionRows(data: Data, { words, language, option }: Telling): Row[] {
  const day = (value: unknown) => (typeof value === 'string' ? formatDay(value.slice(0, 10), language) : '');
  const at = (value: unknown) => (typeof value === 'string' ? `${day(value)} ${value.slice(11)}` : '');
  const line = (...parts: readonly unknown[]) => said(...parts).join(words.semicolon);
  const filed = asGroup(data.filed);
  const suspended = asGroup(data.suspended);
  const decision = asGroup(data.decision);
  const crime = asGroup(data.crime);
  const chosen = asGroup(crime.decision);
  const handed = asGroup(crime.handed);
  const police = asGroup(crime.police);
  const listing = asGroup(data.listing);
  const objection = asGroup(listing.objection);
  const acts = asList(filed.acts).map(act => option('file-case', 'acts', String(act)));
  return [
    [words.complained, said(day(data.complainedOn))],
    [words.origin, said(words.origins[String(data.origin)])],
    [words.actable, said(day(data.actableUntil))],
    [words.filed, said(day(filed.on))],
    [words.acts, said(acts.join(words.comma))],
    [words.facts, said(filed.words)],
    [words.officers, said(asList(filed.officers).join(words.comma))],
    [
      words.summons,
      asList(data.summons)
        .map(asGroup)
        .map(s => line(day(s.on), s.at, s.place)),
    ],
    [
      words.inquiries,
      said(
        asList(data.inquiries)
          .map(i => day(asGroup(i).on))
          .join(words.comma),
      ),
    ],
    [words.withheld, data.withheldOn ? [words.withheldSince(day(data.withheldOn))] : []],
    [
      words.suspended,
      suspended.on
        ? [line(day(suspended.on), option('suspend', 'ground', String(suspended.ground)), suspended.words)]
        : [],
    ],
    [words.extended, said(line(day(asGroup(data.extended).on), asGroup(data.extended).words))],
    [
      words.told,
      asList(data.told)
        .map(asGroup)
        .map(t => line(day(t.on), t.way)),
    ],
    [
      words.order,
      asList(data.orders)
        .map(asGroup)
        .map(o =>
          line(
            words.orderLine(option('order', 'kind', String(o.kind)), sum(o.amount), day(o.due)),
            o.servedOn ? words.served(day(o.servedOn)) : words.notServed,
            o.missedOn && words.missed(day(o.missedOn)),
            o.complied && words.complied(day(asGroup(o.complied).on), sum(asGroup(o.complied).amount)),
          ),
        ),
    ],
    [
      words.decision,
      decision.kind
        ? said(
            line(
              day(decision.on),
              option('decide-case', 'kind', String(decision.kind)),
              decision.percent ? words.extra(Number(decision.percent), sum(decision.amount)) : sum(decision.amount),
            ),
            decision.result,
          )
        : [],
    ],
    [words.reported, said(day(data.reportedOn))],
    [words.court, said(day(data.courtOn))],
    [
      words.crime,
      crime.on
        ? said(
            line(day(crime.on), option('propose-transfer', 'manner', String(crime.manner)), sum(crime.total)),
            crime.words,
          )
        : [],
    ],
    [words.crimeDecision, chosen.at ? [line(at(chosen.at), words.transfer[yesNo(chosen.transfer)], chosen.words)] : []],
    [words.handed, handed.at ? [line(at(handed.at), handed.officer, handed.late && words.late)] : []],
    [words.police, police.on ? [line(day(police.on), words.policeFiled[yesNo(police.filed)], police.words)] : []],
    [words.review, said(day(asGroup(crime.review).on))],
    [words.given, said(day(crime.givenOn))],
    [words.noticed, said(line(day(listing.noticedOn ?? listing.on), listing.words))],
    [words.objection, said(line(day(objection.on), objection.words, asGroup(objection.checked).words))],
    [words.listed, said(day(listing.listedOn))],
    [words.spared, said(line(day(asGroup(listing.spared).on), asGroup(listing.spared).words))],
    [words.removed, said(day(asGroup(listing.ended).on))],
    [words.closing, said(asGroup(data.closing).words)],
  ];
}

export function prosecutionRows(data: Data, { words, language, option }: Telling): Row[] {
  const day = (value: unknown) => (typeof value === 'string' ? formatDay(value, language) : '');
  const line = (...parts: readonly unknown[]) => said(...parts).join(words.semicolon);
  const support = asGroup(data.support);
  const watched = asGroup(data.supervision);
  const linked = asList(data.linked);
  return [
    [words.received, said(day(data.receivedOn))],
    [words.asked, said(day(data.askedOn))],
    [
      words.positions,
      asList(data.positions)
        .map(asGroup)
        .map(p => `${p.body}${words.colon}${line(option('position', 'holds', String(p.holds)), p.words, day(p.on))}`),
    ],
    [
      words.found,
      asList(data.facts)
        .map(asGroup)
        .map(f => line(day(f.on), words.foundLine(String(f.workers), sum(f.owed)), f.words)),
    ],
    [
      words.support,
      support.on ? said(line(day(support.on), words.supported[yesNo(support.supported)]), support.words) : [],
    ],
    [words.suit, said(line(day(asGroup(support.suit).on), asGroup(support.suit).words))],
    [
      words.suggestion,
      asList(data.suggestions)
        .map(asGroup)
        .map(s =>
          line(
            day(s.on),
            s.to,
            s.servedOn ? words.served(day(s.servedOn)) : words.notServed,
            `${words.reply}${words.colon}${s.reply ? String(asGroup(s.reply).words) : words.noReply}`,
          ),
        ),
    ],
    [words.supervision, said(line(day(watched.askedOn), watched.question))],
    [words.explained, said(line(day(asGroup(watched.explained).on), asGroup(watched.explained).words))],
    [words.demand, said(line(day(watched.demandedOn), watched.demand))],
    [words.linked, linked.length > 0 ? [words.linkedLine(linked.length)] : []],
    [words.closing, said(asGroup(data.closing).words)],
  ];
}

export function unionRows(data: Data, { words, language, option }: Telling): Row[] {
  const day = (value: unknown) => (typeof value === 'string' ? formatDay(value, language) : '');
  const line = (...parts: readonly unknown[]) => said(...parts).join(words.semicolon);
  const letter = asGroup(data.letter);
  const reply = asGroup(letter.reply);
  const suggestion = asGroup(data.suggestion);
  return [
    [words.received, said(day(data.complainedOn))],
    [
      words.heard,
      asList(data.heard)
        .map(asGroup)
        .map(h => line(day(h.on), asList(h.officers).join(words.comma), h.words)),
    ],
    [
      words.letter,
      letter.on
        ? said(
            line(
              day(letter.on),
              words.signedBy(String(letter.signedBy)),
              letter.servedOn ? words.served(day(letter.servedOn)) : words.notServed,
            ),
            letter.words,
          )
        : [],
    ],
    [
      words.answer,
      reply.on
        ? said(line(day(reply.on), option('reply', 'corrects', yesNo(reply.corrects))), reply.words)
        : said(letter.missedOn && words.unanswered),
    ],
    [words.toAuthority, said(line(day(suggestion.on), suggestion.words))],
    [words.feedback, said(line(day(asGroup(suggestion.feedback).on), asGroup(suggestion.feedback).words))],
    [words.closing, said(asGroup(data.closing).words)],
  ];
}
