import assert from 'node:assert/strict';
import { parseArticleParts } from '../../../src/core/article/parseArticleParts';

const BODY =
  'Officials in the port city said on Tuesday that two ferries had collided in thick fog outside the harbour wall, and that divers were at work.\n\n' +
  'The harbour master told reporters that the larger vessel had left the quay nine minutes late and without a pilot on board.';

const published = (head: string): string | null =>
  parseArticleParts(`${head}\n\n${BODY}`, () => 'month-first').published;

describe('the publication date', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['Ferries collide\nPublished: March 3, 2019', '2019-03-03'],
    ['Ferries collide\n3 March 2019 Last updated at 12:41 GMT', '2019-03-03'],
    ['TUE 5 - 3 - 2024\nDate: Mar 3, 2019\nFerries collide in fog', '2019-03-03'],
    ['Ferries collide\n- 03.03.2019', '2019-03-03'],
    ['Ferries collide\n2019-03-03T10:12:00Z', '2019-03-03'],
    ['Ferries collide outside the harbour (file photo, June 2, 2011)', null],
    ['Ferries collide', null],
  ];
  for (const [head, day] of cases) {
    it(`${JSON.stringify(head)} is ${day ?? 'none'}`, () => assert.equal(published(head), day));
  }

  it('is never a date that the article speaks of', () => {
    const text = `Ferries collide\n\n${BODY} A like accident on March 3, 2009 had cost eleven lives, as the inquiry found in its report.`;
    assert.equal(parseArticleParts(text, () => 'month-first').published, null);
  });
});

describe('the publisher', () => {
  const cases: readonly (readonly [string, string])[] = [
    [`Source: The Harbour Gazette\nFerries collide in fog\n\n${BODY}`, 'The Harbour Gazette'],
    [`Ferries collide in fog\n\n(Harbour News Agency) - ${BODY}`, 'Harbour News Agency'],
    [`Ferries collide in fog\n\nOSLO (Reuters) - ${BODY}`, 'Reuters'],
    [`Ferries collide in fog\n\n${BODY}\n\n© 2019 Harbour Media Ltd. All rights reserved.`, 'Harbour'],
    [`Ferries collide in fog\n\n${BODY}\n\nwww.straitstimes.com`, 'The Straits Times'],
    [`HARBOUR ONLINE\nindependent news from along the coast\n\nFerries collide in fog\n\n${BODY}`, 'HARBOUR ONLINE'],
  ];
  for (const [text, name] of cases) {
    it(`${name} is read`, () => assert.equal(parseArticleParts(text, () => 'month-first').publisher, name));
  }
});

describe('furniture', () => {
  const lines = [
    'Share this article',
    'Readers Comments (12)',
    'Advertisement',
    'Read more: Fog closes airport',
    'Related Articles',
    '(Reporting by Jane Roe; Editing by John Doe)',
    'Our Standards: The Thomson Reuters Trust Principles.',
    'Sign up for our newsletter',
    'We use cookies to improve your experience. By continuing you accept them.',
    'Copyright 2024. All rights reserved',
    'Follow us on Twitter',
    'Your email address will not be published.',
    'Required fields are marked *',
    'www.example.org',
    'Tags: fog, ferries',
    'Download our app',
  ];
  for (const line of lines) {
    it(`holds ${JSON.stringify(line)} behind the article`, () => {
      const text = `Ferries collide in fog\n\n${BODY}\n\n${line}`;
      const { furniture } = parseArticleParts(text, () => 'month-first');
      assert.deepEqual(
        furniture.map(({ start, end }) => text.slice(start, end)),
        [line],
      );
    });
  }

  it('takes a list with its heading and leaves the body alone', () => {
    const list = 'Related News\nFog closes airport\nHarbour master resigns\n© 2024 Harbour Media';
    const text = `Ferries collide in fog\n\n${BODY}\n\n${list}`;
    const { furniture } = parseArticleParts(text, () => 'month-first');
    assert.deepEqual(
      furniture.map(({ start, end }) => text.slice(start, end)),
      [list],
    );
  });
});

describe('headline, byline and dateline', () => {
  it('are found among sections, labels and dates', () => {
    const text = `World\n\nFerries collide in thick fog off the coast\n\nBy Jane Roe\nMarch 3, 2019\n\nBERGEN, Norway (AP) — ${BODY}`;
    const parts = parseArticleParts(text, () => 'month-first');
    const of = (span: { start: number; end: number } | null): string | null =>
      span === null ? null : text.slice(span.start, span.end);
    assert.equal(of(parts.headline), 'Ferries collide in thick fog off the coast');
    assert.equal(of(parts.byline), 'By Jane Roe');
    assert.equal(of(parts.dateline), 'BERGEN, Norway');
    assert.equal(of(parts.agency), 'AP');
  });
});

describe('pages of many styles', () => {
  const page = (head: string, foot: string): string => `${head}\n\n${BODY}\n\n${foot}`;
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'a paper with a section path',
      page(
        'News|World|Europe\nFerries collide off the port\nJane Roe in Oslo\nTue 5 Mar 2019 17.32 GMT\nLast modified on Wed 6 Mar 2019 09.15 GMT',
        '© 2019 Guardian News & Media Limited',
      ),
      'The Guardian',
      '2019-03-05',
    ],
    [
      'a broadcaster',
      page('By Jane Roe and John Doe, CNN\nUpdated 1732 GMT March 5, 2019', '© 2019 Cable News Network.'),
      'CNN',
      '2019-03-05',
    ],
    [
      'an agency',
      page(
        'Ferries collide off the port\n\nOSLO, March 5 (Xinhua) -- It was foggy in the strait all of the day and nobody saw it coming, it seems.\n\nSource: Xinhua | 2019-03-05 17:32:11',
        '',
      ),
      'Xinhua',
      '2019-03-05',
    ],
    [
      'a paper that prints an agency',
      page(
        'DAWN.COM\nFerries collide off the port\nReuters Published March 5, 2019',
        'Published in Dawn, March 6th, 2019',
      ),
      'Dawn',
      '2019-03-05',
    ],
    [
      'a blog',
      page(
        'The Harbour Blog\nMenu\nFerries collide off the port\nPosted on March 5, 2019 by jroe',
        'Leave a Reply\nName *',
      ),
      'The Harbour Blog',
      '2019-03-05',
    ],
  ];
  for (const [style, text, publisher, day] of cases) {
    it(`${style} names its publisher and its day`, () => {
      const parts = parseArticleParts(text, () => 'month-first');
      assert.deepEqual([parts.publisher, parts.published], [publisher, day]);
    });
  }

  const heads: readonly (readonly [string, string, Partial<Record<'publisher' | 'published' | 'headline' | 'byline' | 'dateline', string | null>>])[] = [
    ['a date behind the writers', 'Ferries collide off the port\nBy JANE ROE MARCH 5, 2019\n\nBODY', { byline: 'By JANE ROE', published: '2019-03-05' }],
    ['an address and two dates behind the writers', 'The Harbour Courier\nLocal News\nFerries collide off the port\nBy Jane Roe jroe@harbourcourier.com   Mar 5, 2019 Updated Mar 6, 2019   (3)\n\nBODY', { publisher: 'The Harbour Courier', byline: 'By Jane Roe', published: '2019-03-05' }],
    ['writers with what they are', 'Ferries collide off the port\nJane Roe Transport correspondent\nTue 5 Mar 2019 17.32 GMT\n\nBODY', { byline: 'Jane Roe Transport correspondent', published: '2019-03-05' }],
    ['writers for an outlet', 'Ferries collide off the port\n\n5 March 2019\n\nBy Jane Roe\nTransport reporter, BBC News\n\nBODY', { publisher: 'BBC News', byline: 'By Jane Roe' }],
    ['a standfirst over the writers', 'Ferries collide off the port\n\nTwo ships met in thick fog, and the harbour master says that neither of them had a pilot.\n\nBy Jane Roe\n\nBODY', { headline: 'Ferries collide off the port', byline: 'By Jane Roe' }],
    ['"By" on a line of its own', 'Ferries collide off the port\nBy\nJane Roe\nPublished On 5 Mar 2019\n\nBODY', { byline: 'Jane Roe', published: '2019-03-05' }],
    ['a writer and a dotted date', 'Ferries collide off the port\nJane Roe | 05.03.2019\n\nOSLO\n\nBODY', { byline: 'Jane Roe', dateline: 'OSLO' }],
    ['an agency with its day for a place', '5 MAR, 17:32\nFerries collide off the port\nTASS, March 5. BODY', { publisher: 'TASS', published: null, headline: 'Ferries collide off the port' }],
    ['a release', 'Harbour Watch\nNorvia: Ferries Sail in Fog\n(Oslo, March 5, 2019) – BODY', { publisher: 'Harbour Watch', headline: 'Norvia: Ferries Sail in Fog', dateline: 'Oslo, March 5, 2019', published: '2019-03-05' }],
    ['a ministry', 'Ministry of Transport of Norvia\nFerries collide off the port\nMarch 5, 2019\n\nBODY', { publisher: 'Ministry of Transport of Norvia', published: '2019-03-05' }],
    ['a title that holds a date', 'Norvia: Fog - Situation Report No. 4 (as of 5 March 2019)\nReport from UN Harbour Office\nPublished on 6 Mar 2019\n\nBODY', { headline: 'Norvia: Fog - Situation Report No. 4 (as of 5 March 2019)', publisher: 'UN Harbour Office', published: '2019-03-06', byline: null }],
    ['a motto and a menu', 'Fog Notes\nThoughts from the quay\nHome About Archive Contact\n← Older post\nFerries collide off the port\nPosted on 5 March 2019 by jroe\n\nBODY', { headline: 'Ferries collide off the port', published: '2019-03-05' }],
    ['an editor behind the source', 'Ferries collide off the port\nSource: Xinhua  Editor: Li Xia  2019-03-05 17:32:11\n\nBODY', { publisher: 'Xinhua', published: '2019-03-05' }],
    ['the outlet in its own words', 'Ferries collide off the port\n\nBODY\n\nHuffPost has learned that the second ferry had no radio, and that the harbour master had known it.', { publisher: 'HuffPost' }],
    ['a release that ends its headline with who sent it', 'Press release\nFerries sail in thick fog as harbour closes - FOGWATCH\n5 March 2019\n\nBODY', { publisher: 'FOGWATCH', published: '2019-03-05' }],
    ['an outlet behind its headline', 'Ferries collide off the port - BBC News\n\nBODY', { publisher: 'BBC News' }],
    ['other readers', 'Ferries collide off the port\n\nBODY\n\nJoin thought-provoking conversations, follow other Independent readers and see their replies', { publisher: 'The Independent' }],
    ['a link that asks for money', 'Support the Guardian\nNews\nFerries collide off the port\n\nBODY', { publisher: 'The Guardian' }],
    ['a part of the site', 'All news\nIndia News\nFerries collide off the port\n\nBODY\n\n© 2019 Fog & Sons DAC', { publisher: 'Fog & Sons' }],
    ['a heading in small letters', 'Harbour incident news\nFerries collide off the port\n\nBODY', { publisher: null }],
    ['an office on its letterhead', 'Fogmoor County Sheriff’s Office\nNEWS RELEASE\nFOR IMMEDIATE RELEASE\nMarch 5, 2019\nFerries collide off the port\n\nBODY', { publisher: 'Fogmoor County Sheriff’s Office', headline: 'Ferries collide off the port' }],
    ['a newsletter that names nobody', 'Ferries collide off the port\n\nBODY\n\nSign up to our weekly newsletter\nMore from New Scientist', { publisher: 'New Scientist' }],
    ['what an outlet says of itself', 'Ferries collide off the port\nJane Roe\n\nBODY\n\nMiddle East Eye delivers independent coverage and analysis.', { publisher: 'Middle East Eye' }],
    ['a service of the outlet', 'Ferries collide off the port\nBy RFE/RL\'s Norvian Service\n\nBODY\n\nWith reporting by Reuters and Interfax', { publisher: 'RFE/RL' }],
    ['an agency beside an outlet', 'Ferries collide off the port\nBy TOI Staff and AFP 5 March 2019, 3:18 pm\n\nBODY\n\nGet The Times of Israel\'s Daily Edition by email', { publisher: 'The Times of Israel', published: '2019-03-05' }],
    ['a reporter without a name', 'Ferries collide off the port\nStaff Reporter\n\nBODY\n\nhttp://www.thehindu.com/news/1.ece', { publisher: 'The Hindu' }],
    ['a place in brackets', 'News Release\nFerries collide off the port\n(Oslo) – BODY\n\nHuman Rights Watch defends the rights of people in 90 countries worldwide', { publisher: 'Human Rights Watch', dateline: 'Oslo' }],
    ['the owner of a picture', 'Ferries collide off the port\n\nBODY\n\n© AFP via Getty Images', { publisher: null }],
    ['an institution\'s address', 'Ferries collide off the port\n5 March 2019\n\nBODY\n\nAvailable at: https://www.who.int/item/1', { publisher: 'World Health Organization' }],
    ['a time before the day', 'Ferries collide off the port\nAll News 16:02 March 05, 2019\nBy Roe Jane\n\nBODY', { published: '2019-03-05' }],
    ['a day with bars', 'Ferries collide off the port\n\nBODY\n\nMarch/05/2019', { published: '2019-03-05' }],
    ['an owner behind the outlet', 'Ferries collide off the port\n\nBODY\n\nMore TechCrunch\n© 2019 Fog Tech Network. All rights reserved.', { publisher: 'TechCrunch' }],
    ['an address of the writer', 'Ferries collide off the port\nBy JANE ROE\nCONTACT REPORTER\nMarch 5, 2019\n\nBODY\n\njane.roe@latimes.com', { publisher: 'Los Angeles Times', published: '2019-03-05' }],
    ['a sender', 'Press release\nFerries collide off the port\nFrom: Ministry of Fog\n\nBODY\n\n© Crown copyright', { publisher: 'Ministry of Fog' }],
    ['a kind of document over its source', 'Ferries collide off the port\nNEWS AND PRESS RELEASE Source: Fog Relief Posted: 5 Mar 2019\n\nBODY', { publisher: 'Fog Relief', published: '2019-03-05' }],
    ['a force', 'Harbour Constabulary\nAppeal after two ferries collide off the port\n5 March 2019\n\nBODY', { publisher: 'Harbour Constabulary' }],
    ['a wire of releases', 'Ferries collide off the port\nOSLO--(BUSINESS WIRE)--BODY', { publisher: 'Business Wire', dateline: 'OSLO' }],
    ['an address that is spelled out elsewhere', 'Ferries collide off the port\nBy Jane Roe jroe@fog-courier.com\n\nBODY\n\nTweet Email Print\nThe Fog-Courier | 12 Quay Street', { publisher: 'The Fog-Courier' }],
    ['a notice that speaks of the outlet', 'Ferries collide off the port\n\nBODY\n\nSubscribe now\nTo enjoy unlimited access to Haaretz, register', { publisher: 'Haaretz' }],
    ['a way to the page', 'Football News\nYou are here: Sky Sports > Football > Fogmoor\nRovers sign keeper before the window shuts\n\nBODY', { publisher: 'Sky Sports', headline: 'Rovers sign keeper before the window shuts' }],
    ['an address at a publishing house', 'Ferries collide off the port\nBy JANE ROE jroe@ke.nationmedia.com\n\nBODY', { publisher: 'Daily Nation' }],
    ['a station behind its owner', 'WFOG - Top Stories - News, Weather and Sports\nFerries collide off the port\nMarch 5, 2019\n\nBODY\n\nSend us your photos: news@wfog.com\nCopyright 2019 Fogmoor Broadcasting. This material may not be published.', { publisher: 'WFOG' }],
    ['one who announces', 'Rovers complete Roe signing\n5 March 2019\n\nFogmoor Rovers Football Club are delighted to announce the signing of Jane Roe from Port City for a fee that stays between the clubs.\n\nBODY', { publisher: 'Fogmoor Rovers Football Club' }],
    ['a part of an outlet behind the writer', 'Ferries collide off the port\n4:12pm UK, Tuesday March 5, 2019\nJane Roe, Sky News Online\n\nBODY', { publisher: 'Sky News', byline: 'Jane Roe, Sky News Online' }],
    ['an agency over an outlet that was spoken to', 'Ferries collide off the port\nAFP\n\nBODY\n\n“We heard a bang and the lights went out,” she told the Herald Sun by phone from her cabin, and hung up.', { publisher: 'Herald Sun' }],
    ['a reporter of the outlet who is there', 'Ferries collide off the port\n\nBODY\n\nThe BBC’s Jane Roe, who is in the town of Fogmoor, says whole streets of sheds have gone under since the morning.', { publisher: 'BBC News' }],
    ['a wire of releases between two places', 'Corvo to acquire Ferries\nMarch 5, 2019\n\nFOGMOOR, Calif. & PORT CITY, Wash.--(BUSINESS WIRE)--Corvo Systems, Inc. and Norvia Ferries today said that they have agreed on a price for all shares.\n\n© 2019 Corvo Systems', { publisher: 'Business Wire', dateline: 'FOGMOOR, Calif. & PORT CITY, Wash.' }],
    ['a signature at the foot', 'Appeal after ferries collide\n5 March 2019\n\nBODY\n\nBulletin 0042\nFogmoor Police Service, Directorate of Public Affairs', { publisher: 'Fogmoor Police Service' }],
    ['an institution that informs', 'Fog report complete\nPress Release No. 14\n\nThe National Institute of Fog (NIF) hereby informs that the survey of the harbour and of all its piers has been concluded.\n\nThe National Institute of Fog will repeat it.', { publisher: 'National Institute of Fog' }],
    ['one who announces in another\'s report', 'Rovers complete Roe signing\n5 March 2019\n\n“Fogmoor Rovers Football Club are delighted to announce the signing of Jane Roe from Port City,” a note on the door said on Monday.\n\nBODY', { publisher: null }],
    ['a statement that is issued', 'Harbour Trust Mourns Crew of Lost Ferry\nMarch 5, 2019\nFor Immediate Release\n\nOslo – Jane Roe, president of the Harbour Trust to Prevent Collisions, issued the following statement in response to today’s collision off the port:\n\nBODY', { publisher: 'Harbour Trust to Prevent Collisions' }],
    ['one who acts in a release', 'Fog signals must come back, says Harbour Watch\nPress release\n5 March 2019\n\nHarbour Watch today called for fog signals on all the piers of Norvia, a week after two ferries collided.\n\nBODY', { publisher: 'Harbour Watch' }],
    ['an article that was first another\'s', 'Ferries collide off the port\n\nBODY\n\nThis article was originally published by Fog Weekly.', { publisher: 'Fog Weekly' }],
    ['a limited partnership', 'Ferries collide off the port\n\nBODY\n\n©2019 Bloomberg L.P.', { publisher: 'Bloomberg' }],
    ['a day that the body speaks of', 'Ferries collide off the port\nFriday, 07/10/2016\n\nBODY\n\nThe audit, dated 23/09/2016, found that most of the money had been paid before it sailed.', { published: '2016-07-10' }],
    ['a foot that tells where it was published', 'Ferries collide off the port\nThe Staff Correspondent Published March 5, 2019 06:46am\n\nBODY\n\nPublished in Dawn, March 6th, 2019', { headline: 'Ferries collide off the port', publisher: 'Dawn', published: '2019-03-05' }],
    ['a day in the table under the article', 'Ferries collide off the port\n\nBODY\n\njr/st (dpa, AFP)\nDate 05.03.2019\nAuthor Jane Roe\nRelated Subjects Norvia\nKeywords fog, ferries\nPrint Print this page\nPermalink https://example.org/p/1\nRelated content\nFog closes port', { published: '2019-03-05' }],
    ['who posted it and when', 'Ferries collide off the port\nPosted by Jane Roe on March 5, 2019 at 8:12 AM\n\nBODY', { byline: 'Posted by Jane Roe', published: '2019-03-05' }],
    ['the staff behind a date', 'Ferries collide off the port\n3/5/2019 6:05 PM PDT BY TMZ STAFF\n\nBODY', { byline: 'BY TMZ STAFF', publisher: 'TMZ', published: '2019-03-05' }],
    ['two places of a wire', 'Ferries collide off the port\nOSLO & FOG HARBOUR, Mich.--(BUSINESS WIRE)--BODY', { publisher: 'Business Wire', dateline: 'OSLO & FOG HARBOUR, Mich.' }],
    ['a firm as the source', 'Ferries collide off the port\n\nBODY\n\nSource: Fog Ferries Inc.', { publisher: 'Fog Ferries Inc' }],
    ['a part of the outlet over the headline', 'Harbour Globe Investor\nFerries collide off the port\nJANE ROE\nThe Globe and Mail\n\nBODY', { publisher: 'The Globe and Mail' }],
    ['the sites of a house side by side', 'CBS News / CBS Evening News / CBS This Morning\nFerries collide off the port\n\nBODY', { headline: 'Ferries collide off the port', publisher: 'CBS News' }],
    ['what it has counted itself', 'Ferries collide off the port\n\nBODY\n\nFerries collided eleven times in ten years, according to data compiled by Bloomberg, and the harbour has been dredged twice.', { publisher: 'Bloomberg' }],
    ['to whom it was confirmed', 'Ferries collide off the port\n\nBODY\n\nThe second ferry had no radio, a member of its crew confirmed to E! News Thursday, and the harbour master had known it.', { publisher: 'E! News' }],
    ['a relief group that tells of its own team', 'Ferries collide off the port\n\nBODY\n\nHarbour Relief\'s medical team works on the quay, where it has seen to three hundred people since the winter began.\n\nThe larger ferry hit the wall a mile from the HR compound, and HR\'s team has been diving since.', { publisher: 'Harbour Relief' }],
    ['a relief group that was told by its sources', 'Ferries collide off the port\n\nBODY\n\nBeacon Project sources indicated that nobody was hurt, contrary to what the harbour master had told reporters at first.\n\nPeople on the quay told Beacon that one of the ferries had sailed without lights, and late.', { publisher: 'Beacon Project' }],
    ['a relief group that others tell of', 'Ferries collide off the port\n\nBODY\n\nHarbour Relief\'s medical team works on the quay, where it has seen to three hundred people, the group said.\n\nThe charity Harbour Relief (HR) said HR\'s team has been diving since, a mile from the HR compound.', { publisher: null }],
    ['a relief group that says something', 'Ferries collide off the port\n\nBODY\n\nPeople on the quay told Fog Watch that one of the ferries had sailed without lights, and Fog Watch sources confirmed it later.\n\nThe harbour ought to close in fog, FW said, and FW\'s team was there to see it done.', { publisher: null }],
    ['a house behind its paper', 'Ferries collide off the port\nJane Roe in Oslo\nguardian.co.uk, Tuesday 5 March 2019 17.32 GMT\n\nBODY\n\n© 2019 Guardian News and Media Limited', { publisher: 'The Guardian', byline: 'Jane Roe in Oslo', published: '2019-03-05' }],
    ['a copyright of somebody', 'Ferries collide off the port\n\nBODY\n\n© Copyright of Telegraph Media Group Limited 2019', { publisher: 'The Telegraph' }],
    ['writers and comments behind a date', 'Ferries collide off the port\n\nMarch 5, 2019 by Jane Roe, Oslo 12 Comments\n\nBODY', { byline: 'by Jane Roe, Oslo', published: '2019-03-05' }],
    ['a day that opens the text', 'Agency calls for safer ferries\n\n5 March 2019 – BODY', { headline: 'Agency calls for safer ferries', published: '2019-03-05' }],
    ['whom to call over the headline', 'FOR IMMEDIATE RELEASE\nMarch 5, 2019\n\nContact: Jane Roe, 202-555-0143, press@example.org\n\nCoast Guard Opens Inquiry\n\nBODY', { headline: 'Coast Guard Opens Inquiry', published: '2019-03-05' }],
    ['the title and motto of a blog', 'The Fogbound Sailor\nThoughts on boats, knots and bad coffee\n\nWhen two ferries meet\n\nMarch 5, 2019 at 9:12 pm (Uncategorized)\n\nBODY', { publisher: 'The Fogbound Sailor', headline: 'When two ferries meet', published: '2019-03-05' }],
    ['a press service over and under the headline', 'Fog Forces Press Service\n\nFerries Collide Off Norvia\n\nBy Jane Roe\nFog Forces Press Service\n\nBODY\n\nContact Author\n\nRelated Sites:\nNATO', { publisher: 'Fog Forces Press Service', headline: 'Ferries Collide Off Norvia', byline: 'By Jane Roe' }],
    ['an agency in the head of another\'s page', 'Ferries collide off the port\n\nAP\n\nAP\nThe larger ferry is seen at the quay on Tuesday.\n\nBODY\n\n© The Hindu', { publisher: 'The Hindu', headline: 'Ferries collide off the port' }],
    ['news services of the site', 'Fog delays ferry race\n\nESPN.com news services\n\nBODY', { publisher: 'ESPN' }],
    ['sources with days of their own', 'Ferries collide off the port\n\nTuesday, March 5, 2019\n\nBODY\n\nSources\n"Fog closes port" — BBC News Online, March 4, 2019', { published: '2019-03-05' }],
  ]; // prettier-ignore
  for (const [style, text, wanted] of heads) {
    it(`${style} is told apart`, () => {
      const whole = text.replace('BODY', BODY);
      const parts = parseArticleParts(whole, () => 'month-first');
      const printed = (span: { start: number; end: number } | null): string | null =>
        span === null ? null : whole.slice(span.start, span.end);
      const { publisher, published: day } = parts;
      const read = { publisher, published: day, headline: printed(parts.headline), byline: printed(parts.byline), dateline: printed(parts.dateline) }; // prettier-ignore
      assert.deepEqual({ ...read, ...wanted }, read);
    });
  }

  for (const line of [
    'lo/rt (AFP, dpa)',
    '(ST)',
    'Posted in Ferries | Tagged fog | 7 Comments',
    '™ & © 2019 Harbour Media',
    'More from MarketWatch',
    'Catch Harbour News tonight at 7 and 11:30 for the latest.',
    'Give now: every dollar helps a family to mend its boat.',
    'Follow @fogcourier',
    'Jump to main navigation',
    'Share or comment on this article',
    'Most watched News videos',
    'Jane Roe is a staff writer at the Fog Courier. E-mail: jroe@example.org',
    'This article appeared on page A - 3 of the Fog Courier',
    'All content © Copyright 2000 - 2019 Fogworks and WFOG. All Rights Reserved.',
    'Information from The Associated Press was used in this report.',
    ':: Watch Fog News live on television, on channel 501, and on the channels of others besides.',
    'For media enquiries contact the press office on 01632 960 143.',
    'fogtimes.com/news/world/la-fg-norvia-ferries-in-the-fog-20190305,0,12345.story',
    'Editor: Li',
  ]) {
    it(`takes ${JSON.stringify(line)} at the foot for furniture`, () => {
      const text = page('Ferries collide off the port', line);
      const { furniture } = parseArticleParts(text, () => 'month-first');
      assert.deepEqual(
        furniture.map(({ start, end }) => text.slice(start, end)),
        [line],
      );
    });
  }

  it('ends a blog with the count of its comments', () => {
    const comments =
      '2 thoughts on “Ferries collide”\nOla says:\nMy uncle was aboard the larger one and came home late that night.';
    const text = page('Ferries collide off the port', comments);
    const { furniture } = parseArticleParts(text, () => 'month-first');
    assert.equal(text.slice(furniture.at(-1)!.start), comments);
  });

  it('reads the same with byte-order mark, other line ends and no-break spaces', () => {
    const text = page('Ferries collide off the port\nPublished: March 5, 2019', 'Share this article');
    const odd = `\uFEFF${text.replaceAll('\n', '\r\n').replace('March 5', 'March\u00a05')}`;
    const parts = parseArticleParts(odd, () => 'month-first');
    assert.equal(parts.published, '2019-03-05');
    assert.equal(odd.slice(parts.headline!.start, parts.headline!.end), 'Ferries collide off the port');
    assert.equal(odd.slice(parts.furniture[0]!.start, parts.furniture[0]!.end), 'Share this article');
  });

  it('reads a line of nothing but days', () => {
    const head = `Ferries collide off the port\n2019 ${'sat '.repeat(30)}by 1`;
    assert.equal(parseArticleParts(page(head, ''), () => 'month-first').byline, null);
  });

  it('reads a line of megabytes', () => {
    const parts = parseArticleParts('“'.repeat(4_000_000), () => 'month-first');
    assert.equal(parts.headline, null);
  });
});
