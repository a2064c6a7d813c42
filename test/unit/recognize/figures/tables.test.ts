import assert from 'node:assert/strict';
import { brief, readFigures } from './readFigures';

type Table = readonly (readonly [text: string, figures: readonly string[]])[];

function table(behaviour: string, cases: Table): void {
  describe(behaviour, () => {
    for (const [text, wanted] of cases) it(text, () => assert.deepEqual(brief(text), wanted));
  });
}

describe('figures', () => {
  table('are read from digits and words', [
    ['They planted 12,500 trees.', ['12,500 trees | 12500 item']],
    ['They planted 12\u00a0500 trees.', ['12\u00a0500 trees | 12500 item']],
    ['They planted 12 500 trees.', ['12 500 trees | 12500 item']],
    ['They planted twelve thousand five hundred trees.', ['twelve thousand five hundred trees | 12500 item']],
    ['Some 3.4 million pupils stayed away.', ['Some 3.4 million pupils | 3400000 person about']],
    ['It holds 6.5m of them.', ['6.5m | 6500000 item']],
    ['It drew 35m visitors and 12k reviews.', ['35m visitors | 35000000 person', '12k reviews | 12000 item']],
    ['The state holds 25 lakh tonnes of rice.', ['25 lakh tonnes | 2500000 t']],
    ['He owns half a million sheep.', ['half a million sheep | 500000 item']],
    ['The path runs two and a half miles.', ['two and a half miles | 2.5 mi']],
    ['He signed a three-and-a-half-year lease.', ['three-and-a-half-year | 3.5 year']],
    ['It lies a quarter mile off.', ['a quarter mile | 0.25 mi']],
    ['Add 10 1/2 gallons.', ['10 1/2 gallons | 10.5 gal']],
    ['About two-thirds of the harbour is silted.', ['About two-thirds | 0.666666666667 - about']],
    ['Four dozen eggs were thrown.', ['Four dozen eggs | 48 item']],
    ['Nought point five percent is little.', ['Nought point five percent | 0.5 percent']],
    ['Over half of the pupils left.', ['Over half | 0.5 - more-than']],
    ['One cashed out for 45p.', ['45p | 45 penny']],
    ['One in eight nurses has left.', ['One in eight nurses | 0.125 -']],
  ]);

  table('keep their bounds and hedges', [
    ['At least 12 bridges fell.', ['At least 12 bridges | 12 item at-least']],
    ['No fewer than about 40 boats sank.', ['No fewer than about 40 boats | 40 item at-least']],
    ['Up to 9,000 fans came.', ['Up to 9,000 fans | 9000 person at-most']],
    ['It killed more than 300 cattle.', ['more than 300 cattle | 300 item more-than']],
    ['Fewer than 20 clinics are open.', ['Fewer than 20 clinics | 20 item less-than']],
    ['It was only 20 kilometers away.', ['20 kilometers | 20 km']],
    ['Nearly three weeks passed.', ['Nearly three weeks | 3 week about']],
    ['About a year went by.', ['About a year | 1 year about']],
    ['He left for a year.', []],
    [
      'The camp is less than 25 km (15 miles) away.',
      ['less than 25 km | 25 km less-than', '15 miles | 15 mi less-than'],
    ],
    ['Children aged 12 and over may enter.', ['aged 12 and over | 12 year at-least']],
  ]);

  table('join the ends of a range', [
    ['Between 30 and 40 lorries queued.', ['Between 30 and 40 lorries | 30 [30..40] item']],
    ['It takes 20-25 minutes.', ['20-25 minutes | 20 [20..25] minute']],
    ['Wages of $5-7 million are common.', ['$5-7 million | 5000000 [5000000..7000000] usd']],
    ['Three or four shells landed.', ['Three or four shells | 3 [3..4] item about']],
    ['A three- to five-year term is likely.', ['three- to five-year | 3 [3..5] year']],
    ['The water rises by 3 to 4 cm a day.', ['3 to 4 cm | 3 [3..4] cm/day']],
    ['Store it at −60°C to −80°C.', ['−60°C to −80°C | -60 [-80..-60] degC']],
    ['It left 5.2 million – 91 percent of all – in need.', ['5.2 million | 5200000 item', '91 percent | 91 percent']],
    ['Prices are up 3 to 5 per cent.', ['3 to 5 per cent | 3 [3..5] percent']],
    ['It rose 2 to 96 percent.', ['2 | 2 percent', '96 percent | 96 percent']],
    ['Fines rose from 240 to 310 euros.', ['240 | 240 eur', '310 euros | 310 eur']],
  ]);

  table('know units', [
    ['The moor covers 9,600 square miles.', ['9,600 square miles | 9600 mi2']],
    ['The plot has 40 ha and 300 sq m of sheds.', ['40 ha | 40 ha', '300 sq m | 300 m2']],
    ['Gusts of 140 mph (225 km/h) hit.', ['140 mph | 140 mph', '225 km/h | 225 km/h']],
    ['It fell to minus 12 degrees Celsius.', ['minus 12 degrees Celsius | -12 degC']],
    ['Rates rose by 25 basis points.', ['25 basis points | 25 bp']],
    ['Support grew 3 percentage points.', ['3 percentage points | 3 percentage point']],
    ['Twelve pounds of rice spilled.', ['Twelve pounds | 12 lb']],
    ['They paid 12 pounds each.', ['12 pounds | 12 gbp']],
    [`He is 5'11" tall.`, [`5'11" | 5.916666666666667 ft`]],
    ['At 6’4, Ruud plays in goal.', ['6’4 | 6.333333333333333 ft']],
    ['She is 5 feet 2 inches tall.', ['5 feet 2 inches | 5.166666666666667 ft']],
    ['A magnitude 6.3 quake struck.', ['magnitude 6.3 | 6.3 magnitude']],
    ['The 6.3-magnitude quake struck.', ['6.3-magnitude | 6.3 magnitude']],
    ['It rained for three straight weeks.', ['three straight weeks | 3 week']],
    ['An error of plus or minus 2.5 percentage points.', ['2.5 percentage points | 2.5 percentage point']],
    ['It yields 4.5m tonnes of coal.', ['4.5m tonnes | 4500000 t']],
    ['The farm lies a mile and a half off.', ['a mile and a half | 1.5 mi']],
    ['He rested for an hour and a half.', ['an hour and a half | 1.5 hour']],
    ['He weighed 14st 7lb.', ['14st 7lb | 14.5 st']],
    ['The farm has 3,000 mu of rice.', ['3,000 mu | 3000 mu']],
    ['It came in at 137 KIAS after 36,000 flying hours.', ['137 KIAS | 137 kn', '36,000 flying hours | 36000 hour']],
    ['The cell is 5 microns wide.', ['5 microns | 5 um']],
    ['The plant has 50 MWp and 200 sq kms.', ['50 MWp | 50 MW', '200 sq kms | 200 km2']],
    ['Take 1,000 IU of the vitamin.', ['1,000 IU | 1000 IU']],
    ['The field has 50 microtesla.', ['50 microtesla | 50 uT']],
    ['Her blood pressure was 140/90 mmHg.', ['140/90 mmHg | 140 mmHg']],
    ['His blood pressure of 160/100 was high.', ['160/100 | 160 mmHg']],
    ['It lets out 450 MtCO2e.', ['450 MtCO2e | 450 Mt']],
    ['Corn is at $6.21 1/2.', ['$6.21 1/2 | 6.215 usd']],
    ['Four B-52 bombers flew.', ['Four B-52 bombers | 4 item']],
    ['The Pad Pro 8 weighs two pounds.', ['two pounds | 2 lb']],
    ['Wheat rose 14-1/4 cents.', ['14-1/4 cents | 14.25 cent']],
    ['He ran a 90m sprint.', ['90m | 90 m']],
    ['It sold 90m of its phones.', ['90m | 90000000 item']],
    ['Millions of dollars vanished.', ['Millions of dollars | ? [1000000..10000000] usd about']],
  ]);

  table('name rates by both of their units', [
    ['Crude cost $70 a barrel.', ['$70 | 70 usd/bbl']],
    ['It pumps 800,000 barrels per day.', ['800,000 barrels | 800000 bbl/day']],
    ['It pumps 800,000 barrels of crude a day.', ['800,000 barrels | 800000 bbl/day']],
    ['Holders get $3 per share.', ['$3 | 3 usd/share']],
    ['Staff work 48 hours a week.', ['48 hours | 48 hour/week']],
    ['Trucks come three days a week.', ['three days | 3 day']],
    ['It earned $0.84 per diluted share.', ['$0.84 | 0.84 usd/share']],
    ['It pumps 2.1 Bcf/d.', ['2.1 Bcf | 2.1 bcf/day']],
    ['Tests found 15 mg/L of lead.', ['15 mg | 15 mg/l']],
  ]);

  table('know money', [
    ['Peru sent S/. 15 million and 412 soles.', ['S/. 15 million | 15000000 pen', '412 soles | 412 pen']],
    ['He paid R18-million, she R600 000.', ['R18-million | 18000000 zar', 'R600 000 | 600000 zar']],
    [
      'It cost about Sh890 million, or $A49 million.',
      ['about Sh890 million | 890000000 kes about', '$A49 million | 49000000 aud'],
    ],
    ['The mill went for $1.2bn.', ['$1.2bn | 1200000000 usd']],
    ['The mill went for C$5m and A$7m.', ['C$5m | 5000000 cad', 'A$7m | 7000000 aud']],
    ['The road costs Rs 20 crore.', ['Rs 20 crore | 200000000 inr']],
    ['The fee is EUR50m or RM79.', ['EUR50m | 50000000 eur', 'RM79 | 79 myr']],
    ['It lost 40 million Danish crowns.', ['40 million Danish crowns | 40000000 dkk']],
    ['A deficit of $-50.8bn remained.', ['$-50.8bn | -50800000000 usd']],
    ['It closed at 197 pence.', ['197 pence | 197 penny']],
    ['In Argentina a loaf costs 2,000 pesos.', ['2,000 pesos | 2000 ars']],
    ['Crude fell to minus $37.63.', ['minus $37.63 | -37.63 usd']],
    ['In Karachi, Pakistan, a ticket costs Rs 500.', ['Rs 500 | 500 pkr']],
    [
      'Sales of $9 million came from 12 million pounds of beans.',
      ['$9 million | 9000000 usd', '12 million pounds | 12000000 lb'],
    ],
    ['In Sweden a room costs 1,900 crowns.', ['1,900 crowns | 1900 sek']],
    ['In Seoul, South Korea, a bowl costs 5,000 won.', ['5,000 won | 5000 krw']],
    ['Wool sells for $1.89 a pound.', ['$1.89 | 1.89 usd/lb']],
    ['It cost 350 groszy.', ['350 groszy | 350 grosz']],
    ['They won 3 sets.', ['3 sets | 3 item']],
  ]);

  table('know ages', [
    ['She was a widow of 83, he a father of 3.', ['83 | 83 year', '3 | 3 item']],
    ['Their boy turned nine on Sunday.', ['nine | 9 year']],
    ['“Fog,” Roe, 51, said.', ['51 | 51 year']],
    ['A 34-year-old teacher spoke.', ['34-year-old | 34 year']],
    ['Mr Roy, 61, and two sons left.', ['61 | 61 year', 'two sons | 2 person']],
    ['Men aged 18 to 45 were held.', ['aged 18 to 45 | 18 [18..45] year']],
    ['Her dad Dilip, 52, who has a boat, wept.', ['52 | 52 year']],
    ['It drew adults 18 to 49.', ['18 to 49 | 18 [18..49] year']],
    ['People 65 and older may vote.', ['65 and older | 65 year at-least']],
    ['He robbed a widow (88) of €200.', ['88 | 88 year', '€200 | 200 eur']],
    ['Children, ages 8, 5 and 3, were hurt.', ['ages 8 | 8 year', '5 | 5 year', '3 | 3 year']],
    ['The baby was eight months old.', ['eight months old | 8 month']],
    ['Half of children under five are ill.', ['Half | 0.5 -', 'under five | 5 year less-than']],
    ['Two men aged 23 and 31 were held.', ['Two men | 2 person', 'aged 23 | 23 year', '31 | 31 year']],
    ['Kids under 12 get in free.', ['under 12 | 12 year less-than']],
  ]);

  table('end on the noun that is counted', [
    ['A 37-truck convoy left.', ['37-truck | 37 item']],
    ['A 200-student school burnt.', ['200-student | 200 person']],
    ['Two new regional police officers came.', ['Two new regional police officers | 2 person']],
    ['Four sports cars burnt.', ['Four sports cars | 4 item']],
    ['About 460 Elva and Brano vans were stolen.', ['About 460 Elva and Brano vans | 460 item about']],
    ['Two Boeing 737 jets collided.', ['Two Boeing 737 jets | 2 item']],
    ['Twelve were killed and 20 wounded.', ['Twelve | 12 person', '20 | 20 person']],
    ['It left 60 dead, 12 injured.', ['60 | 60 person', '12 | 12 person']],
    ['Of five shells four exploded.', ['five shells | 5 item', 'four | 4 item']],
    ['Three of the bombs missed.', ['Three | 3 item']],
    ['Police held nine men, two of them brothers.', ['nine men | 9 person', 'two | 2 person']],
    ['About 300 of the 900 litres leaked.', ['About 300 | 300 item about', '900 litres | 900 l']],
    ['Dozens of farmers marched.', ['Dozens of farmers | ? [12..120] person about']],
    ['Tens of thousands of people fled.', ['Tens of thousands of people | ? [10000..100000] person about']],
    ['Two 20-year-old clerks were held.', ['Two | 2 person', '20-year-old | 20 year']],
    ['He hit five RBIs.', ['five RBIs | 5 item']],
    ['It trades at 12 times sales.', ['12 times | 12 item']],
    ['The ledger lists 500 notes.', ['500 notes | 500 item']],
    ['In 40 lives nobody saw it.', ['40 lives | 40 item']],
    ['In May 40 homes burnt.', ['40 homes | 40 item']],
    ['The 3 international and 3 local clerks left.', ['3 international | 3 person', '3 local clerks | 3 person']],
  ]);

  table('find the noun over words that elsewhere end a phrase', [
    ['They drew three away games.', ['three away games | 3 item']],
    ['They gained 469 total yards in six Range Rovers.', ['469 total yards | 469 yd', 'six Range Rovers | 6 item']],
    ['The level was .21 nearly three times the limit.', ['.21 | 0.21 item', 'nearly three times | 3 item about']],
    ['She saved all nine break points.', ['nine break points | 9 item']],
    ['He found 12 spent shell casings.', ['12 spent shell casings | 12 item']],
    ['There were two such cases and two very different verdicts.', ['two such cases | 2 item', 'two very different verdicts | 2 item']],
    ['It hired four in-house lawyers.', ['four in-house lawyers | 4 person']],
    ['It lost six by-elections.', ['six by-elections | 6 item']],
    ['Two runners-up and three sons-in-law came.', ['Two runners-up | 2 person', 'three sons-in-law | 3 person']],
    ['It has two 20W lamps.', ['two | 2 item', '20W | 20 W']],
    ['He hid three $100 bills.', ['three | 3 item', '$100 | 100 usd']],
    ['Eight armoured personnel carriers left.', ['Eight armoured personnel carriers | 8 item']],
    ['They own three Ferraris and four rhino.', ['three Ferraris | 3 item', 'four rhino | 4 item']],
    ['The set has 90 emoji and 12 quanta.', ['90 emoji | 90 item', '12 quanta | 12 item']],
    ['A pack of 20 cigarettes costs £10.', ['20 cigarettes | 20 item', '£10 | 10 gbp']],
    ['A family of four spends a lot.', ['four | 4 item']],
    ['Some 12 live in tents.', ['Some 12 | 12 item about']],
    ['By noon four had left and six were held.', ['four | 4 item', 'six | 6 item']],
  ]); // prettier-ignore

  table('know the units of laboratories, trades and markets', [
    ['The beam has 7 TeV and the field 8 tesla.', ['7 TeV | 7 TeV', '8 tesla | 8 tesla']],
    ['Two Teslas were stolen.', ['Two Teslas | 2 item']],
    ['The band lies at 1650 cm-1.', ['1650 cm-1 | 1650 cm-1']],
    ['Take 20 mM of salt and a 55 kDa protein.', ['20 mM | 20 mM', '55 kDa | 55 kDa']],
    ['The steel holds 5 wt% nickel.', ['5 wt% | 5 percent']],
    ['It burns 5.2 l/100km and lets out 120g of CO2 per km.', ['5.2 l/100km | 5.2 l/100km', '120g | 120 g/km']],
    ['It is rated at 95 MPGe.', ['95 MPGe | 95 MPGe']],
    ['The hall has 40 metres squared.', ['40 metres squared | 40 m2']],
    ['The hole has 12 solar masses.', ['12 solar masses | 12 solar mass']],
    ['The jet flew at Mach 2.5.', ['Mach 2.5 | 2.5 mach']],
    ['Flats go for £950pcm or $1,800 psf.', ['£950 | 950 gbp/month', '$1,800 | 1800 usd/ft2']],
    ['It fell to 150 rand, or eight quid.', ['150 rand | 150 zar', 'eight quid | 8 gbp']],
    ['It films 1080p video.', []],
    ['The stock closed at 1080p on Monday.', ['1080p | 1080 penny']],
    ['A dividend of between 20 cents and 28 cents.', ['between 20 cents and 28 cents | 20 [20..28] cent']],
    ['It takes 30 dozen eggs.', ['30 dozen eggs | 360 item']],
    ['Torque of 300 Nm comes from 1750 rpm at 1420 MHz.', ['300 Nm | 300 Nm', '1750 rpm | 1750 rpm', '1420 MHz | 1420 MHz']],
    ['It rents for $2,500/month.', ['$2,500 | 2500 usd/month']],
    ['Her 401(k) holds bulbs of 2,700K.', ['2,700K | 2700 K']],
    ['It cost 18.6 lira and 150 dirhams.', ['18.6 lira | 18.6 try', '150 dirhams | 150 aed']],
    ['In Tehran it costs 3 million rials.', ['3 million rials | 3000000 irr']],
    ['The lens has a 6x zoom.', ['6x | 6 item']],
    ['Sales fell by a third, then by half.', ['a third | 0.333333333333 -', 'half | 0.5 -']],
    ['They led at half time, and by a third party.', []],
    ['It bought 65.7 US cents.', ['65.7 US cents | 65.7 cent']],
    ['Gas cost $2.33 per thousand cubic feet.', ['$2.33 | 2.33 usd/thousand cubic feet']],
    ['Roast it at 200C.', ['200C | 200 degC']],
    ['It sent 300 foot soldiers and 12 mole rats.', ['300 foot soldiers | 300 person', '12 mole rats | 12 item']],
    ['It has 900 dollar stores in 20 euro zone states.', ['900 dollar stores | 900 item', '20 euro zone states | 20 item']],
    ['They grazed 90 head of cattle.', ['90 head of cattle | 90 item']],
    ['It pumps 9 million barrels a day, down from about 10 million.', ['9 million barrels | 9000000 bbl/day', 'about 10 million | 10000000 bbl/day about']],
  ]); // prettier-ignore

  table('are no dates, names, codes or pronouns', [
    ['They showed the Slate 9. The Slate 9 packs a pen.', []],
    ['It began in 1987 and again in 2019.', []],
    ['They met at 3 p.m. and at 11:30.', []],
    ['Call 555-0123 or 020 7946 0123.', []],
    ['See Section 427, page 12 and Article 5.', []],
    ['The A380, 5G, COVID-19 and the DC-3 are names.', []],
    ['The S&P 500 and the FTSE 100 closed.', []],
    ['Room 101 is on Route 66.', []],
    ['They live at 12 Elm Street.', []],
    ['The file is version 1.2.17.', []],
    ['Since 9/11 much has changed.', []],
    ['One of the bombs hit a school.', []],
    ['They accused one another and no one spoke.', []],
    ['This one landed, that one did not.', []],
    ['See https://example.org/a?b=30%25 for more.', []],
    ['The 1990 tents were full.', []],
    ['The film is rated 12A and the flat is 4B.', []],
    ['It rose above 1990 levels.', []],
    ['Streets of the 70s and under-16s teams.', []],
    ['They play in the Big Ten and the Final Four.', []],
    ['The Group of Seven met the Bristol Five.', []],
    ['It is in the top five, and season three begins.', []],
    ['The 737 Max 8 planes are new.', []],
  ]);
});

describe('the score of a game', () => {
  it('is kept apart as another kind, without a value', () => {
    const [score] = readFigures('Rovers beat United 3-1 on Sunday.');
    assert.deepEqual([score?.text, score?.kind, score?.value], ['3-1', 'other', null]);
  });

  it('may stand in a row of them, and without a word of games', () => {
    const kinds = (text: string): string[] => readFigures(text).map(({ kind }) => kind);
    assert.deepEqual(kinds('She won 6-4 3-6 7-5.'), ['other', 'other', 'other']);
    assert.deepEqual(kinds('Rovers are 8-3 this year.'), ['other']);
  });

  it('is no score where it is a range', () => {
    assert.equal(readFigures('The match takes 80-90 minutes.')[0]?.kind, 'duration');
  });
});

describe('what a figure is of', () => {
  const of = (text: string, n = 0): string | undefined => readFigures(text)[n]?.of;
  const cases: [string, number, string][] = [
    ['They seized 4 tonnes of cocaine.', 0, 'cocaine'],
    ['Some 600,000 Syrians live there.', 0, 'Syrians'],
    ['Three of the four defendants left.', 0, 'defendants'],
    ['Inflation rose 3.1 percent.', 0, 'Inflation rose'],
    ['Brent crude rose $1.35, or 1.6 percent.', 1, 'Brent crude rose'],
    ['A 9-inch pipe was laid.', 0, 'pipe'],
    ['She won 43 percent of the vote.', 0, 'vote'],
    ['Twelve soldiers, three of them officers, died.', 1, 'officers'],
    ['A dozen people, half of them women, were hurt.', 1, 'women'],
    ['He was sentenced to 11 years in prison.', 0, 'prison'],
    ['Sales fell as much as 35% in May.', 0, 'Sales fell'],
    ['They sell at half the price.', 0, 'price'],
    ['Exports fell 3.2 per cent year on year to $218 billion.', 1, 'Exports fell'],
    ['She sacked aides over a $1.2m tender.', 0, 'tender'],
    ['Profit fell 38 percent, to 1.1 billion euros.', 1, 'Profit fell'],
    ['The seas were high and it took boats two hours.', 0, 'took boats'],
  ];
  for (const [text, n, wanted] of cases) it(`${text} → ${wanted}`, () => assert.equal(of(text, n), wanted));
});

describe('what a number counts', () => {
  table('is people where it tells of their fate', [
    ['The quake killed 12.', ['12 | 12 person']],
    ['Police detained at least 30 on Sunday.', ['at least 30 | 30 person at-least']],
    ['By noon 19 had been pulled alive from the mud.', ['19 | 19 person']],
    ['It left 1,200 left homeless.', ['1,200 | 1200 person']],
    [
      'At least 103 people killed, 243,000 affected.',
      ['At least 103 people | 103 person at-least', '243,000 | 243000 person'],
    ],
    ['The toll climbed to 51.', ['51 | 51 person']],
    ['The wounded were 20.', ['20 | 20 person']],
    ['It has a work force of 82,000.', ['82,000 | 82000 person']],
    ['Some 8.4 million Yemenis need food.', ['Some 8.4 million Yemenis | 8400000 person about']],
    ['Gov. Roe said 8 of those who died were young.', ['8 | 8 person']],
  ]);

  table('may be told with the figure before', [
    ['Of the 52 hostages, three were women.', ['52 hostages | 52 person', 'three | 3 person']],
    [
      'A million people fled, of whom 330,000 came back.',
      ['A million people | 1000000 person', '330,000 | 330000 person'],
    ],
    [
      'It killed 23 villagers, including seven children, and injured more than 40.',
      ['23 villagers | 23 person', 'seven children | 7 person', 'more than 40 | 40 person more-than'],
    ],
    ['It holds 205 persons and has a tonnage of 498.', ['205 persons | 205 person', '498 | 498 item']],
    ['The box is 5.5 by 2.7 by 0.3 inches.', ['5.5 | 5.5 in', '2.7 | 2.7 in', '0.3 inches | 0.3 in']],
    ['Dow Drops 500 Points While Crude Rises', ['500 Points | 500 item']],
    ['Cells measure 2 by 3 meters.', ['2 | 2 m', '3 meters | 3 m']],
    ['They backed it by 52 to 48 percent.', ['52 | 52 percent', '48 percent | 48 percent']],
    ['The coin fell 0.4% against gold to 11.32 at noon.', ['0.4% | 0.4 percent', '11.32 | 11.32 item']],
    ['The krona rose 0.8 percent to 9.34 to the dollar.', ['0.8 percent | 0.8 percent', '9.34 | 9.34 item']],
  ]);

  table('is told by what stands around it', [
    ['The plane has 200-250 seats.', ['200-250 seats | 200 [200..250] item']],
    ['They ordered 20 Boeing 737s and 46 more 787s.', ['20 Boeing 737s | 20 item', '46 more 787s | 46 item']],
    ['A 300-page, $4 million study was lost.', ['300-page | 300 item', '$4 million | 4000000 usd']],
    ['Three in 10 adults smoke.', ['Three in 10 adults | 0.3 -']],
    ['Nearly eight in 10 agree, and seven in ten did.', ['Nearly eight in 10 | 0.8 - about', 'seven in ten | 0.7 -']],
    ['It cost 45 cents versus 38 cents a year earlier.', ['45 cents | 45 cent', '38 cents | 38 cent']],
    ['Debt fell by $5 billion to $18 billion.', ['$5 billion | 5000000000 usd', '$18 billion | 18000000000 usd']],
    ['Gold added $12.30 to $1,224.60.', ['$12.30 | 12.3 usd', '$1,224.60 | 1224.6 usd']],
    ['They raised Sh1.5bn.', ['Sh1.5bn | 1500000000 kes']],
    ['It put up 1,200 new LED lights.', ['1,200 new LED lights | 1200 item']],
    ['It flew over three NATO countries.', ['three NATO countries | 3 item']],
    ['Her client, who is 59, will appeal.', ['59 | 59 year']],
    ['She sacked aides over a $1.2m tender.', ['$1.2m | 1200000 usd']],
    ['It costs half the price.', ['half | 0.5 -']],
    ['Articles 5, 6 and 7 apply.', []],
    ['Call (713) 853-7906 or 555-0123.', []],
    ['It is at Level 6B restrictions.', []],
    ['On the one hand it rains.', []],
    ['Text HELP to 888777.', []],
    ['Contact +44 (0)7831 650409 today.', []],
    ['Call 101 quoting log 2541, or ask for ext. 12.', []],
    ['She was one of those who voted for it.', []],
    ["The Standard & Poor's 500 fell.", []],
    ['It fell 678 points or more than 7.3%.', ['678 points | 678 item', 'more than 7.3% | 7.3 percent more-than']],
    ['It was the second consecutive day due to the rain.', []],
  ]);

  table('has a unit of its trade', [
    ['Output was 350,000 bpd.', ['350,000 bpd | 350000 bbl/day']],
    ['The yield is 29.8 centners per hectare.', ['29.8 centners | 29.8 centner/ha']],
    ['Temperatures hit 45C (113F).', ['45C | 45 degC', '113F | 113 degF']],
    ['He sat in seat 45C all night.', []],
    ['It cost 65.70 rubles per dollar.', ['65.70 rubles | 65.7 rub/usd']],
    ['Rice rose from Rs. 45 to Rs. 60 per kg.', ['Rs. 45 | 45 inr', 'Rs. 60 | 60 inr/kg']],
    ['It put the magnitude at 6.0.', ['6.0 | 6 magnitude']],
    ['Two F-16s and 12 AK-47s were lost.', ['Two F-16s | 2 item', '12 AK-47s | 12 item']],
    ['There are 1,345 confirmed cases.', ['1,345 confirmed cases | 1345 item']],
    ['The court barred Roe, 58, from office.', ['58 | 58 year']],
    ['Call 1-800-555-0123 now.', []],
    ['The 5G network and 3G masts failed.', []],
    ['Updated 3 hours ago', []],
    ['They eat 2000 - 2500 calories.', ['2000 - 2500 calories | 2000 [2000..2500] cal']],
  ]); // prettier-ignore
});

describe('what is no prose', () => {
  it('holds no figures where nothing parts it for long', () => {
    assert.deepEqual(brief(`The key is ${'4%a-'.repeat(40)} and weighs 3 kg.`), ['3 kg | 3 kg']);
  });
});

describe('numbers inside dates', () => {
  const date = (text: string, words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, text: words, from: null, to: null, precision: 'vague' as const };
  };

  it('are no figures', () => {
    const text = 'On the 14 in March it rained.';
    assert.deepEqual(readFigures(text, [date(text, 'the 14 in March')]), []);
  });

  it('are durations where they count time', () => {
    const text = 'It began four months ago.';
    assert.equal(readFigures(text, [date(text, 'four months ago')])[0]?.text, 'four months');
  });
});
