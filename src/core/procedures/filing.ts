import { z } from 'zod';
import type { Claim, Dossier, Evidence, Party } from '../dossier/dossier.ts';
import { channels } from '../dossier/dossier.ts';
import { type Refusal, refuse } from '../dossier/refusal.ts';
import { estimateClaim } from '../intake/estimate.ts';
import { caseFactsOf, estimateFacts } from '../intake/intake-facts.ts';
import type { ArticleId } from '../law/articles.ts';
import type { ClaimKind } from '../law/claim-kind.ts';
import { type ClaimCode, claims as claimCodes } from '../law/claims.ts';
import type { Day } from '../law/day.ts';
import type { Computation } from '../pay/calculator.ts';
import type { Actor } from '../people/actor.ts';
import { proofOf } from '../people/identity.ts';
import type { Role, Side } from '../people/role.ts';
import { text } from '../text.ts';
import { agentFiling, agentFrom, powerAsEvidence, powerRefusal } from './agents.ts';
import { type SheetContext, sheetInput, sheetOf, sheetRefusal } from './computation-sheet.ts';
import { choice, day, idNumber, line, list, money, phone, place, words, yes } from './fields.ts';
import type { Effects, Facts } from './procedure.ts';

/** Who may file: the parties themselves, and staff for somebody who comes to them (LMA 12, 28: orally where writing is hard). */
export const filers: readonly Role[] = [
  'worker',
  'employer',
  'agent',
  'hall-window',
  'institute-clerk',
  'mediator',
  'mediation-head',
  'partner',
];

const worker = z
  .strictObject({
    name: line(text('姓名', 'name'), 60),
    idNumber: idNumber(text('身份证号', 'ID number')).optional(),
    phone: phone(text('手机号', 'mobile number')),
    address: line(text('住址', 'home address'), 200).optional(),
    mailingAddress: line(text('收信地址', 'mailing address'), 200).optional(),
    electronicService: yes(text('同意电子送达', 'consents to electronic service')).optional(),
    needs: list(text('需要的帮助', 'help needed'), line(text('帮助', 'help'), 40), { max: 10 }).optional(),
  })
  .meta({ label: text('劳动者', 'worker') });

export const employerInput = z
  .strictObject({
    kind: choice(text('单位种类', 'kind of employer'), {
      firm: text('企业等单位', 'Company or other unit'),
      'sole-trader': text('个体工商户', 'Sole trader'),
    }),
    name: line(text('单位名称', 'employer’s name'), 120),
    creditCode: z
      .string()
      .transform(v => v.trim().toUpperCase())
      .refine(v => /^[0-9A-Z]{18}$/.test(v), {
        params: {
          message: text(
            '统一社会信用代码是18位，在营业执照上',
            'The unified social credit code has 18 characters; see the business licence',
          ),
        },
      })
      .meta({ label: text('统一社会信用代码', 'unified social credit code') })
      .optional(),
    phone: z
      .string()
      .trim()
      .min(5)
      .max(30)
      .meta({ label: text('单位电话', 'employer’s phone') })
      .optional(),
    address: line(text('单位地址', 'employer’s address'), 200).optional(),
    contactName: line(text('联系人', 'contact person'), 60).optional(),
    contactPhone: z
      .string()
      .trim()
      .min(5)
      .max(30)
      .meta({ label: text('联系电话', 'contact phone') })
      .optional(),
  })
  .meta({ label: text('用人单位', 'employer') });

const codes = Object.keys(claimCodes) as [ClaimCode, ...ClaimCode[]];
const codeOptions = Object.fromEntries(codes.map(code => [code, claimCodes[code].plain]));
/** One claim as somebody states it. */
export const claimInput = z
  .strictObject({
    code: z.enum(codes).meta({
      label: text('请求事项', 'claim'),
      widget: 'choice',
      options: codeOptions,
    }),
    plea: words(text('具体要求', 'what you ask for'), { max: 1000 }).optional(),
    amount: money(text('金额（元）', 'amount (yuan)')).optional(),
    from: day(text('从哪天起', 'from')).optional(),
    to: day(text('到哪天止', 'to')).optional(),
    sheet: sheetInput.optional(),
  })
  .meta({ label: text('请求', 'claim') });

const evidenceItem = z
  .strictObject({
    title: line(text('材料名称', 'name of the item'), 100),
    state: choice(text('有没有', 'whether you have it'), {
      have: text('我有', 'I have it'),
      missing: text('我没有', 'I do not have it'),
      'employer-holds': text('单位应当提供', 'The employer holds it'),
    }),
    fileId: z
      .uuid()
      .meta({ label: text('文件', 'file'), widget: 'file' })
      .optional(),
    claims: z
      .array(z.enum(codes).meta({ label: text('请求', 'claim'), widget: 'claim-code', options: codeOptions }))
      .max(48)
      .meta({ label: text('证明哪项请求', 'claims that it proves') })
      .optional(),
  })
  .meta({ label: text('证据', 'evidence') });

export const evidenceInput = list(text('证据', 'evidence'), evidenceItem, { max: 40 });
export type EvidenceInput = z.output<typeof evidenceInput>;

/** What a filing says, whatever procedure it opens (LMA 28; CR 29; ENT 21). */
export const filing = z.strictObject({
  channel: choice(text('来源', 'channel'), channels).optional(),
  receivedOn: day(text('收到日期', 'day of receipt')).optional(),
  story: words(text('经过', 'what happened'), { min: 10, max: 2000 }),
  place: place(text('上班的镇街', 'town or street of the workplace')),
  trade: line(text('行业', 'trade'), 40).optional(),
  worker,
  employer: employerInput,
  claims: list(text('请求', 'claims'), claimInput, { min: 1, max: 20 }),
  evidence: evidenceInput,
  /** From these the server estimates each claim that has no sheet; what a client computed itself is not asked for. */
  facts: estimateFacts.optional(),
  /** Somebody files for the party under a power of attorney. */
  agent: agentFiling.optional(),
  truthful: z
    .boolean()
    .refine(v => v === true, {
      params: {
        message: text('勾选“以上内容是我真实的意思”后再提交', 'Tick “This is what I truly mean” before you submit'),
      },
    })
    .meta({ label: text('以上内容是我真实的意思', 'this is what I truly mean') }),
  oral: z
    .strictObject({
      way: choice(text('核对方式', 'way of read-back'), {
        phone: text('在本人手机上核对', 'On the person’s own phone'),
        screen: text('在第二块屏幕上核对', 'On the second screen'),
        printed: text('打印后签名或按手印', 'Printed, signed or fingerprinted'),
      }),
      readbackToken: z
        .string()
        .max(80)
        .meta({ label: text('核对编号', 'token of the read-back') })
        .optional(),
      language: line(text('方言或语言', 'dialect or language'), 40).optional(),
      interpreter: line(text('翻译人员', 'interpreter'), 60).optional(),
    })
    .meta({ label: text('口头申请的核对', 'read-back of an oral filing') })
    .optional(),
});
export type Filing = z.output<typeof filing>;

const isMobile = (number: string): boolean => /^1\d{10}$/.test(number);

export const isCitizen = (actor: Actor): boolean =>
  actor.role === 'worker' || actor.role === 'employer' || actor.role === 'agent';

/** The side that asks: an employer files for itself, everybody else for the worker. */
export const applicantOf = (actor: Actor): Side => (actor.role === 'employer' ? 'employer' : 'worker');

/**
 * Conditions of a filing that its fields cannot tell: a day of receipt not in the future; files that exist; what a clerk wrote down
 * was read back to the person (ENT 21; CR 29; LMA 28).
 */
export function filingRefusal(input: Filing, actor: Actor, today: Day, facts: Facts): Refusal | undefined {
  // Whoever files without saying for whom, how far and until when would not see the matter again.
  if (actor.role === 'agent')
    return refuse(
      'role',
      text('写明替谁办理、授权到哪里，再提交', 'Say for whom you act and how far the power goes'),
      'lma-24',
    );
  const forged = agentRefusal(input, actor, facts);
  if (forged) return forged;
  if (input.receivedOn !== undefined && input.receivedOn > today)
    return refuse('law', text('收到日期要在今天或以前', 'The day of receipt must be today or earlier'), 'lma-12');
  if (input.receivedOn !== undefined && input.receivedOn < today && isCitizen(actor))
    return refuse('law', text('收到日期由系统记录', 'The day of receipt is recorded by the system'), 'lma-12');
  for (const { sheet } of input.claims) {
    const unknown = sheet && sheetRefusal(sheet, { actor, today, facts });
    if (unknown) return unknown;
  }
  for (const item of input.evidence)
    if (item.fileId !== undefined && facts.file(item.fileId) === undefined)
      return refuse(
        'law',
        text(
          `“${item.title}”的文件没有找到，重新上传后再提交`,
          `The file of “${item.title}” was not found; upload it again`,
        ),
        'lma-28',
      );
  if (isCitizen(actor) || actor.partner) return undefined;
  if (!input.oral)
    return refuse(
      'law',
      text('口头申请要请本人核对后再提交', 'An oral filing has to be read back to the person first'),
      'lma-12',
    );
  if (input.oral.way !== 'printed' && facts.readback !== 'confirmed')
    return refuse(
      'law',
      text('本人还没有核对完，或者核对时有改动', 'The person has not confirmed the read-back yet, or corrected it'),
      'lma-12',
    );
  return undefined;
}

/**
 * The same for an application to a body, which states the claims of its own side. To talk, either side may propose whatever they
 * dispute about (ENT 8).
 */
export const applicationRefusal = (...of: Parameters<typeof filingRefusal>): Refusal | undefined =>
  ofOtherSide(of[0].claims, applicantOf(of[1]), 'lma-28') ?? filingRefusal(...of);

/** Why these are not all claims of that side, naming the first that is not; or nothing. */
export function ofOtherSide(
  stated: readonly { readonly code: ClaimCode }[],
  side: Side,
  law: ArticleId,
): Refusal | undefined {
  const wrong = stated
    .map(({ code }): ClaimKind => claimCodes[code])
    .find(kind => kind.by !== side && !(side === 'employer' && kind.alsoEmployer));
  if (!wrong) return undefined;
  const { zh, en } = wrong.title;
  return refuse(
    'law',
    wrong.by === 'worker'
      ? text(
          `“${zh}”是劳动者向单位提出的请求，单位不能提；去掉这一项，另选单位的请求`,
          `“${en}” is a claim of workers, which an employer does not make; take it out and choose one of the employer’s`,
        )
      : text(
          `“${zh}”是单位向劳动者提出的请求，劳动者不能提；去掉这一项，另选劳动者的请求`,
          `“${en}” is a claim of employers, which a worker does not make; take it out and choose one of the worker’s`,
        ),
    law,
  );
}

/** An agent files with the own phone for a party who has another one, or a clerk does not file for agents. */
function agentRefusal({ agent, worker, employer }: Filing, actor: Actor, facts: Facts): Refusal | undefined {
  if (!agent && !actor.mandate) return undefined;
  if (!agent || !actor.mandate || agent.side !== actor.role)
    return refuse(
      'role',
      text('代理人用自己的手机登录后提交', 'An agent files signed in with the own phone'),
      'lma-24',
    );
  if (facts.accountOf(agent.phone) !== actor.userId)
    return refuse(
      'law',
      text('代理人手机号要是您登录用的号码', 'The agent’s number has to be the one you signed in with'),
      'lma-24',
    );
  return [worker.phone, employer.phone, employer.contactPhone].includes(agent.phone)
    ? refuse(
        'law',
        text(
          '当事人的手机号要是他本人的，不能写代理人的',
          'The party’s number has to be the party’s own, not the agent’s',
        ),
        'lma-24',
      )
    : powerRefusal(agent.side, agent, facts);
}

/** Parties, claims and evidence of a dossier. Whoever asked a question on it before is the party of that side already. */
export function filed(input: Filing, context: SheetContext): Effects {
  const { actor, today, facts, newId, dossier } = context;
  const known = (side: Side) => dossier.parties.find(p => p.side === side);
  const proof = proofOf(actor);
  const seen = (side: Side) => (actor.role === side && proof !== 'claimed' ? { identity: proof } : {});
  const own = actor.mandate ? undefined : actor.role;
  const employerPhone = input.employer.contactPhone ?? input.employer.phone;
  // The employer for whom an agent files is to see it, and to end the power.
  const employerUser =
    own === 'employer'
      ? actor.userId
      : actor.mandate && actor.role === 'employer' && employerPhone && isMobile(employerPhone)
        ? facts.accountOf(employerPhone)
        : known('employer')?.userId;
  const agents = (side: Side) =>
    actor.mandate && input.agent?.side === side
      ? {
          agents: [
            agentFrom(input.agent, {
              id: actor.mandate.agentId,
              userId: actor.userId,
              since: today,
              appointedBy: 'agent',
            }),
          ],
        }
      : {};
  const workerParty: Party = {
    id: known('worker')?.id ?? newId(),
    side: 'worker',
    kind: 'person',
    userId: own === 'worker' ? actor.userId : facts.accountOf(input.worker.phone),
    ...seen('worker'),
    ...input.worker,
    ...agents('worker'),
  };
  const employerParty: Party = {
    id: known('employer')?.id ?? newId(),
    side: 'employer',
    ...seen('employer'),
    ...input.employer,
    ...agents('employer'),
    ...(employerUser !== undefined && { userId: employerUser }),
  };
  const told = input.facts && caseFactsOf(input.facts);
  const estimated = (code: ClaimCode): Computation | undefined => {
    const found = told && estimateClaim(code, told, today, facts.calendar, String(dossier.tenant), facts.parameters);
    return found && 'lines' in found ? found : undefined;
  };
  const claims: Claim[] = input.claims.map(({ sheet, ...c }) => {
    const claim: Claim = { id: newId(), ...c };
    if (!sheet) {
      const computation = estimated(c.code);
      return computation ? { ...claim, computation } : claim;
    }
    const first = { ...sheetOf(sheet, 0, context), side: applicantOf(actor) };
    return { ...claim, computation: first.computation, sheets: [first] };
  });
  return {
    dossier: { place: input.place, story: input.story, ...(input.trade && { trade: input.trade }) },
    parties: [workerParty, employerParty],
    claims,
    evidence: [
      ...evidenceOf(input.evidence, claims, applicantOf(actor), today, facts, newId),
      ...(input.agent ? powerAsEvidence(input.agent, input.agent.side, today, facts, newId) : []),
    ],
  };
}

/**
 * The employer when a worker goes on from consultation: a number that the worker named speaks for nobody before a body, which
 * hears the employer by the code on its own paper.
 */
export const unproven = ({ parties, enteredBy }: Dossier, actor: Actor): Party[] =>
  actor.role === 'worker' && enteredBy.role !== 'employer'
    ? parties.flatMap(({ userId, ...party }) => (party.side === 'employer' && userId !== undefined ? [party] : []))
    : [];

/** Evidence as listed, joined with the uploads it names. */
export function evidenceOf(
  items: EvidenceInput,
  claims: readonly Claim[],
  side: Side,
  on: Day,
  facts: Facts,
  newId: () => string,
): Evidence[] {
  return items.map(item => {
    const file = item.fileId ? facts.file(item.fileId) : undefined;
    return {
      id: newId(),
      side,
      title: item.title,
      state: item.state,
      claimIds: claims.filter(c => item.claims?.includes(c.code)).map(c => c.id),
      on,
      ...(file && { fileId: file.id, fileName: file.name, mime: file.mime, size: file.size }),
    };
  });
}
