import type { AwardData } from './data-award.ts';
import type { ClosingData } from './data-closing.ts';
import type { FilingData } from './data-filing.ts';
import type { HearingData } from './data-hearing.ts';
import type { PreparationData } from './data-preparation.ts';
import type { TribunalData } from './data-tribunal.ts';

/** Arbitration's own facts (domain.md 1.5), composed of what each part of the procedure keeps: one file a subject. */
export interface ArbitrationData
  extends FilingData,
    PreparationData,
    TribunalData,
    HearingData,
    AwardData,
    ClosingData {}
