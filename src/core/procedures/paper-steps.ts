import { z } from 'zod';
import type { Edition, Paper } from '../dossier/dossier.ts';
import { freeTexts, placeToSign, withSignature, withTexts } from '../dossier/paper.ts';
import { type Refusal, refuse } from '../dossier/refusal.ts';
import { type Role, sideOf } from '../people/role.ts';
import { text } from '../text.ts';
import { decidingSteps } from './approval.ts';
import { choice, count, id, line, list, words } from './fields.ts';
import { chineseDay, correctionOf } from './paper-parts.ts';
import { type Effects, type PaperTemplate, type Procedure, type Step, type StepContext, stepOf } from './procedure.ts';
import { codeField, codeRefusal, signingWays, strokesField } from './signing.ts';

/**
 * What is done with a paper once a step has written it, in every procedure that has papers: its free text is changed, a second
 * person looks at it, it is sent out, signed, withdrawn and corrected. These steps are taken on the page of the paper.
 */
const writers: readonly Role[] = [
  'mediator',
  'mediation-head',
  'institute-clerk',
  'arbitrator',
  'institute-head',
  'court-docket',
  'enforcement-officer',
  'judge',
  'inspector',
  'inspection-head',
  'prosecutor',
  'union-officer',
  'union-chair',
  'invited-mediator',
];
/** Papers of this kind come from the step alone. */
const correctionTemplate = 'paper-correction';
const heads: readonly Role[] = ['mediation-head', 'institute-head', 'inspection-head', 'union-chair'];
const parties: readonly Role[] = ['worker', 'employer'];

const step = stepOf<unknown>();
const paperId = id(text('文书', 'paper'), 'paper');
type OnPaper = { paperId: string };
type Context<Input extends OnPaper = OnPaper> = StepContext<Input, unknown>;

const absent = refuse('absent', text('没有这份文书', 'There is no such paper'));

/** The paper of this proceeding that an input names, if the actor may read it. */
function paperOf({ dossier, proceeding, facts, actor, input }: Context) {
  const paper = dossier.papers.find(p => p.id === input.paperId && p.proceedingId === proceeding.id);
  const side = sideOf(actor.role);
  if (!paper || (side !== undefined && (paper.state === 'draft' || (paper.side && paper.side !== side))))
    return undefined;
  const known = facts.paper?.(input.paperId);
  return known && { paper, ...known };
}

/** What keeps the text of a paper from being changed. */
function fixedRefusal(paper: Paper, handedOut: boolean): Refusal | undefined {
  if (paper.withdrawn) return refuse('law', text('这份文书已经撤回', 'This paper was withdrawn'));
  return paper.state === 'final' || handedOut
    ? refuse(
        'law',
        text(
          '这份文书已经发出、签名或者送达，文字不能再改。写错的地方用“更正文书”另出一份',
          'This paper was sent out, signed or served; its text stands. What is wrong in it is put right by a correction, which is a paper of its own',
        ),
        'cr-54',
      )
    : undefined;
}

/** The paper with one more content. */
function nextEdition(
  paper: Paper,
  kind: Edition['kind'],
  { actor, today, newId }: Pick<Context, 'actor' | 'today' | 'newId'>,
): Paper {
  const contentId = newId();
  const first: Edition = {
    id: paper.id,
    kind: 'issued',
    on: paper.issuedOn,
    ...(paper.digest && { digest: paper.digest }),
  };
  return {
    ...paper,
    contentId,
    editions: [
      ...(paper.editions ?? [first]),
      { id: contentId, kind, on: today, by: { userId: actor.userId, name: actor.name, role: actor.role } },
    ],
  };
}

interface Revision extends OnPaper {
  texts: { block: number; text: string }[];
}

const revise = (by: readonly Role[]) =>
  step<Revision>({
    title: text('修改文书的文字', 'Change the text of a paper'),
    help: text('只能改说明性的文字，案件事实锁定', 'Only the explaining text; facts of the file are locked'),
    law: ['house-paper'],
    by,
    from: [],
    onPage: true,
    input: z.strictObject({
      paperId,
      texts: list(
        text('文字', 'texts'),
        z
          .strictObject({
            block: count(text('第几段', 'which block'), { min: 0, max: 2000 }),
            text: z
              .string()
              .max(5000)
              .meta({ label: text('文字', 'text') }),
          })
          .meta({ label: text('一段', 'block') }),
        { max: 60 },
      ),
    }),
    unless: context => {
      const found = paperOf(context);
      if (!found) return absent;
      const fixed = fixedRefusal(found.paper, found.handedOut);
      if (fixed) return fixed;
      if (freeTexts(found.first).length === 0)
        return refuse('law', text('这份文书没有可以改的文字', 'This paper has no text that can be changed'));
      return withTexts(found.content, context.input.texts)
        ? undefined
        : refuse('law', text('这一段是案件事实，不能改', 'That block is a fact of the file and locked'));
    },
    does: context => {
      const { paper, content, first } = paperOf(context)!;
      const { texts } = context.input;
      const next = texts.length === 0 ? withTexts(content, freeTexts(first))! : withTexts(content, texts)!;
      return {
        papers: [
          {
            paper: { ...nextEdition(paper, texts.length === 0 ? 'reset' : 'revised', context), state: 'draft' },
            content: next,
          },
        ],
        audience: 'staff',
      };
    },
  });

const draftRefusal = (context: Context): Refusal | undefined => {
  const found = paperOf(context);
  if (!found) return absent;
  return found.paper.state === 'draft'
    ? undefined
    : refuse('law', text('这份文书已经发出', 'This paper has been sent out'));
};

const sentOut = (context: Context): Effects => {
  const { paper } = paperOf(context)!;
  const sides = paper.side ? [paper.side] : (['worker', 'employer'] as const);
  return {
    papers: [{ paper: { ...paper, state: 'final' } }],
    notices: sides.map(side => ({ to: { side }, template: 'paper-released' })),
  };
};

const release = (by: readonly Role[]) =>
  step<OnPaper>({
    title: text('定稿并发出文书', 'Settle the text and send the paper out'),
    law: ['house-paper'],
    by,
    from: [],
    onPage: true,
    input: z.strictObject({ paperId }),
    unless: draftRefusal,
    does: sentOut,
  });

const review = (by: readonly Role[], deciding: readonly Role[]) =>
  step<OnPaper>({
    title: text('请负责人审阅后发出文书', 'Send a paper out after the head has looked at it'),
    law: ['house-paper'],
    by,
    from: [],
    onPage: true,
    input: z.strictObject({ paperId }),
    approval: { by: deciding, public: text('等负责人审阅文书', 'The head is looking at a paper') },
    unless: draftRefusal,
    does: sentOut,
  });

interface Signing extends OnPaper {
  way: keyof typeof signingWays;
  fullName: string;
  strokes?: string | undefined;
  oneTimeCode?: string | undefined;
}

const sign = (by: readonly Role[]) =>
  step<Signing>({
    title: text('在文书上签名', 'Sign a paper'),
    law: ['om-19'],
    by,
    from: [],
    onPage: true,
    final: true,
    input: z.strictObject({
      paperId,
      way: choice(text('签名方式', 'way of signing'), signingWays),
      fullName: line(text('签名人姓名', 'name of the signer'), 60),
      strokes: strokesField.optional(),
      oneTimeCode: codeField.optional(),
    }),
    unless: context => {
      const { input, actor, facts } = context;
      const found = paperOf(context);
      if (!found) return absent;
      if (found.paper.withdrawn) return refuse('law', text('这份文书已经撤回', 'This paper was withdrawn'));
      if (found.paper.state === 'draft')
        return refuse('law', text('先定稿发出，再签名', 'Send it out first, then sign'));
      if (!placeToSign(found.content, actor.role))
        return refuse('law', text('这份文书上没有您要签名的地方', 'There is no place for you to sign on this paper'));
      return codeRefusal(input, facts);
    },
    does: context => {
      const { actor, input, today } = context;
      const { paper, content } = paperOf(context)!;
      const signature = {
        name: input.fullName,
        way: input.way === 'drawn' ? '手写电子签名' : '在线签名（验证码）',
        signedOn: chineseDay(today),
        ...(input.way === 'drawn' && input.strokes && { strokes: input.strokes }),
      };
      return {
        papers: [
          {
            paper: { ...nextEdition(paper, 'signed', context), state: 'final' },
            content: withSignature(content, placeToSign(content, actor.role)!, signature),
          },
        ],
      };
    },
  });

const withdraw = (by: readonly Role[]) =>
  step<OnPaper & { reason: string }>({
    title: text('撤回文书', 'Withdraw a paper'),
    law: ['house-paper'],
    by,
    from: [],
    onPage: true,
    rank: 'danger',
    final: true,
    input: z.strictObject({ paperId, reason: line(text('理由', 'reason'), 200) }),
    unless: context => {
      const found = paperOf(context);
      if (!found) return absent;
      return found.paper.withdrawn ? refuse('law', text('已经撤回', 'It has been withdrawn')) : undefined;
    },
    does: context => {
      const { paper } = paperOf(context)!;
      const { input, today } = context;
      const sides = paper.side ? [paper.side] : (['worker', 'employer'] as const);
      return {
        papers: [{ paper: { ...paper, state: 'final', withdrawn: { on: today, reason: input.reason } } }],
        notices: sides.map(side => ({ to: { side }, template: 'paper-withdrawn' })),
      };
    },
  });

interface Correction extends OnPaper {
  /** Quotes the paper, so it is kept as its text is. */
  texts: { place: string; wrong: string; right: string };
}

/** W40 for papers that are no award: the wrong words, the right ones, and the paper itself stands (CR 54). */
const correct = (by: readonly Role[]) =>
  step<Correction>({
    title: text('更正文书', 'Correct a paper'),
    help: text('另出一份更正通知书，原来的文书不动', 'Issues a notice of correction; the paper itself stays as it is'),
    law: ['cr-54'],
    by,
    from: [],
    onPage: true,
    final: true,
    input: z.strictObject({
      paperId,
      texts: z
        .strictObject({
          place: line(text('在什么地方（第几页第几行）', 'where (page and line)'), 60),
          wrong: words(text('写错的文字', 'what it says'), { max: 500 }),
          right: words(text('正确的文字', 'what it should say'), { max: 500 }),
        })
        .meta({ label: text('更正', 'correction') }),
    }),
    unless: context => {
      const found = paperOf(context);
      if (!found) return absent;
      const { paper, content } = found;
      if (paper.withdrawn) return refuse('law', text('已经撤回', 'It has been withdrawn'));
      if (paper.corrects) return refuse('law', text('更正原来的文书', 'Correct the paper itself'));
      return JSON.stringify(content).includes(JSON.stringify(context.input.texts.wrong).slice(1, -1))
        ? undefined
        : refuse('law', text('文书里没有这些文字，照原文抄写', 'The paper does not say that; copy its own words'));
    },
    does: context => {
      const { paper, content } = paperOf(context)!;
      const { newId, today, input } = context;
      const correction: Paper = {
        id: newId(),
        template: correctionTemplate,
        version: 1,
        title: '更正通知书',
        proceedingId: paper.proceedingId,
        issuedOn: today,
        ...(paper.channel && { channel: paper.channel }),
        ...(paper.side && { side: paper.side }),
        state: 'final',
        corrects: paper.id,
      };
      const sides = paper.side ? [paper.side] : (['worker', 'employer'] as const);
      return {
        papers: [
          { paper: { ...paper, state: 'final', correctedBy: correction.id } },
          { paper: correction, content: correctionOf(paper, content, input.texts, today) },
        ],
        notices: sides.map(side => ({ to: { side }, template: 'paper-corrected' })),
      };
    },
  });

/** Has a paper written that no step issues by itself: forms, registers, applications (domain.md 6.2). */
function issue({ papers }: Procedure): Step | undefined {
  const wanted = Object.entries(papers).filter(([, template]) => template.onDemand);
  if (wanted.length === 0) return undefined;
  return step<{ template: string }>({
    title: text('做一份文书', 'Have a paper written'),
    law: ['house-paper'],
    by: [...new Set(wanted.flatMap(([, template]) => template.onDemand!.by))],
    from: [],
    onPage: true,
    input: z.strictObject({
      template: choice(text('文书', 'paper'), Object.fromEntries(wanted.map(([name, { title }]) => [name, title]))),
    }),
    unless: ({ input, actor, proceeding }) =>
      isWanted(papers[input.template], actor.role, proceeding.stage)
        ? undefined
        : refuse('law', text('现在不能做这份文书', 'This paper cannot be written now')),
    does: ({ input }) => ({ issues: [input.template] }),
  });
}

/** Whether this role may have a paper written now. */
export const isWanted = (template: PaperTemplate | undefined, role: Role, stage: string): boolean =>
  template?.onDemand?.by.includes(role) === true && (template.onDemand.in?.includes(stage) ?? true);

/** What a tribunal decides is not added to; every other letter has room for a word of explanation before it closes. */
const decided: readonly string[] = ['award', 'statement'];

function withSupplement(template: PaperTemplate): PaperTemplate {
  if (template.service && decided.includes(template.service.kind)) return template;
  return {
    ...template,
    write: input => {
      const content = template.write(input);
      const closes = content.blocks.findIndex(block => block.kind === 'closing');
      if (closes < 0 || freeTexts(content).length > 0) return content;
      return {
        ...content,
        blocks: content.blocks.toSpliced(closes, 0, { kind: 'paragraph', text: '', free: '补充说明' }),
      };
    },
  };
}

/** The procedure with what is done with its papers. Papers come at the end of a proceeding too, so these steps are open in all its stages. */
export function withPaperSteps(procedure: Procedure): Procedure {
  if (Object.keys(procedure.papers).length === 0) return procedure;
  // Whoever sees the file as long as the proceeding is there; whoever only passes through works on no papers.
  const reaching = (roles: readonly Role[]) =>
    roles.filter(role => procedure.reach[role]?.sees === 'file' && procedure.reach[role].whileIn === undefined);
  const staff = reaching(writers);
  const deciding = reaching(heads);
  const from = Object.keys(procedure.stages);
  const wanted = issue(procedure);
  const open = (made: Step): Step => ({ ...made, from });
  const steps: Record<string, Step> = {
    ...(staff.length > 0 && {
      'revise-paper': open(revise(staff)),
      'release-paper': open(release(staff)),
      'correct-paper': open(correct(staff)),
    }),
    ...(deciding.length > 0 && {
      'review-paper': open(review(staff, deciding)),
      'withdraw-paper': open(withdraw(deciding)),
    }),
    'sign-paper': open(sign([...parties, ...staff])),
    ...(wanted && { 'issue-paper': open(wanted) }),
  };
  const decisions = Object.fromEntries(
    Object.entries(decidingSteps(steps)).map(([name, made]) => [name, { ...made, onPage: undefined } as Step]),
  );
  const papers = Object.fromEntries(
    Object.entries(procedure.papers).map(([name, template]) => [name, withSupplement(template)]),
  );
  return { ...procedure, papers, steps: { ...procedure.steps, ...steps, ...decisions } };
}
