/** A worker's way through the intake of the portal, screen by screen, in either language. */
import { claims } from '../../src/core/law/claims.ts';
import { addDays, type Day } from '../../src/core/law/day.ts';
import { kit as kitEn } from '../../src/web/words/en/kit.ts';
import { start as startEn } from '../../src/web/words/en/start.ts';
import { startClaims as claimsEn } from '../../src/web/words/en/start-claims.ts';
import { startEmployer as employerEn } from '../../src/web/words/en/start-employer.ts';
import { startFile as fileEn } from '../../src/web/words/en/start-file.ts';
import { kit as kitZh } from '../../src/web/words/zh/kit.ts';
import { start as startZh } from '../../src/web/words/zh/start.ts';
import { startClaims as claimsZh } from '../../src/web/words/zh/start-claims.ts';
import { startEmployer as employerZh } from '../../src/web/words/zh/start-employer.ts';
import { startFile as fileZh } from '../../src/web/words/zh/start-file.ts';
import { aPdf, aPhoto } from '../samples.ts';
import type { Person } from './people.ts';
import { today } from './site.ts';

export const intakeWords = {
  zh: { kit: kitZh, start: startZh, claims: claimsZh, file: fileZh },
  en: { kit: kitEn, start: startEn, claims: claimsEn, file: fileEn },
} as const;

const startEmployer = { zh: employerZh, en: employerEn };

export type Language = keyof typeof intakeWords;

const spoken = (day: Day) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** Dismissed two weeks ago with three months' pay owed: what the law asks for is read from these words. */
export const aStory = (): string =>
  `我${Number(today().slice(0, 4)) - 3}年3月1日进厂做装配，每月工资6200元，没有签劳动合同，单位也没有交社保。` +
  `最近三个月的工资没有发，一共欠我18600元。${spoken(addDays(today(), -14))}老板让我走人。我想要回工资和补偿。`;

export const aWorker = { name: '卓小棉', phone: '13800131001', idNumber: '999999199203041232', address: '新桥村8号' };
export const anEmployer = { name: '慈溪云栖虚构电器有限公司', creditCode: '91330282MA0XUGOU17' };

/** “Who are you?”, the story, what was read from it, the claims and whether they can be brought; ends at the estimate. */
export async function tell(who: Person, language: Language): Promise<void> {
  const { kit, start, claims: words } = intakeWords[language];
  await who.pick(start.who.options.worker.label);
  await who.press(kit.next);
  await who.reads(start.story.title);
  await who.write(start.story.title, aStory());
  await who.press(kit.next);
  await who.reads(start.tasks.title);
  await who.press(start.tasks.next);
  await who.reads(start.facts.title);
  await who.press(kit.next);
  await who.reads(words.claims.title);
  await who.pick(claims.QQ02.plain[language]);
  await who.pick(claims.QQ13.plain[language]);
  await who.unfold(claims.QQ02.plain[language]);
  await who.press(kit.next);
  await who.reads(words.check.title);
  await who.press(kit.next);
  await who.reads(words.estimate.title);
}

/** Two files beside a paper that the employer holds; starts and ends at the evidence. */
export async function addEvidence(who: Person, language: Language): Promise<void> {
  const { claims: words } = intakeWords[language];
  await who.reads(words.evidence.title);
  for (const [name, mimeType, buffer] of [
    ['工资条.png', 'image/png', aPhoto()],
    ['聊天记录.pdf', 'application/pdf', aPdf()],
  ] as const) {
    await who.page.locator('#other-file').setInputFiles({ name, mimeType, buffer });
    await who.sees(`${words.evidence.uploaded}${intakeWords[language].kit.colon}${name}`);
  }
}

/** The way, the person with a proved phone, and the employer; ends at the review. */
export async function introduce(
  who: Person,
  language: Language,
  way: 'mediation' | 'arbitration' | 'consultation',
  { worker = aWorker, employer = anEmployer } = {},
): Promise<void> {
  const { kit, file } = intakeWords[language];
  await who.reads(file.route.title);
  await who.pick(file.route.options[way].label);
  await who.press(kit.next);
  await who.reads(file.you.title);
  await who.write(file.you.name, worker.name);
  await prove(who, language, worker.phone);
  await who.write(kit.optional(kit.id.label), worker.idNumber);
  await who.write(kit.optional(file.you.address), worker.address);
  await who.press(kit.next);
  await who.reads(file.employer.title);
  await who.write(file.employer.name, employer.name);
  await who.pick(file.employer.kinds.firm);
  await who.select(file.employer.place, longshan[language]);
  await who.unfold(file.employer.more);
  await who.write(kit.optional(file.employer.creditCode), employer.creditCode);
  await who.press(kit.next);
  await who.reads(file.review.titles[way]);
}

export const anEmployersStory =
  '该员工2023年5月入职，单位出钱送他去培训三个月，签了五年服务期协议。今年他提前离职，按协议应当返还培训费。我们要求支付服务期违约金。';

/** An employer makes a claim of its own, from “Who are you?” to the review. */
export async function claimAsEmployer(who: Person, language: Language, phone: string): Promise<void> {
  const { kit, start, claims: words, file } = intakeWords[language];
  const own = startEmployer[language];
  await who.pick(start.who.options.employer.label);
  await who.press(kit.next);
  await who.press(start.employer.file);
  await who.write(start.story.title, anEmployersStory);
  await who.press(kit.next);
  await who.reads(start.tasks.title);
  await who.go('/start/claims');
  await who.reads(own.claims.claims.title);
  await who.pick(claims.QQ22.plain[language]);
  await who.press(kit.next);
  await who.reads(words.check.title);
  await who.press(kit.next);
  await who.reads(words.estimate.title);
  await who.unfold(words.estimate.detail);
  await who.write(kit.optional(words.estimate.own), '18000');
  await who.press(kit.next);
  await who.reads(words.evidence.title);
  await who.press(words.evidence.later);
  await who.reads(file.route.title);
  await who.pick(file.route.options.mediation.label);
  await who.press(kit.next);
  await who.reads(own.file.you.title);
  await who.write(own.file.employer.name, anEmployer.name);
  await who.pick(file.employer.kinds.firm);
  await who.select(own.file.employer.place, longshan[language]);
  await who.write(own.file.employer.contactName, '柳小榆');
  await prove(who, language, phone);
  await who.write(file.employer.creditCode, anEmployer.creditCode);
  await who.press(kit.next);
  await who.reads(own.file.employer.title);
  await who.write(own.file.you.name, aWorker.name);
  await who.write(kit.phone.label, '13800131077');
  await who.press(kit.next);
  await who.reads(file.review.titles.mediation);
}

export const longshan = { zh: '龙山镇', en: 'Longshan Town' } as const;

/** Sends a code to the phone and types what the demonstration shows. */
export async function prove(who: Person, language: Language, phone: string): Promise<void> {
  const { kit } = intakeWords[language];
  await who.write(kit.phone.label, phone);
  await who.press(kit.phone.send);
  const shown = who.page.getByText(kit.phone.demo('').trim()).first();
  const code = /(\d{6})/.exec(await shown.innerText())?.[1] ?? '';
  await who.write(kit.phone.code, code);
  await who.press(kit.phone.verify);
  await who.sees(kit.phone.verified('').trim());
}

/** Ticks what has to be confirmed and files; ends at the receipt. */
export async function file(who: Person, language: Language, way: 'mediation' | 'arbitration'): Promise<void> {
  const words = intakeWords[language].file;
  await who.pick(words.review.noSham);
  await who.pick(words.review.truthful);
  await who.press(words.review.submit[way]);
  await who.reads(words.done.titles[way] ?? '');
}
