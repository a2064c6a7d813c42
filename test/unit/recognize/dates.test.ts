import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/recognize/analyzeArticle';
import { dateRecognizer } from '../../../src/core/recognize/dates/recognizeDates';

/** Wednesday. */
const PUBLISHED = '2015-07-15';

function dates(text: string): string[] {
  return analyzeArticle(text, [dateRecognizer], { referenceDate: PUBLISHED }).dates.map((date) =>
    date.from === null
      ? `${date.text} = ?`
      : `${date.text} = ${date.from}${date.to === date.from ? '' : `/${date.to ?? ''}`}`,
  );
}

const table: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'printed dates': [
    ['It opened on June 19, 2012.', 'June 19, 2012 = 2012-06-19'],
    ['It opened on 19 June 2012.', '19 June 2012 = 2012-06-19'],
    ['It opened on the 19th of June, 2012.', '19th of June, 2012 = 2012-06-19'],
    ['It opened 2012-06-19.', '2012-06-19 = 2012-06-19'],
    ['It opened 15.06.2012 at noon.', '15.06.2012 = 2012-06-15'],
    ['It opened 28 - 3 - 2012.', '28 - 3 - 2012 = 2012-03-28'],
    ['It opened 11/25/12.', '11/25/12 = 2012-11-25'],
    ['It opened Tue, 19 Jun 2012.', 'Tue, 19 Jun 2012 = 2012-06-19'],
    ['It was open June 10-12, 2012.', 'June 10-12, 2012 = 2012-06-10/2012-06-12'],
    ['It was open 10-12 June 2012.', '10-12 June 2012 = 2012-06-10/2012-06-12'],
    ['It opened in June 2012.', 'June 2012 = 2012-06-01/2012-06-30'],
    ['It ran 1983-2005.', '1983-2005 = 1983-01-01/2005-12-31'],
    ['It began in the 1990s.', '1990s = 1990-01-01/1999-12-31'],
    ['Built in the 19th century.', '19th century = 1800-01-01/1899-12-31'],
  ],
  'days without a year': [
    ['He was hurt on July 1.', 'July 1 = 2015-07-01'],
    ['He was hurt on Dec. 30.', 'Dec. 30 = 2014-12-30'],
    ['The vote will be held on Aug. 9.', 'Aug. 9 = 2015-08-09'],
  ],
  weekdays: [
    ['He resigned on Monday.', 'Monday = 2015-07-13'],
    ['He resigned Wednesday.', 'Wednesday = 2015-07-15'],
    ['The court will rule on Friday.', 'Friday = 2015-07-17'],
    ['He said on Friday that rain had fallen.', 'Friday = 2015-07-10'],
    ['He left last Friday.', 'last Friday = 2015-07-10'],
    ['He left on Tuesday of last week.', 'Tuesday of last week = 2015-07-07'],
  ],
  'what is planned': [
    ['The ferry that was to sail to Oslo in October may be sold.', 'October = 2015-10-01/2015-10-31'],
    ['The crew confirmed it Tuesday, and is expected to sail.', 'Tuesday = 2015-07-14'],
    ['The crew spoke to E! News Tuesday, and is expected to sail.', 'Tuesday = 2015-07-14'],
    ['He is to appear in court on Friday.', 'Friday = 2015-07-17'],
    ['The season runs from April through October.', 'April = 2015-04-01/2015-04-30', 'October = 2015-10-01/2015-10-31'],
    ['It lasted from November to March.', 'November = 2014-11-01/2014-11-30', 'March = 2015-03-01/2015-03-31'],
    ['They sail next Thursday.', 'next Thursday = 2015-07-23'],
    ['They sail next Monday.', 'next Monday = 2015-07-20'],
    ['I owe them an answer by Christmas.', 'Christmas = 2015-12-25'],
    ['It sails in the fourth quarter of calendar 2015.', 'fourth quarter of calendar 2015 = 2015-10-01/2015-12-31'],
    ['Unions called for protests on Friday.', 'Friday = 2015-07-17'],
    ['The union has called a rally in Oslo on Friday.', 'Friday = 2015-07-17'],
    ['They called a strike for Friday.', 'Friday = 2015-07-17'],
    ['The funeral is on Friday.', 'Friday = 2015-07-17'],
    ['Polls open at 8 a.m. on Friday.', 'Friday = 2015-07-17'],
    ['The rest of the vote will be held before the end of August.', 'August = 2015-08-01/2015-08-31'],
    ['Crude for September delivery fell by a dollar.', 'September = 2015-09-01/2015-09-30'],
    ['A ban of 2011 cut litter. Voters will decide August 2.', '2011 = 2011-01-01/2011-12-31', 'August 2 = 2015-08-02'],
    ['It needs the money until the end of September.', 'September = 2015-09-01/2015-09-30'],
    ['He worked there until September.', 'September = 2014-09-01/2014-09-30'],
    ['Rain is likely on the coast through Thursday night.', 'Thursday = 2015-07-16'],
    ['It wants to close them by early September.', 'early September = 2015-09-01/2015-09-15'],
  ],
  'what lies behind': [
    ['He called the attack of Friday a crime.', 'Friday = 2015-07-10'],
    ['He died on 10 December in 1989.', '10 December = 1989-12-10', '1989 = 1989-01-01/1989-12-31'],
    ['It began in 2010. The ruling of July 3 came late.', '2010 = 2010-01-01/2010-12-31', 'July 3 = 2015-07-03'],
    ['Since the 1990s silence is kept on 11 June.', '1990s = 1990-01-01/1999-12-31', '11 June = 2015-06-11'],
    ['No day has been set for a vote in the north, at war since November.', 'November = 2014-11-01/2014-11-30'],
    ['It rains on fields soaked by September storms.', 'September = 2014-09-01/2014-09-30'],
    [
      'Ice was lost from 2002 to 2006, a paper of July 13 finds.',
      '2002 = 2002-01-01/2002-12-31',
      '2006 = 2006-01-01/2006-12-31',
      'July 13 = 2015-07-13',
    ],
    [
      'It won thirty seats more than in 2010. The vote was called on May 18.',
      '2010 = 2010-01-01/2010-12-31',
      'May 18 = 2015-05-18',
    ],
    ['She died on Nov. 3 in Oslo.', 'Nov. 3 = 2014-11-03'],
    [
      'It sold millions since its launch in 2003 and as of February it leads.',
      '2003 = 2003-01-01/2003-12-31',
      'February = 2015-02-01/2015-02-28',
    ],
  ],
  'months, weeks and years': [
    ['It was sold in March.', 'March = 2015-03-01/2015-03-31'],
    ['It was sold in October.', 'October = 2014-10-01/2014-10-31'],
    ['It was sold last August.', 'last August = 2014-08-01/2014-08-31'],
    ['It was sold last week.', 'last week = 2015-07-06/2015-07-12'],
    ['It was sold earlier this month.', 'earlier this month = 2015-07-01/2015-07-15'],
    ['It was sold four months ago.', 'four months ago = 2015-03-01/2015-03-31'],
    ['It will be sold next year.', 'next year = 2016-01-01/2016-12-31'],
    ['It was sold in recent weeks.', 'recent weeks = ?'],
    ['It lost money in the first half of the year.', 'first half of the year = 2015-01-01/2015-06-30'],
    ['It lost money in the second half of 2012.', 'second half of 2012 = 2012-07-01/2012-12-31'],
    ['It scored in the first half of the game.'],
    ['Profit rose in the third quarter of 2014.', 'third quarter of 2014 = 2014-07-01/2014-09-30'],
  ],
  'what leans on an earlier date': [
    ['He left on Monday. It came a day after the vote.', 'Monday = 2015-07-13', 'a day after = 2015-07-12'],
    [
      'He left on June 3, 2012. Two years later he was back.',
      'June 3, 2012 = 2012-06-03',
      'Two years later = 2014-01-01/2014-12-31',
    ],
    [
      'He left on June 3, 2012 and the following day he was back.',
      'June 3, 2012 = 2012-06-03',
      'the following day = 2012-06-04',
    ],
  ],
  'holidays and fortnights': [
    ['She has lost four boats since Christmas.', 'Christmas = 2014-12-25'],
    ['They met at Easter.', 'Easter = 2015-04-05'],
    ['The park shut on Memorial Day.', 'Memorial Day = 2015-05-25'],
    ['It sank on the Fourth of July.', 'Fourth of July = 2015-07-04'],
    ['It sank on Australia Day.', 'Australia Day = 2015-01-26'],
    ['It sank a fortnight ago.', 'a fortnight ago = 2015-06-29/2015-07-05'],
    ['A Christmas tree stood by the Easter egg.'],
  ],
  'parts of years and months': [
    ['They had sailed since the nineties.', 'nineties = 1990-01-01/1999-12-31'],
    ['It was built in the late seventies.', 'late seventies = 1975-01-01/1979-12-31'],
    ['She is in her nineties, and it is in the nineties today.', 'today = 2015-07-15'],
    ['Sales rose in the first nine months of 2014.', 'first nine months of 2014 = 2014-01-01/2014-09-30'],
    ['Sales rose in the last three months of the year.', 'last three months of the year = 2015-10-01/2015-12-31'],
    ['Sales rose in H1 2014.', 'H1 2014 = 2014-01-01/2014-06-30'],
    ['It rained in the last week of February.', 'last week of February = 2015-02-23/2015-03-01'],
    ['It rained in the first week of June 2014.', 'first week of June 2014 = 2014-06-02/2014-06-08'],
  ],
  'a year told aside': [
    [
      'Roe, who sold his boat in 2009 after two years, was last seen in January.',
      '2009 = 2009-01-01/2009-12-31',
      'January = 2015-01-01/2015-01-31',
    ],
  ],
  'no dates': [
    ['They may march again, said May Brown.'],
    ['Two thousand people came; 2015 people stayed.'],
    ['He reads the Sunday Times.'],
    ['It took three weeks.'],
    ['Reuters / 7:41 AM / Updated 3 hours ago\n\nIt rained.'],
    ['Ferries collide\n2 days ago\nIt rained.'],
    ['He told the Today programme so.'],
    ['Paper 2011/1904 was lost.'],
    ['They shipped version 1.2.17 at last.'],
    ['They eat 2000 - 2500 calories.'],
  ],
};

describe('dates', () => {
  for (const [behaviour, cases] of Object.entries(table)) {
    describe(behaviour, () => {
      for (const [text, ...want] of cases) it(text, () => assert.deepEqual(dates(text), want));
    });
  }
});
