/**
 * What sums and shares measure: a share of the vote is no turnout, a profit no price of stock. Words of one line go for
 * one another. From general vocabulary of business, politics and courts.
 */
const MEASURES: readonly string[] = [
  'profit profits earnings income surplus',
  'loss losses deficit',
  'sales revenue revenues turnover takings',
  'share shares stock stocks index',
  'premium',
  'price prices cost costs fare fares',
  'wage wages salary salaries pay pension pensions bonus',
  'vote votes ballot ballots',
  'turnout',
  'inflation',
  'unemployment jobless',
  'growth gdp economy output',
  'debt debts loan loans borrowing bailout',
  'aid donation donations grant grants pledge pledges',
  'fine fines fined settlement settle penalty damages compensation',
  'bribe bribes kickback kickbacks',
  'contract contracts order orders',
  'takeover acquisition bid',
  'budget spending expenditure',
  'investment investments',
  'savings save saves saving',
  'charges writedown impairment',
  'tax taxes tariff tariffs duty duties',
  'ransom',
  'prize',
  'exports',
  'imports',
  'emissions',
  'stake',
  'rent rents',
  'workforce staff employees jobs',
];

const MEASURE_OF = new Map(
  MEASURES.flatMap((line) => line.split(' ').map((word): [string, string] => [word, line.split(' ')[0] ?? word])),
);

/** The measure that a word names, by the first word of its line; null for other words. */
export const measureNamed = (word: string): string | null => MEASURE_OF.get(word) ?? null;
