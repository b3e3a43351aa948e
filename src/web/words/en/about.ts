import type { Shape } from '../words.ts';
import type { about as zh } from '../zh/about.ts';

export const about = {
  signIn: {
    title: 'Verify your mobile number',
    text: 'Use the number that you gave when you filed or registered. No password, no account.',
    name: 'Your name',
    nameHint: 'Only needed the first time',
    done: 'Verified',
    go: 'Continue',
    code: 'Your organisation received a notice?',
    codeLink: 'Enter with the answer code',
    signOut: 'Sign out',
  },
  elder: {
    title: 'Larger view',
    text: 'Larger text and buttons, the same functions. Leave it at the top of any page.',
    on: 'Turn on larger view',
    off: 'Leave larger view',
    size: 'Text size',
    sample: 'Can you read this comfortably?',
  },
  places: {
    title: 'Find a mediation body',
    lead: 'Mediation is free; you need no appointment',
    town: 'Where you work',
    all: 'All',
    trades: 'Trades it knows',
    none: 'No body is set up for this town or street alone. You can go to any of these.',
    here: 'Serves this town or street',
    whole: 'Serves the whole county',
    call: number => `Call ${number}`,
    noPhone: 'No phone registered',
    address: 'Address',
    hours: 'Hours',
    kinds: {
      mediation: 'Mediation bodies',
      institute: 'Labour arbitration court',
      hall: 'Social governance centre',
      court: 'Courts and shared courtrooms',
      union: 'Trade unions',
      inspection: 'Labour inspection',
    },
    report: 'To report an employer without being named to it: report an employer',
    empty:
      'Mediation bodies will be listed here. None is registered yet. You can file online and staff will contact you.',
    start: 'I have a problem at work',
  },
  contact: {
    title: 'Contact us',
    lead: 'By phone, at the counter and online you can do the same',
    none: 'No phone lines are registered yet. You can do everything in person at the nearest mediation body.',
    hours: 'Hours',
    place: 'Place',
    places: 'Find a mediation body',
    emergency: 'In danger, call 110 first. Injured, call 120 first.',
  },
  privacy: {
    title: 'How personal data is used',
    sections: [
      {
        title: 'What is collected and why',
        text: 'To handle your dispute: name, ID number, phone, address, your account of events and what you upload (Personal Information Protection Law, articles 13(1)(3) and 34). Before you file, a draft opens only for you and the staff you ask for help.',
      },
      {
        title: 'Who sees it',
        text: 'The people who handle your case. The employer sees your claims, and your evidence once you show it or it is exchanged, not your ID number, home address or bank card. Whoever looks at an ID or phone number has to state why, and each look is recorded.',
      },
      {
        title: 'What is said in mediation',
        text: 'Mediation is not public. What is said and offered there is seen only by those who take part and does not pass to arbitration or court (except facts that both sides signed as undisputed).',
      },
      {
        title: 'What stays on this device',
        text: 'Unfinished answers are kept on this device so that you can continue, and deleted once you file. On somebody else’s phone or a public computer, choose “Leave no trace on this device” at the start. Language and text size are kept too. No advertising, no third-party analytics.',
      },
      {
        title: 'See, copy, correct',
        text: 'After verifying your number you see everything you filed under “My cases”. Ask the case handler to correct mistakes; what was there before and after is recorded.',
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    sections: [
      {
        title: 'What we do',
        text: 'Every page works with the keyboard alone, targets are at least 44 pixels, contrast of text is at least 4.5 to 1, and at 400% nothing needs sideways scrolling. Pages are checked by machine against WCAG 2.2 AA.',
      },
      {
        title: 'Larger view',
        text: 'Text of 22, 26 or 30 pixels and targets of at least 60 pixels. Devices with a voice can read pages aloud.',
      },
      {
        title: 'What does not work yet',
        text: 'Uploaded photos and recordings have no text alternative. PDFs of legal papers are not tagged; take the Word version or ask staff to read it to you.',
      },
      {
        title: 'If it does not work for you',
        text: 'Everything can be done by phone or at the counter with the same effect.',
      },
    ],
    contact: 'Contact us',
    elder: 'Turn on larger view',
  },
} satisfies Shape<typeof zh>;
