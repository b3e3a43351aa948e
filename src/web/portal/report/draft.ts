import { forget, isPrivate, makeKey, recall, remember } from '../../kit/device.ts';
import { emptyReport, type ReportAnswers } from '../../kit/report.ts';

/** A report on this device. It never goes to the server before it is submitted: it would stand there without its wall. */
export interface KeptReport {
  readonly answers: ReportAnswers;
  /** One report has one key, however often it is sent. */
  readonly key: string;
}

const KEY = 'hejie.report';
export const freshReport = (): KeptReport => ({ answers: emptyReport, key: makeKey() });

export function loadReport(): KeptReport {
  try {
    const kept = JSON.parse(recall(KEY) ?? 'null') as KeptReport | null;
    return kept ? { ...kept, answers: { ...emptyReport, ...kept.answers } } : freshReport();
  } catch {
    return freshReport();
  }
}

/** Keeps it here, unless nothing is to be left on the device. */
export function keepReport(kept: KeptReport): void {
  if (isPrivate()) forget(KEY);
  else remember(KEY, JSON.stringify(kept));
}

export const forgetReport = (): void => forget(KEY);
