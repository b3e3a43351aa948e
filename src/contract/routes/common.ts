import { z } from 'zod';

/** A text in both languages. */
export const t = (zh: string, en: string) => ({ zh, en });

/** The dossier that an address names. */
export const byId = z.strictObject({ id: z.uuid() });

/** A day, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
