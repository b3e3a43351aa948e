import { type Text, text } from '../text.ts';

/** What a telephone line of the county is for; pages that tell people whom to call look it up by this. */
export const contactKinds = {
  main: text('总线（页眉和各页的“打电话”）', 'Main line (in the header and wherever a page says whom to call)'),
  arb: text('仲裁院', 'Arbitration institute'),
  hrss: text('人力社保', 'Human resources and social security'),
  legalAid: text('法律援助', 'Legal aid'),
  union: text('工会', 'Trade union'),
  inspection: text('劳动监察', 'Labour inspection'),
  court: text('法院', 'Court'),
  other: text('其他', 'Other'),
} as const satisfies Record<string, Text>;
