/** Workbench: one timeline of all bodies. */
export const benchJoint = {
  title: 'What each body did',
  lead: 'A lane for each body, by date. Of what is not yours to read it says that it took place and how it ended.',
  filter: 'One body alone',
  all: 'All',
  today: 'Today',
  nothingAhead: 'No deadline after today',
  closed: 'The contents are not shown here',
  comma: ', ',
  kinds: {
    step: (title: string) => title,
    'took-place': (title: string) => `${title} began`,
    ended: (title: string) => `Result: ${title}`,
    due: (title: string) => `Due: ${title}`,
    'hand-over': (title: string) => `Handed over: ${title}`,
  },
};
