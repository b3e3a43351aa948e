import type { Shape } from '../words.ts';
import type { startEmployer as zh } from '../zh/start-employer.ts';

export const startEmployer = {
  start: {
    labels: {
      name: 'the worker’s name',
      claims: 'at least one claim, or the last line if you are not sure',
      contactName: 'the name of who files',
      creditCode: 'the unified social credit code',
      place: 'the town or street of the worker’s work',
      hiredOn: 'The worker’s start date',
      leftOn: 'The worker’s leaving date',
      knownOn: 'The day of knowing',
    },
    section: 'Claim of an employer',
    story: {
      hint: 'Write when, what happened, and what the employer wants. Leave out ID numbers',
      chips: {
        when: {
          label: 'When the worker began and left',
          insert: 'The worker began in month __ of ____ and left in month __ of ____. ',
        },
        owed: { label: 'What happened', insert: 'In month __ of ____ the worker ' },
        want: { label: 'What you want', insert: 'We want ' },
      },
    },
    tasks: { claims: 'What you can ask for', you: 'The employer and who files', employer: 'Who the worker is' },
    facts: {
      none: 'The next pages ask for a few dates.',
      labels: { stillEmployed: 'Is the worker still employed?' },
      questions: {
        hiredOn: 'When did the worker start?',
        stillEmployed: 'Does the worker still work for you?',
        leftOn: 'When did the worker leave?',
        knownOn: 'Since when does the employer know of it?',
      },
    },
  },
  claims: {
    claims: {
      title: 'What an employer can ask for',
      lead: 'Tick what you want. For things to be returned or work to be handed over choose “Something else” and say it in the story. You can change it later; it is checked once more before you submit',
    },
    check: {
      passedWhat:
        'You can still apply: the worker has to raise the time limit in arbitration and the tribunal decides. You can also ask for mediation first. If any of these things happened, the time starts again.',
      placeMissing: 'Select the town or street where the worker works to see who handles it',
      interruptions: {
        title: 'Did the employer demand it from the worker?',
        kinds: {
          demand: 'The employer demanded it from the worker',
          promise: 'The worker promised it',
          consultation: 'The employer proposed to consult',
          complaint: 'The employer went to an authority or the union',
        },
      },
    },
    evidence: { employer: 'Kept by the employer' },
  },
  file: {
    route: {
      voluntary:
        'Mediation is voluntary and you can stop at any time. What is said and offered there is not public and cannot be used against the employer in arbitration or court, except facts that both sides signed.',
    },
    you: {
      title: 'The employer and who files',
      name: 'Worker’s name',
      nameHint: 'As in the contract',
      idHint: '18 characters, if you know it; it helps to find the right person',
      address: 'Worker’s address',
      notice:
        'To handle the dispute we collect the employer’s name and credit code, the name and phone of who files, and your uploads (Personal Information Protection Law, articles 13(1)(3) and 34). Seen by: the case handlers; the worker sees the claims, and the evidence once it is exchanged.',
    },
    employer: {
      title: 'Who the worker is',
      name: 'Name of the employer',
      nameHint: 'As on the business licence',
      place: 'Town or street of the worker’s work',
      placeHint: 'Where the worker works decides who handles it',
      contactName: 'Name of who files',
      contactHint: 'Legal representative, person in charge, or whom the employer appointed',
      creditHint: '18 characters on the business licence',
      more: 'You can also fill in these',
    },
    review: {
      sections: { you: 'The employer and who files', employer: 'Worker' },
      afterwards: {
        mediation: 'The mediation body then contacts the worker and asks whether to mediate.',
        arbitration: 'The labour arbitration court then examines it and, once accepted, tells the worker.',
        consultation: 'The worker is then told of your proposal.',
      },
    },
  },
} satisfies Shape<typeof zh>;
