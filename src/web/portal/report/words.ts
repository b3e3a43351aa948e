import { report as en } from '../../words/en/report.ts';
import { useWords } from '../../words/words.ts';
import { report as zh } from '../../words/zh/report.ts';

export const useReportWords = () => useWords({ zh, en });
