/** What a lead says, as `data` of its proceeding carries it. */
export interface LeadFacts {
  readonly kind: 'report' | 'question';
  readonly what: string;
  readonly signs: readonly string[];
  readonly employerName?: string;
  readonly persons?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly question?: string;
  readonly advice?: { readonly advice: string; readonly suggest: string; readonly on: string; readonly by: string };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads a lead out of a proceeding's data; nothing for a reader who stands outside. */
export function leadOf(data: Readonly<Record<string, unknown>> | null): LeadFacts | undefined {
  const what = text(data?.what);
  if (!data || what === undefined) return undefined;
  const parts = {
    employerName: text(data.employerName),
    persons: text(data.persons),
    contactName: text(data.contactName),
    contactPhone: text(data.contactPhone),
    question: text(data.question),
  };
  const advice = data.advice as LeadFacts['advice'];
  return {
    kind: data.kind === 'question' ? 'question' : 'report',
    what,
    signs: Array.isArray(data.signs) ? data.signs.filter((sign): sign is string => typeof sign === 'string') : [],
    ...(Object.fromEntries(
      Object.entries(parts).filter(([, value]) => value !== undefined),
    ) as typeof parts extends infer P ? { [K in keyof P]?: string } : never),
    ...(advice && typeof advice.advice === 'string' && { advice }),
  };
}
