import type { Shape } from '../words.ts';
import type { readback as zh } from '../zh/readback.ts';

export const readback = {
  title: 'Check the record',
  text: 'The staff wrote down what you said. Read it line by line, or have it read aloud.',
  line: n => `Line ${n}`,
  right: 'Right',
  wrong: 'Not so',
  should: 'What it should say',
  shouldHint: 'Write it as you would say it',
  missing: n => `Line ${n}: choose “Right” or “Not so”`,
  shouldMissing: n => `Line ${n}: write what it should say`,
  summary: 'Some lines have not been checked',
  left: n => (n === 1 ? '1 line left' : `${n} lines left`),
  send: 'All checked',
  sendWrong: 'Tell the staff what to change',
  sending: 'Submitting…',
  confirmed: 'The record is confirmed',
  confirmedText: 'The staff can go on now. You will be given a number.',
  corrected: 'The staff have been told',
  correctedText: 'Once it is changed you will be asked to check it again.',
  closed: 'This record has been checked already',
  gone: 'This record was not found',
  goneText: 'The link may have run out. Ask the staff to send it again, or check it on the second screen.',
  notFiling: 'Checking the record is not yet filing.',
} satisfies Shape<typeof zh>;
