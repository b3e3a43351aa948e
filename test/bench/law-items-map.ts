/**
 * Which published questions a calculator can answer, by hand: ids, inputs and numbers only. The questions themselves lie
 * beside the project where they lie at all.
 */

/** One number of one question: what a calculator is asked, and what it must answer. */
export interface MappedItem {
  readonly item: string;
  readonly calculator: string;
  readonly input: object;
  /** The number of the question’s own key, under the name of the answer’s field; `amount` is the sum. */
  readonly expect: Readonly<Record<string, string | number>>;
  /** What the question still does with the sum: times the first, over the second. */
  readonly scale?: readonly [times: number, over: number];
  /** Why the calculator answers something else than the key. */
  readonly differs?: string;
}

const compensation = { ground: 'agreed-employer-proposed', localAverageMonthlyWage: '20000' };
const contract = (years: number, probationMonths = 1) => ({
  contractStart: '2022-01-01',
  contractEnd: `${2021 + years}-12-31`,
  probationMonths,
  monthlyWage: '6000',
});
const ofDay = (wage: number) => ({ monthlyWage: String(wage * 21.75), minimumMonthlyWage: '0' });
const eight = (...dates: readonly string[]) => ({ days: dates.map(date => ({ date, hours: 8 })) });
const death = (wage: string, dependants: readonly object[] = []) => ({
  diedOn: '2022-05-20',
  ownMonthlyWage: wage,
  areaAverageMonthlyWage: wage,
  dependants,
});

export const mapped: readonly MappedItem[] = [
  { item: 'calc001', calculator: 'probation', input: contract(4), expect: { allowedMonths: 6 } },
  {
    item: 'calc002',
    calculator: 'sick-pay',
    input: { totalYears: 1, yearsHere: 0, monthlyWage: '4000', minimumMonthlyWage: '3300' },
    expect: { amount: '440.00' },
    scale: [5, 30],
  },
  { item: 'calc009', calculator: 'work-death', input: death('2838.7'), expect: { funeral: '17032.20' } },
  {
    item: 'calc026',
    calculator: 'limitation',
    input: { kind: 'wage', employedUntil: '2020-05-10' },
    expect: { starts: '2020-05-10' },
  },
  {
    item: 'calc029',
    calculator: 'economic-compensation',
    input: {
      ...compensation,
      start: '2008-03-05',
      end: '2020-12-01',
      averageMonthlyWage: '20000',
      localAverageMonthlyWage: '5500',
    },
    expect: { amount: '198000.00', months: '12' },
  },
  {
    item: 'calc031',
    calculator: 'overtime',
    input: { ...ofDay(300), ...eight('2018-05-01') },
    expect: { amount: '900.00' },
  },
  {
    item: 'calc100',
    calculator: 'non-compete',
    input: { averageMonthlyWage: '9000', months: 1, minimumMonthlyWage: '0' },
    expect: { monthly: '3000.00' },
    differs: 'the question gives 30 % of 9,000, which is 2,700; none of its choices is that',
  },
  { item: 'calc111', calculator: 'work-death', input: death('4512'), expect: { funeral: '27072.00' } },
  {
    item: 'calc117',
    calculator: 'service-period-penalty',
    input: { trainingCost: '100000', months: 60, served: 48, agreed: '100000' },
    expect: { amount: '20000.00' },
  },
  {
    item: 'calc121',
    calculator: 'work-injury',
    input: {
      grade: 4,
      ownMonthlyWage: '4652',
      areaAverageMonthlyWage: '4652',
      provincialAverageMonthlyWage: '4652',
      insured: true,
      terminated: false,
    },
    expect: { disability: '97692.00' },
  },
  {
    item: 'calc170',
    calculator: 'work-death',
    input: death('2000', [{ kind: 'spouse' }]),
    expect: { monthly: '800.00' },
  },
  {
    item: 'calc172',
    calculator: 'work-death',
    input: death('800', [{ kind: 'lone-spouse' }]),
    expect: { monthly: '400.00' },
  },
  {
    item: 'calc174',
    calculator: 'work-death',
    input: { ...death('5000'), diedOn: '2021-06-01', nationalUrbanDisposableIncome: '43834' },
    expect: { death: '876680.00' },
  },
  {
    item: 'calc175',
    calculator: 'probation',
    input: {
      contractStart: '2019-03-01',
      contractEnd: '2021-02-28',
      probationMonths: 4,
      monthlyWage: '4500',
      probationWage: '3600',
      minimumMonthlyWage: '2000',
    },
    expect: { amount: '9000.00', allowedMonths: 2 },
  },
  {
    item: 'calc195',
    calculator: 'economic-compensation',
    input: { ...compensation, start: '2020-01-01', end: '2022-08-31', averageMonthlyWage: '6000' },
    expect: { months: '3' },
  },
  {
    item: 'calc206',
    calculator: 'overtime',
    input: { ...ofDay(100), ...eight('2023-10-01', '2023-10-02', '2023-10-03') },
    expect: { amount: '900.00' },
  },
  {
    item: 'calc213',
    calculator: 'service-period-penalty',
    input: { trainingCost: '100000', months: 60, served: 48, agreed: '100000' },
    expect: { amount: '20000.00' },
  },
  {
    item: 'calc240',
    calculator: 'probation',
    input: { ...contract(3), monthlyWage: '3000', minimumMonthlyWage: '0' },
    expect: { wageFloor: '2400.00' },
  },
  {
    item: 'calc249',
    calculator: 'double-wage',
    input: { hired: '2023-01-01', left: '2023-10-31', monthlyWage: '3000' },
    expect: { amount: '54000.00' },
    scale: [2, 1],
  },
  {
    item: 'calc281',
    calculator: 'probation',
    input: { contractStart: '2023-02-01', probationMonths: 6, monthlyWage: '6000' },
    expect: { allowedMonths: 6 },
  },
  {
    item: 'calc297',
    calculator: 'economic-compensation',
    input: { ...compensation, start: '2020-01-01', end: '2022-03-31', averageMonthlyWage: '6000' },
    expect: { amount: '15000.00', months: '2.5' },
  },
  {
    item: 'calc306',
    calculator: 'limitation',
    input: { kind: 'wage', employedUntil: '2020-05-10' },
    expect: { due: '2021-05-10' },
  },
  {
    item: 'calc307',
    calculator: 'sick-pay',
    input: { totalYears: 1, yearsHere: 0, monthlyWage: '5000', minimumMonthlyWage: '2000' },
    expect: { amount: '1600.00' },
  },
  {
    item: 'calc319',
    calculator: 'service-period-penalty',
    input: { trainingCost: '30000', months: 60, served: 24, agreed: '50000' },
    expect: { amount: '18000.00' },
  },
  {
    item: 'calc320',
    calculator: 'overtime',
    input: {
      ...ofDay(100),
      ...eight('2017-10-01', '2017-10-02', '2017-10-03', '2017-10-04', '2017-10-05', '2017-10-06', '2017-10-07'),
    },
    expect: { amount: '1700.00' },
    differs: 'the key counts three statutory days; 4 October 2017 was also Mid-Autumn, which makes four and 1,800',
  },
  { item: 'calc372', calculator: 'probation', input: contract(2), expect: { allowedMonths: 2 } },
  {
    item: 'calc373',
    calculator: 'probation',
    input: { contractStart: '2022-01-01', probationMonths: 1, monthlyWage: '6000' },
    expect: { allowedMonths: 6 },
  },
  {
    item: 'calc375',
    calculator: 'overtime',
    input: { ...ofDay(1000), restDayHours: 8 },
    expect: { amount: '2000.00' },
  },
  {
    item: 'calc376',
    calculator: 'overtime',
    input: { ...ofDay(1000), holidayHours: 8 },
    expect: { amount: '3000.00' },
  },
  {
    item: 'calc379',
    calculator: 'economic-compensation',
    input: { ...compensation, start: '2012-02-01', end: '2019-06-17', averageMonthlyWage: '6746.46' },
    expect: { amount: '50598.45', months: '7.5' },
  },
  {
    item: 'calc380',
    calculator: 'economic-compensation',
    input: { ...compensation, start: '2018-10-16', end: '2020-11-30', averageMonthlyWage: '3200' },
    expect: { amount: '5125.00', months: '2.5' },
    differs: 'the key leaves fixed overtime out of the average, against the rule that the question quotes (doubt D5)',
  },
  {
    item: 'mcq002',
    calculator: 'limitation',
    input: { kind: 'wage', employedUntil: '2023-05-10' },
    expect: { due: '2024-05-10' },
  },
  {
    item: 'mcq004',
    calculator: 'double-wage',
    input: { hired: '2020-01-01', left: '2023-01-31', monthlyWage: '5000' },
    expect: { months: 11 },
  },
  ...['mcq006', 'mcq009'].flatMap((item): MappedItem[] => [
    {
      item,
      calculator: 'probation',
      input: { ...contract(1), contractEnd: '2022-02-28' },
      expect: { allowedMonths: 0 },
    },
    { item, calculator: 'probation', input: contract(3), expect: { allowedMonths: 6 } },
  ]),
  {
    item: 'mcq016',
    calculator: 'overtime',
    input: { ...ofDay(800), weekdayHours: 1 },
    expect: { amount: '150.00', hourWage: '100.00' },
  },
  {
    item: 'mcq024',
    calculator: 'non-compete',
    input: { averageMonthlyWage: '10000', months: 60, minimumMonthlyWage: '0' },
    expect: { amount: '72000.00' },
  },
  {
    item: 'mcq029',
    calculator: 'double-wage',
    input: { hired: '2017-01-01', left: '2018-10-31', monthlyWage: '5000' },
    expect: { to: '2017-12-31' },
  },
  { item: 'mcq056', calculator: 'probation', input: contract(2), expect: { allowedMonths: 2 } },
  { item: 'mcq079', calculator: 'probation', input: contract(2), expect: { allowedMonths: 2 } },
  {
    item: 'mcq085',
    calculator: 'double-wage',
    input: { hired: '2008-03-04', left: '2008-04-06', monthlyWage: '2000' },
    expect: { from: '2008-04-04' },
  },
  {
    item: 'mcq087',
    calculator: 'deadline',
    input: { code: 'DL-ARB-45', from: '2026-01-05', extended: true },
    expect: { length: 60, raw: '2026-03-06' },
  },
];

/** Why a question is not for a calculator. */
export const outside = {
  'no-number': [
    ...['mcq000', 'mcq003', 'mcq005', 'mcq011', 'mcq017', 'mcq019', 'mcq021', 'mcq022', 'mcq025', 'mcq026'],
    ...['mcq030', 'mcq034', 'mcq036', 'mcq037', 'mcq038', 'mcq040', 'mcq042', 'mcq043', 'mcq044', 'mcq045'],
    ...['mcq049', 'mcq057', 'mcq060', 'mcq063', 'mcq066', 'mcq073', 'mcq074', 'mcq081', 'mcq082', 'mcq084'],
    ...['mcq086', 'mcq144', 'mcq146', 'mcq147', 'mcq148', 'mcq150', 'mcq151', 'mcq152', 'mcq153', 'mcq154'],
    ...['mcq155', 'mcq156', 'mcq157', 'mcq159', 'mcq160', 'mcq161', 'mcq162', 'mcq164'],
  ],
  'other-law': ['mcq007', 'mcq028', 'mcq031', 'mcq064', 'mcq065', 'mcq069', 'mcq072', 'mcq078', 'mcq168'],
  'number-of-no-calculator': ['calc114', 'calc305', 'mcq012', 'mcq018', 'mcq020', 'mcq075'],
  'input-of-a-calculator': ['calc288'],
  /** The key allows four probations; article 19 of the Labour Contract Law allows one. */
  'key-against-law': ['mcq053'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
