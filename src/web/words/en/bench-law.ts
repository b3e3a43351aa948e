import type { Shape } from '../words.ts';
import type { benchLaw as zh } from '../zh/bench-law.ts';

/** The workbench: dated values, days off, texts of statutes. */
export const benchLaw = {
  common: {
    readOnly: 'You can read this and not change it',
    add: 'Propose a value',
    cancel: 'Leave it',
    source: 'Source',
    by: (name, on) => `${name}, ${on}`,
    needPreview: 'Look at the effect first, then submit',
    none: 'None',
  },
  parameters: {
    title: 'Dated values',
    lead: 'Values that change with time and place. A matter takes the value of the day that the law names; sheets that exist are not rewritten. One person proposes, another confirms, then it holds',
    version: version => `Version now: ${version}`,
    name: 'Value',
    choose: 'Choose a value',
    place: 'Place (division code; empty for the whole country)',
    value: {
      yuan: 'Amount (yuan)',
      whole: 'Whole number',
      count: 'Whole number, or 0',
      month: 'Year and month',
      rate: 'Number below 1, such as 0.000175',
      choice: 'Value',
    },
    chooseOne: 'Choose one',
    optional: 'optional',
    from: 'From',
    source: 'Source (title and number of the document)',
    note: 'Note (optional)',
    preview: 'Show the effect',
    propose: 'Submit for confirmation',
    proposed: 'Submitted; another person confirms it',
    now: (value, from, confirmed) =>
      `On that day ${value} holds now (from ${from}, ${confirmed ? 'confirmed' : 'to be confirmed'})`,
    noNow: 'No value holds on that day now',
    until: day => `It ends the day before ${day}, when another value begins`,
    affected: (disputes, walled) =>
      disputes > 0
        ? `It touches ${disputes} open ${disputes === 1 ? 'matter' : 'matters'}`
        : walled > 0
          ? 'Outside mediation no open matter uses this value'
          : 'No open matter uses this value',
    affectedSheets: n =>
      n === 1
        ? 'The sheet of 1 claim used the value of before and will be marked “computed with an older value”'
        : `The sheets of ${n} claims used the value of before and will be marked “computed with an older value”`,
    affectedClaims: n =>
      n === 1 ? '1 claim has no sheet yet and would use it' : `${n} claims have no sheet yet and would use it`,
    affectedDeadlines: n =>
      n === 1
        ? '1 running deadline is counted from that day or later; it keeps its day'
        : `${n} running deadlines are counted from that day or later; they keep their days`,
    affectedWalled: n =>
      n === 1
        ? '1 sheet inside a mediation used the value of before. What is said there stays there: it is counted alone'
        : `${n} sheets inside mediations used the value of before. What is said there stays there: they are counted alone`,
    numbers: 'Numbers of the matters',
    many: 'There are many; their numbers are not listed',
    waiting: 'To be confirmed',
    noWaiting: 'Nothing waits for confirmation',
    whom: 'Show whom it affects',
    confirm: 'Confirm',
    decline: 'Decline',
    confirmOf: what => `Confirm: ${what}`,
    declineOf: what => `Decline: ${what}`,
    whomOf: what => `Show whom it affects: ${what}`,
    decided: { confirmed: 'Confirmed; it holds from now on', declined: 'Declined' },
    all: 'All values',
    noneNow: 'No value; the parties are asked for it',
    unconfirmed: 'to be confirmed',
    country: 'Whole country',
    state: {
      'built-in': 'Built in, to be confirmed',
      waiting: 'To be confirmed',
      confirmed: 'Confirmed',
      declined: 'Declined',
    },
    replaced: 'Replaced',
    columns: { place: 'Place', value: 'Value', from: 'From', source: 'Source', state: 'State', people: 'Who' },
    noRows: 'No value yet; the parties are asked for it',
    what: (title, place, from) => `${title}, ${place}, from ${from}`,
  },
  calendar: {
    title: 'Days off',
    lead: 'Deadlines are counted by these days. Load the notice of a year, or change one day at short notice. Before saving you see which deadlines move; afterwards each matter is counted again on the record and the people concerned are told',
    version: version => `Calendar version: ${version}`,
    way: 'What changes',
    ways: { year: 'Load the notice of a year', day: 'Change one day' },
    year: 'Year',
    rows: 'The notice',
    rowsHelp:
      'A day a row below the header date,name,kind,doc; JSON can be pasted too. kind is statutory, bridge_off (other days off, weekends inside a holiday included) or makeup_work',
    file: 'Read from a file (CSV or JSON)',
    date: 'Day',
    kind: 'Becomes',
    kinds: { off: 'a day off', work: 'a working day' },
    doc: 'Number of the notice',
    reason: 'Reason',
    preview: 'Show which deadlines move',
    save: 'Save and count again',
    saved: 'Saved. The deadlines are being counted again; refresh shortly to see the result',
    row: row => `Row ${row}`,
    summary: (year, notice, statutory, off, makeUp) =>
      `${year}, ${notice}: ${off} days off (${statutory} of them statutory), ${makeUp} made working days`,
    moved: n => (n === 0 ? 'No deadline moves' : `${n} deadlines move`),
    unmarked: n => `${n} provisional deadlines become certain`,
    shown: n => `The first ${n} are listed`,
    noNumber: 'No number yet',
    columns: { number: 'Matter', label: 'Deadline', was: 'Before', due: 'After' },
    years: 'Years',
    yearColumns: { year: 'Year', notice: 'Notice', off: 'Days off', makeUp: 'Made working', from: 'From' },
    own: 'Loaded here',
    builtIn: 'Built in',
    noNotice: 'Number not recorded',
    history: 'What was saved',
    noHistory: 'Nothing was saved yet; all years are built in',
    historyColumns: {
      what: 'What',
      notice: 'Notice and reason',
      by: 'Who',
      moved: 'Deadlines changed',
      state: 'State',
    },
    counted: 'Counted again',
    counting: 'Being counted',
    yearChanged: year => `The year ${year}`,
  },
  statutes: {
    title: 'Texts of statutes',
    lead: 'Once imported, the text stands beside the gist of an article with its version and source. Texts lie in the database of this system alone',
    file: 'JSONL file',
    fileHelp:
      'An article a line: statute (title), version_date, article (number), chapter, text. A version that is imported again is replaced',
    import: 'Import',
    importing: 'Importing',
    imported: (articles, versions, cited) =>
      `${articles} articles of ${versions} versions are imported; ${cited} of the statutes are cited`,
    nothing: 'Some lines are wrong and nothing was imported. Mend the file and import it again',
    line: line => `Line ${line}`,
    list: 'Imported',
    empty: 'Nothing yet. Without a text the gist stands alone',
    columns: { title: 'Title', version: 'Version', articles: 'Articles', cited: 'Cited', source: 'Source' },
    cited: 'Cited',
    notCited: 'Not cited',
    noVersion: 'No date',
  },
} satisfies Shape<typeof zh>;
