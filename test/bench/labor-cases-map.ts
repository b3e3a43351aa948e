import type { ClaimCode } from '../../src/core/law/claims.ts';
import { addMonths } from '../../src/core/law/day.ts';

/** What of a published case is computed: the row, and of its facts days, months and sums as a calculator asks for them. */
export interface PublishedCase {
  readonly id: string;
  readonly amounts: readonly {
    readonly claim: ClaimCode;
    readonly calculator: string;
    /** Several where a standard changed in between; the sums are added. */
    readonly inputs: readonly Readonly<Record<string, unknown>>[];
    /** The part of the answer that is compared, so many times; without it the amount. */
    readonly part?: { readonly name: string; readonly times: number };
    /** Yuan. */
    readonly claimed: string;
    /** Yuan; `0.00` where the claim was dismissed. */
    readonly published: string;
    /** Why what the law gives for these facts is not what was published; empty where the two agree. */
    readonly explanation: string;
  }[];
  /** Claims for whose sum no calculator is asked: nothing to compare, but a line of the award. */
  readonly beside: readonly { readonly claim: ClaimCode; readonly claimed: string; readonly published: string }[];
}

type Amount = PublishedCase['amounts'][number];

/** Compensation for a service from its first to its last day, on an average wage in yuan, in a place. */
const compensation = (
  [start, end]: readonly [string, string],
  averageMonthlyWage: string,
  ground: string,
  place: string,
  told: Pick<Amount, 'claimed' | 'published'> & Partial<Pick<Amount, 'explanation'>>,
): Amount => ({
  claim: 'QQ13',
  calculator: 'economic-compensation',
  inputs: [{ start, end, averageMonthlyWage, ground, place }],
  explanation: '',
  ...told,
});

/** Months that follow each other, each with the same parts. */
const months = (first: string, count: number, parts: (index: number) => Record<string, string>) =>
  Array.from({ length: count }, (_, index) => ({
    month: addMonths(`${first}-01`, index).slice(0, 7),
    ...parts(index),
  }));

const below = (first: string, count: number, minimumMonthlyWage: string, paid: (index: number) => string) => ({
  place: '420100',
  minimumMonthlyWage,
  months: months(first, count, index => ({ paid: paid(index) })),
});

const injury = {
  grade: 2,
  ownMonthlyWage: '2100',
  areaAverageMonthlyWage: '5135.50',
  provincialAverageMonthlyWage: '5135.50',
  insured: false,
  terminated: false,
  place: '610100',
};

export const publishedCases: readonly PublishedCase[] = [
  {
    id: 'casegen-290',
    amounts: [
      compensation(['2002-07-01', '2017-08-11'], '5000', 'resigned-38', '350100', {
        claimed: '77500',
        published: '0.00',
        explanation:
          'The service before 2008 is counted apart, which gives 16 months where the claim counted 15.5; the court found that the contract had never ended, so nothing was due yet.',
      }),
    ],
    beside: [],
  },
  {
    id: 'casegen-291',
    amounts: [
      compensation(['2011-10-01', '2017-09-30'], '2000', 'term-expired', '532326', {
        claimed: '12000',
        published: '12000.00',
      }),
    ],
    // The wages of the single months are not published.
    beside: [{ claim: 'QQ02', claimed: '82772.64', published: '50935.35' }],
  },
  {
    id: 'casegen-317',
    amounts: [
      compensation(['2010-08-01', '2015-07-03'], '2200', 'employer-closed', '460100', {
        claimed: '11000',
        published: '0.00',
        explanation:
          'The sum is what was claimed; the court found that the employer of the last years was another one, which was not sued.',
      }),
    ],
    beside: [],
  },
  {
    id: 'casegen-369',
    amounts: [
      compensation(['2008-02-25', '2011-02-24'], '1786.58', 'resigned-38', '440300', {
        claimed: '8493.24',
        published: '5359.74',
      }),
    ],
    beside: [
      { claim: 'QQ10', claimed: '1571.43', published: '0.00' },
      { claim: 'QQ04', claimed: '19114.80', published: '0.00' },
      { claim: 'QQ48', claimed: '3000', published: '393.00' },
    ],
  },
  {
    id: 'casegen-408',
    amounts: [
      compensation(['2010-10-01', '2013-03-31'], '1817', 'agreed-employer-proposed', '411500', {
        claimed: '21226.68',
        published: '5451.00',
      }),
      {
        claim: 'QQ14',
        calculator: 'unlawful-termination',
        inputs: [{ start: '2013-04-01', end: '2016-07-15', averageMonthlyWage: '1817', place: '411500' }],
        claimed: '21226.68',
        published: '12719.00',
        explanation: '',
      },
    ],
    beside: [
      { claim: 'QQ12', claimed: '4000', published: '4000.00' },
      { claim: 'QQ07', claimed: '29965.50', published: '0.00' },
    ],
  },
  {
    id: 'casegen-434',
    amounts: [
      compensation(['2008-10-10', '2013-12-31'], '1166.67', 'term-expired', '420100', {
        claimed: '6500',
        published: '6416.69',
      }),
      {
        claim: 'QQ03',
        calculator: 'minimum-wage-gap',
        inputs: [
          below('2010-05', 8, '900', () => '800'),
          below('2011-01', 11, '900', () => '790'),
          // 21,900 yuan were paid in these months together.
          below('2011-12', 21, '1100', index => (index === 0 ? '1042.80' : '1042.86')),
          below('2013-09', 4, '1300', () => '950'),
        ],
        claimed: '10200',
        published: '4610.00',
        explanation: '',
      },
    ],
    beside: [
      { claim: 'QQ28', claimed: '10100', published: '10100.00' },
      { claim: 'QQ27', claimed: '3830.78', published: '3830.78' },
      { claim: 'QQ04', claimed: '11954.80', published: '0.00' },
    ],
  },
  {
    id: 'casegen-453',
    amounts: [
      {
        claim: 'QQ06',
        calculator: 'double-wage',
        inputs: [
          {
            hired: '2002-01-01',
            openEndedDue: '2008-01-01',
            left: '2011-06-30',
            filedOn: '2011-03-30',
            monthlyWage: '1100',
          },
        ],
        claimed: '46200',
        published: '0.00',
        explanation:
          'The sum is what was claimed; the court found that a written contract had been signed each year and saw no duty to make it open-ended.',
      },
    ],
    beside: [
      { claim: 'QQ02', claimed: '9700', published: '0.00' },
      { claim: 'QQ07', claimed: '10344.83', published: '0.00' },
    ],
  },
  {
    id: 'casegen-478',
    amounts: [
      compensation(['2013-10-01', '2018-01-15'], '2705.10', 'term-expired', '130100', {
        claimed: '23400',
        published: '12172.95',
      }),
      {
        claim: 'QQ07',
        calculator: 'annual-leave',
        inputs: [{ year: 2017, entitlement: 5, averageMonthlyWage: '2705.10' }],
        claimed: '7172',
        published: '1234.72',
        explanation:
          'The formula of the judgment gives 1243.72, as the award before it said; two figures were exchanged in the judgment.',
      },
    ],
    beside: [{ claim: 'QQ04', claimed: '68100', published: '0.00' }],
  },
  {
    id: 'casegen-480',
    amounts: [
      {
        claim: 'QQ02',
        calculator: 'wage-arrears',
        inputs: [
          {
            // 51 months, and 47,800 yuan paid in them together.
            months: months('2008-09', 51, index => ({
              due: '4000',
              paid: index < 11 ? '4000' : index === 11 ? '3800' : '0',
            })),
          },
        ],
        claimed: '121200',
        published: '121200.00',
        explanation: 'More was owed than was claimed, and no more is granted than was claimed.',
      },
      {
        claim: 'QQ16',
        calculator: 'extra-damages',
        inputs: [{ unpaid: '121200', orderedByDepartment: false }],
        claimed: '30300',
        published: '30300.00',
        explanation:
          'The judgment grants 25 per cent by a rule of 1994 that is no longer in force; by article 85 an order of the department has to come first.',
      },
    ],
    beside: [],
  },
  {
    id: 'casegen-481',
    amounts: [
      {
        claim: 'QQ31',
        calculator: 'work-injury',
        inputs: [injury],
        claimed: '77032.50',
        published: '77032.50',
        explanation: '',
      },
      {
        claim: 'QQ35',
        calculator: 'work-injury',
        inputs: [injury],
        part: { name: 'monthlyAllowance', times: 34 },
        claimed: '89049.40',
        published: '89049.00',
        explanation: 'The judgment cuts off what is below a yuan; here each month is rounded to the fen.',
      },
    ],
    beside: [
      { claim: 'QQ30', claimed: '273247.63', published: '273247.63' },
      { claim: 'QQ34', claimed: '2820', published: '2820.00' },
    ],
  },
];
