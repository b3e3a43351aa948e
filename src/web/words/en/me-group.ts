import type { meGroup as zh } from '../zh/me-group.ts';

type Words<T> = T extends (...of: infer A) => string
  ? (...of: A) => string
  : T extends string
    ? string
    : { [K in keyof T]: Words<T[K]> };

/** Worker and representative: the own row of a group dispute. */
export const meGroup: Words<typeof zh> = {
  title: 'Handled together with fellow workers',
  lead: (employer, members) =>
    `${employer}, ${members} workers in all. Your sum and your decision are your own; the others do not see them`,
  number: row => `You are number ${row} of the roster`,
  mine: 'My sum',
  checked: 'You have checked it',
  check: 'Is the sum right? Somebody else filled in the roster; look at it yourself',
  right: 'It is right',
  wrong: 'It is not; it should be',
  amount: 'What it should be (yuan)',
  send: 'Submit',
  account: 'Account to be paid into',
  accountNone: 'None is recorded yet; the mediator can record one before payment',
  accountNote: 'The number is shown to the named payroll clerk alone, and only after you consent to an offer',
  offer: version => `The employer’s offer (version ${version})`,
  total: 'You get in all',
  plan: 'When it is paid',
  meaning:
    'If you consent: you are paid on these days, and this claim is settled. If you do not: nothing changes for you; talks go on, and you can apply for arbitration alone. If you do not answer: that is no consent.',
  consent: 'I consent',
  refuse: 'I do not consent',
  ask: 'I have a question first',
  question: 'What you want to ask',
  idEnd: 'Last six characters of your ID number',
  idHelp: 'To make sure that it is you',
  code: 'Code sent to the phone',
  getCode: 'Send a code',
  sent: end => `A code was sent to the phone ending in ${end}`,
  confirm: 'Consent to this offer',
  answered: {
    consent: 'You consent to this offer. It takes effect once the employer has signed and the mediator concludes it',
    refuse: 'You did not consent to this offer',
    ask: 'Your question was passed to the mediator',
  },
  again: 'Change the decision',
  settled: total => `Settled: you get ${total} in all. The payments stand under “Money”`,
  none: 'There is no offer yet. You will be told when there is one',
  representatives: 'Representatives',
  noRepresentatives: 'No representatives elected yet',
  never: 'No representative can consent, give up or settle for you',
  vote: 'Vote for representatives',
  voteHelp: 'Tell the mediator, or write here, whom you choose',
  group: 'You are a representative: see where each stands',
  groupTitle: 'Where each stands',
  groupLead: 'Representatives see who has checked and who has answered, and nobody’s sum, ID number or account',
  counts: {
    members: 'Roster',
    confirmed: 'Own sum checked',
    consent: 'Consent',
    refuse: 'Refuse',
    asked: 'Have a question',
    silent: 'No answer',
    settled: 'Settled',
  },
  people: n => `${n}`,
  states: {
    consent: '✓ Consents',
    refuse: '× Refuses',
    ask: '? Has a question',
    silent: '… No answer',
    settled: '✓ Settled',
    left: 'On the own way',
  },
  find: 'Find by name',
  more: 'Show more',
  voteName: 'Whole name of a fellow worker',
  voteFind: 'Find',
  voteNobody: 'Nobody of that name is in the roster; check the spelling',
  voteGive: 'Vote',
  voted: 'You have voted',
  voteRefuse: 'I want no representative',
};
