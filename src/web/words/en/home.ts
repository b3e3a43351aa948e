import type { Shape } from '../words.ts';
import type { home as zh } from '../zh/home.ts';

export const home = {
  skip: 'Skip to the main content',
  service: 'Hejie',
  elderOn: 'Larger view',
  elderOff: 'Leave larger view',
  textSize: 'Text size',
  otherLanguage: '中文',
  footer: {
    offline: 'Rather not do this online?',
    call: number => `Call ${number}`,
    hours: hours => `Hours: ${hours}`,
    place: place => `Place: ${place}`,
    counter: 'You can do everything in person at the nearest mediation body',
    contact: 'Contact us',
    places: 'Find a mediation body',
    privacy: 'How personal data is used',
    accessibility: 'Accessibility',
    figures: 'Public figures',
    nav: 'About this site',
    callButton: label => `Call: ${label}`,
  },
  title: 'Labour disputes, settled in one place',
  lead: 'Free of charge · no registration first',
  doors: {
    start: {
      title: 'I have a problem at work',
      text: 'Unpaid wages, dismissal, no contract. Tell what happened, then see what you can ask for',
    },
    answer: {
      title: 'We received a notice and want to answer',
      text: 'Enter with the answer code on the notice; no account',
    },
    mine: { title: 'Look up my case', text: 'See where it stands, whose turn it is and the last date' },
    resume: { title: 'Continue', text: 'Go on with a saved draft by its return code' },
    places: { title: 'Meet somebody in person', text: 'Mediation bodies near you: address, phone and hours' },
    call: { title: 'Call', text: 'Somebody answers and helps you' },
  },
  more: 'You can also',
  links: {
    ask: 'Ask a question first',
    resume: 'Continue a saved draft',
    places: 'Find a mediation body',
    figures: 'See public figures',
  },
  howTitle: 'How it works',
  how: [
    'Tell: write what happened and see what you can ask for',
    'Count: see roughly how much, and which evidence helps',
    'File: mediation first, arbitration at once, or talk with the employer. You choose',
  ],
  many: 'Ten or more of you?',
  manyText: 'Each can file alone, or staff can register all of you together.',
  manyLink: 'See how',
  notFound: {
    title: 'This page was not found',
    text: 'The address may be mistyped, or the page is gone.',
    home: 'Go to the home page',
    mine: 'Look up my case',
  },
} satisfies Shape<typeof zh>;
