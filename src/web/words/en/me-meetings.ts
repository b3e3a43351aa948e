import type { Shape } from '../words.ts';
import type { meMeetings as zh } from '../zh/me-meetings.ts';

/** Hearings and sessions, calendar links, the public notice of hearings. */
export const meMeetings = {
  title: 'Hearings and sessions',
  when: (day: string, time: string) => `${day}, ${time}`,
  kinds: { hearing: 'Hearing', session: 'Session' },
  open: 'An open hearing: others may listen',
  closed: 'A closed hearing',
  link: 'Join online',
  add: 'Add to my calendar',
  ways: { video: 'by video', phone: 'by phone' },
  feed: {
    title: 'Calendar subscription',
    lead: 'Hearings and sessions appear in the calendar of your phone. It carries number, time and place alone, no names and nothing of the case. Whoever has the link can read it, so keep it to yourself',
    make: 'Make a link',
    again: 'Make a new link',
    end: 'End the subscription',
    yours: 'Your link, shown this once',
    ended: 'Ended; the link no longer works',
  },
  notice: {
    title: 'Hearings',
    lead: (days: number) => `Open hearings of the next ${days} days; anybody may listen. Number, time and place alone`,
    none: 'No open hearing is near',
    off: 'Hearings are not announced here',
  },
} satisfies Shape<typeof zh>;
