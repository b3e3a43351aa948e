import { me as meEn } from '../../words/en/me.ts';
import { money as moneyEn } from '../../words/en/me-money.ts';
import { offers as offersEn, room as roomEn, sign as signEn } from '../../words/en/me-room.ts';
import { evidence as evidenceEn, step as stepEn } from '../../words/en/me-step.ts';
import { useWords } from '../../words/words.ts';
import { me as meZh } from '../../words/zh/me.ts';
import { money as moneyZh } from '../../words/zh/me-money.ts';
import { offers as offersZh, room as roomZh, sign as signZh } from '../../words/zh/me-room.ts';
import { evidence as evidenceZh, step as stepZh } from '../../words/zh/me-step.ts';

export const useMeWords = () => useWords({ zh: meZh, en: meEn });
export const useMoneyWords = () => useWords({ zh: moneyZh, en: moneyEn });
export const useOfferWords = () => useWords({ zh: offersZh, en: offersEn });
export const useRoomWords = () => useWords({ zh: roomZh, en: roomEn });
export const useSignWords = () => useWords({ zh: signZh, en: signEn });
export const useEvidenceWords = () => useWords({ zh: evidenceZh, en: evidenceEn });
export const useStepWords = () => useWords({ zh: stepZh, en: stepEn });
