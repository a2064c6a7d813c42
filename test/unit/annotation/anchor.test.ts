import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorAnnotations } from '../../../src/core/annotation/anchor/anchorAnnotations';
import { makeSelector } from '../../../src/core/annotation/anchor/makeSelector';
import type { Anchorable } from '../../../src/core/annotation/anchor/storedSentence';
import { indexText } from '../../../src/core/annotation/anchor/textIndex';
import type { AnnotationKind } from '../../../src/core/annotation/model';

const ARTICLE = `Dam breaks near Tarn

The flood cut off 14 villages in the upper valley on Monday, the governor said.
Rescue crews carried 230 people to the school in Tarn, where 9 of them were treated for cold.
“We lost the road and both bridges,” said Mira Holt, who runs the clinic in Brun.
Of the 30 boats sent by the navy, 12 sank in the strong current.

In the flood of last year, 41 villages had been cut off for a week.`;

/** The annotation of the first place of `words` in `text`. */
function on(words: string, kind: AnnotationKind = 'figure', text = ARTICLE): Anchorable {
  const start = text.indexOf(words);
  assert.notEqual(start, -1);
  return { target: makeSelector(text, { start, end: start + words.length }), kind };
}

/** The outcome of one annotation among some others, with the words that it is on now. */
function after(revised: string, annotation: Anchorable, others: readonly Anchorable[] = []): [string, string | null] {
  const [anchoring] = anchorAnnotations(indexText(revised), [annotation, ...others]);
  return [anchoring!.outcome, anchoring!.now];
}

describe('a selector', () => {
  it('holds the words with the sentence around them', () => {
    assert.deepEqual(on('14 villages').target, {
      exact: '14 villages',
      prefix: 'The flood cut off ',
      suffix: ' in the upper valley on Monday, the governor said.',
    });
  });

  it('leaves out white space at the ends of the span', () => {
    const start = ARTICLE.indexOf(' 14 villages ');
    assert.equal(makeSelector(ARTICLE, { start, end: start + 13 }).exact, '14 villages');
  });

  it('cuts a long context between words', () => {
    const text = `${'lorem ipsum '.repeat(60)}dolor ${'sit amet '.repeat(60)}.`;
    const start = text.indexOf('dolor');
    const { prefix, suffix } = makeSelector(text, { start, end: start + 5 });
    assert.match(prefix, /^(?:lorem|ipsum) /);
    assert.match(suffix, / (?:sit|amet)$/);
    assert.ok(prefix.length <= 300 && suffix.length <= 300);
  });
});

describe('an annotation', () => {
  it('is the same in an unchanged text, wherever its kind of words stands', () => {
    for (const words of ['Dam breaks near Tarn', '14 villages', '9', 'Mira Holt', 'the navy', '41'])
      assert.deepEqual(after(ARTICLE, on(words)), ['same', words]);
  });

  it('survives other line ends, wraps, quotes, dashes, spaces and Unicode forms', () => {
    const typeset = ARTICLE.normalize('NFD')
      .replaceAll('\n', '\r\n')
      .replaceAll('230 people', '230\u00a0peo\u00adple')
      .replace('“', '"')
      .replace('”', '"')
      .replace('to the school', 'to the\r\nschool');
    for (const words of ['230 people', 'Mira Holt', 'both bridges'])
      assert.equal(after(typeset, on(words))[0], 'same', words);
  });

  it('keeps to its sentence when the old figure turns up in another one', () => {
    const revised = ARTICLE.replace('cut off 14 villages', 'cut off 41 villages').replace(
      'last year, 41 villages',
      'last year, 14 villages',
    );
    assert.deepEqual(after(revised, on('14 villages')), ['value-changed', '41 villages']);
  });

  it('is not fooled by a note that repeats the old sentence', () => {
    const note = 'An earlier version of this article said the flood cut off 14 villages in the upper valley on Monday.';
    const revised = `${ARTICLE.replace('14 villages', '17 villages')}\n\n${note}`;
    assert.deepEqual(after(revised, on('14 villages')), ['value-changed', '17 villages']);
  });

  it('is gone when its sentence is', () => {
    const revised = ARTICLE.replace(/The flood cut off 14.*\n/, '');
    assert.deepEqual(after(revised, on('14 villages')), ['gone', null]);
  });

  it('is gone when a headline is, though its words stand in a sentence', () => {
    const revised = ARTICLE.replace('Dam breaks near Tarn\n\n', '').replace(
      'Rescue crews',
      'After reports that the dam breaks near Tarn had reached the city on Sunday night, rescue crews',
    );
    assert.deepEqual(after(revised, on('Dam breaks near Tarn', 'passage')), ['gone', null]);
  });

  it('does not slide from a dropped number onto its neighbour', () => {
    const revised = ARTICLE.replace('Of the 30 boats', 'Of the boats');
    assert.deepEqual(after(revised, on('30 boats')), ['gone', null]);
    const start = ARTICLE.indexOf('30 boats');
    const bare: Anchorable = { target: makeSelector(ARTICLE, { start, end: start + 2 }), kind: 'figure' };
    assert.deepEqual(after(revised, bare), ['gone', null]);
    assert.deepEqual(after(revised, on('12')), ['reworded', '12']);
  });

  it('tells where its sentence stands when only its words were cut', () => {
    const revised = ARTICLE.replace(', where 9 of them were treated for cold', '');
    const [anchoring] = anchorAnnotations(indexText(revised), [on('9 of them')]);
    assert.equal(anchoring!.outcome, 'gone');
    assert.notEqual(anchoring!.sentence, null);
  });

  it('is reworded when only its surroundings were', () => {
    const revised = ARTICLE.replace('sank in the strong current', 'went down in the current');
    assert.deepEqual(after(revised, on('30 boats')), ['reworded', '30 boats']);
  });

  it('is no new value when a number is only written otherwise', () => {
    const text = 'The damage is put at 1.2 million dollars by the two insurers of the port in Arle.';
    const annotation = on('1.2 million dollars', 'figure', text);
    assert.deepEqual(after(text.replace('1.2 million dollars', '$1,200,000'), annotation)[0], 'reworded');
  });

  it('sees that a unit or the exactness of a figure changed', () => {
    const text = 'The troops cleared 20,000 square meters of the desert near Arle in two weeks of fighting.';
    const annotation = on('20,000 square meters', 'figure', text);
    assert.equal(after(text.replace('square meters', 'square kilometers'), annotation)[0], 'value-changed');
    const toll = on('12 people', 'figure', 'The blast on the market killed 12 people and wounded a guard in Arle.');
    assert.deepEqual(after('The blast on the market killed several people and wounded a guard in Arle.', toll), [
      'value-changed',
      'several people',
    ]);
  });

  it('moves only if it did, and not when everything else moved around it', () => {
    const lines = ARTICLE.split('\n');
    const [crews] = lines.splice(3, 1);
    const revised = [...lines, crews].join('\n');
    const sidecar = [on('14 villages'), on('230 people'), on('30 boats'), on('41 villages')];
    assert.deepEqual(
      anchorAnnotations(indexText(revised), sidecar).map(({ outcome }) => outcome),
      ['same', 'moved', 'same', 'same'],
    );
  });

  it('of a passage over several sentences covers them all', () => {
    const passage = on(
      'Rescue crews carried 230 people to the school in Tarn, where 9 of them were treated for cold.\n“We lost the road and both bridges,” said Mira Holt',
      'passage',
    );
    const revised = `Updated on Tuesday.\n\n${ARTICLE}`;
    assert.deepEqual(after(revised, passage), ['same', passage.target.exact]);
  });

  it('without words, context or text is gone, and nothing throws', () => {
    const bare = (exact: string): Anchorable => ({ target: { exact, prefix: '', suffix: '' }, kind: 'figure' });
    assert.equal(after(ARTICLE, bare(''))[0], 'gone');
    assert.equal(after('', bare('14 villages'))[0], 'gone');
    assert.deepEqual(after(ARTICLE, bare('14 villages')), ['same', '14 villages']);
  });

  it('on a twin is told from it by the order in the file', () => {
    const text = 'Share this article.\nTwo bridges fell.\nShare this article.\nThe mayor spoke.\nShare this article.';
    const at = (offset: number): Anchorable => ({
      target: makeSelector(text, { start: offset + 6, end: offset + 10 }),
      kind: 'passage',
    });
    const offsets = [0, text.indexOf('Share', 5), text.lastIndexOf('Share')];
    const bridges = on('Two bridges', 'passage', text);
    const mayor = on('mayor', 'passage', text);
    const sidecar = [at(offsets[0]!), bridges, at(offsets[1]!), mayor, at(offsets[2]!)];
    const found = anchorAnnotations(indexText(text), sidecar);
    assert.deepEqual(
      [found[0], found[2], found[4]].map((anchoring) => anchoring!.span?.start),
      offsets.map((offset) => offset + 6),
    );
  });

  it('that was a heading is gone with it, though an annotated sentence begins with the same words', () => {
    const text = 'Upper Tarn\n\nUpper Tarn is the oldest of the seven villages in the valley of the river Brun.';
    const heading: Anchorable = { target: makeSelector(text, { start: 0, end: 10 }), kind: 'passage' };
    const revised = text.replace('Upper Tarn\n\n', '');
    assert.deepEqual(after(revised, heading, [on('oldest', 'passage', text)]), ['gone', null]);
  });

  it('on few words is told from the same words with other signs', () => {
    const text = 'Who paid for the bridge?\nReally?\nThe council of Arle paid.\nReally.\nNobody had asked it to.';
    const question: Anchorable = {
      target: makeSelector(text, { start: text.indexOf('Really?'), end: text.indexOf('Really?') + 6 }),
      kind: 'passage',
    };
    const others = [on('bridge', 'passage', text), on('council', 'passage', text), on('Nobody', 'passage', text)];
    const sidecar = [others[0]!, question, others[1]!, others[2]!];
    const found = anchorAnnotations(indexText(text.replace('Really?\n', '')), sidecar);
    assert.equal(found[1]!.outcome, 'gone');
  });

  it('on one of two like sentences keeps its place when that one was reworded', () => {
    const text = `Farmers block the road to Brun for a third day\n\n${ARTICLE}\n\nFarmers block the road to Brun for a third day`;
    const revised = text.replace('block the road to Brun for', 'close the road to Brun for');
    const sidecar = [on('Farmers', 'passage', text), on('14 villages', 'figure', text), on('12', 'figure', text)];
    const [found] = anchorAnnotations(indexText(revised), sidecar);
    assert.deepEqual(found!.span, { start: 0, end: 7 });
    const both: Anchorable = {
      target: makeSelector(text, { start: text.lastIndexOf('Farmers'), end: text.lastIndexOf('Farmers') + 7 }),
      kind: 'passage',
    };
    const places = anchorAnnotations(indexText(revised), [...sidecar, both]).map(({ span }) => span?.start);
    assert.deepEqual([places[0], places[3]], [0, revised.lastIndexOf('Farmers')]);
  });

  it('is gone when what is like its sentence stands elsewhere, without any of its names and figures', () => {
    const text = `${ARTICLE}\n\nThe mayor told reporters after the meeting that nobody had warned the town about the water.`;
    const revised = `The head of the office told reporters after the vote that nobody had warned the press about the water.\n\n${ARTICLE}`;
    const sidecar = [on('14 villages', 'figure', text), on('30 boats', 'figure', text), on('nobody', 'passage', text)];
    assert.deepEqual(
      anchorAnnotations(indexText(revised), sidecar).map(({ outcome }) => outcome),
      ['same', 'same', 'gone'],
    );
  });

  it('finds a line of numbers in its place when all of them changed', () => {
    const text = `${ARTICLE}\n\n08:00 - 20:00\n\nThe clinic stays open on Sunday.`;
    const revised = text.replace('08:00 - 20:00', '09:30 - 18:30');
    const sidecar = [on('41 villages', 'figure', text), on('20:00', 'figure', text), on('stays open', 'passage', text)];
    const [, found] = anchorAnnotations(indexText(revised), sidecar);
    assert.deepEqual([found!.outcome, found!.now], ['value-changed', '18:30']);
  });

  it('is found in a short sentence that was joined to the one before it', () => {
    const text = 'The ferry Alma left Brun at dawn with the mail. About 50 pupils wait. The second boat sails at noon, the harbour master said.'; // prettier-ignore
    const joined = text.replace('mail. About', 'mail, and about');
    const [first, last] = [on('Alma', 'passage', text), on('noon', 'passage', text)];
    const anchorings = anchorAnnotations(indexText(joined), [first, on('50 pupils', 'figure', text), last]);
    assert.deepEqual(anchorings.map(({ outcome, now }) => [outcome, now])[1], ['reworded', '50 pupils']);
  });

  it('keeps its words where its sentence was divided right behind them', () => {
    const text = 'On 12 March, a group of divers found the wreck of the ferry in the bay of Arle under the cliffs.';
    const revised =
      'It was on 12 March. A group of divers found the wreck of the ferry in the bay of Arle under the cliffs.';
    assert.deepEqual(after(revised, on('12 March', 'date', text)), ['reworded', '12 March']);
  });

  it('follows words that were each replaced, between words that stand', () => {
    const text =
      'The road was closed, the mayor said, after heavy rain had loosened several rocks above the village of Brun.';
    const revised = text.replace('heavy rain had loosened several', 'strong winds have moved many');
    assert.deepEqual(after(revised, on('rain had', 'passage', text)), ['reworded', 'winds have']);
  });

  it('does not move to the next sentence when its clause was dropped', () => {
    const text = `Two ferries left the harbour of Arle, bound for the islands with aid for the villages.\nOthers wait there for aid from the capital, the port office told us, and for fuel.`;
    const revised = text.replace(', bound for the islands with aid for the villages', '');
    assert.equal(after(revised, on('aid for the villages', 'passage', text))[0], 'gone');
  });

  it('is found where the clauses of its sentence changed places and were reworded', () => {
    const text = `The ferry to Arle will sail again on Monday, after the harbour office checked all of its engines twice.\n\n${ARTICLE}`;
    const revised = `After the harbour office tested both of its engines, the ferry to Arle may sail again on Monday.\n\n${ARTICLE}`;
    assert.deepEqual(after(revised, on('harbour office', 'passage', text)), ['reworded', 'harbour office']);
    assert.deepEqual(after(revised, on('Monday', 'date', text)), ['reworded', 'Monday']);
  });

  it('is found in a sentence that was turned at a hinge and changed places with its neighbour', () => {
    const revised = ARTICLE.replace(
      /Rescue crews.*\n“We lost.*\n/,
      '“We lost the road and both bridges,” said Mira Holt, who runs the clinic in Brun.\nIn the school in Tarn, 11 of the 230 people that rescue crews carried there were treated for cold.\n',
    );
    assert.deepEqual(after(revised, on('230 people'), [on('14 villages'), on('Mira Holt', 'person'), on('12')]), [
      'reworded',
      '230 people',
    ]);
  });

  it('follows the items of a list that is put in another order', () => {
    const text =
      'The bank of Arle raised its loans to the town of Brun from 55 crowns to 110 crowns, and those to the port of Quist from 12 crowns to 27 crowns.';
    const revised =
      'The bank of Arle raised its loans to the port of Quist from 12 crowns to 32 crowns, and those to the town of Brun from 55 crowns to 120 crowns.';
    assert.deepEqual(after(revised, on('12 crowns', 'figure', text)), ['reworded', '12 crowns']);
    assert.deepEqual(after(revised, on('55 crowns', 'figure', text)), ['reworded', '55 crowns']);
    assert.deepEqual(after(revised, on('27 crowns', 'figure', text)), ['value-changed', '32 crowns']);
  });

  it('on a number goes by what it counts', () => {
    const told = (text: string, revised: string, words: string): [string, string | null] =>
      after(revised, on(words, 'figure', text));
    const toll = 'The governor said that seven people were killed by the bombs in the harbour of Arle on Monday.';
    assert.deepEqual(
      told(toll, 'The bombs in the harbour of Arle killed eight people on Monday, the governor said.', 'seven people'),
      ['value-changed', 'eight people'],
    );
    const road = 'The camp lies 10 miles (16 kilometers) south of the border between Arle and Brun, officials said.';
    const turned = road.replace('10 miles (16 kilometers)', '18 kilometers (11 miles)');
    assert.deepEqual(told(road, turned, '10 miles'), ['value-changed', '11 miles']);
    assert.deepEqual(told(road, turned, '16 kilometers'), ['value-changed', '18 kilometers']);
    const siege = 'Some 600,000 Tarnese live under siege in different areas, according to the office in Arle.';
    assert.deepEqual(told(siege, siege.replace('600,000', 'hundreds of thousands of'), '600,000 Tarnese'), [
      'value-changed',
      'hundreds of thousands of Tarnese',
    ]);
  });

  it('is found where another tool ended the sentence at an abbreviation', () => {
    const text = `${ARTICLE}\n\nThe road to Brun was opened again by Col. Anders Lindqvist and a company of army engineers on Friday.`;
    const cut = (exact: string, prefix: string, suffix: string): Anchorable => ({
      target: { exact, prefix, suffix },
      kind: 'person',
    });
    const sidecar = [
      cut('Brun', 'The road to ', ' was opened again by Col.'),
      cut(
        'Col. Anders Lindqvist',
        'The road to Brun was opened again by ',
        ' and a company of army engineers on Friday.',
      ),
      cut('Friday', 'Anders Lindqvist and a company of army engineers on ', '.'),
    ];
    assert.deepEqual(
      anchorAnnotations(indexText(text), sidecar).map(({ now }) => now),
      ['Brun', 'Col. Anders Lindqvist', 'Friday'],
    );
  });

  it('is gone with its item of a list, though that of another item stands there', () => {
    const text =
      'Rules\n\n1. Boil the water from the wells.\n\n2. Stay off the dam at night.\n\n3. Call the town hall.';
    const numbers = ['1', '2', '3'].map((number) => on(number, 'figure', text));
    const revised = text.replace('2. Stay off the dam at night.\n\n', '');
    const found = anchorAnnotations(indexText(revised), numbers);
    assert.deepEqual(
      found.map(({ now }) => now),
      ['1', null, '3'],
    );
  });

  it('moves with its paragraph, though its sentence was reworded and says no name', () => {
    const [head = '', body = '', last = ''] = ARTICLE.split('\n\n');
    const text = `${head}\n\n${body}\n\nNobody had told the farmers below the dam. One of them rowed his cows to the church on a barn door.\n\n${last}`;
    const moved =
      'Nobody had told the farmers below the dam. One had rowed two of his cows to the church, on a barn door.';
    const revised = `${head}\n\n${moved}\n\n${body}\n\n${last}`;
    const words = ['14 villages', '230 people', 'both bridges', '30 boats', 'the farmers below', 'a barn door', '41'];
    const found = anchorAnnotations(
      indexText(revised),
      words.map((exact) => on(exact, 'passage', text)),
    );
    assert.deepEqual([found[5]!.outcome, found[5]!.now], ['reworded', 'a barn door']);
  });

  it('of two claims that differ in their figures keeps the one whose sentence stands before it', () => {
    const text =
      'The army of Arle said it had sunk three boats near the isle of Oster. It put its own losses at five dead and 17 wounded.\n\nThe army of Brun said it had sunk two boats near the port of Quist. It put its own losses at eight dead and 29 wounded.\n\nNobody could check the claims.';
    const revised =
      'The army of Brun now says it had sunk six boats near the port of Quist. It put its own losses at 11 dead and 34 wounded.\n\nNobody could check the claims.';
    const sidecar = ['three boats', 'five dead', '17 wounded', 'two boats', 'eight dead', '29 wounded', 'Nobody'].map(
      (words) => on(words, 'figure', text),
    );
    assert.deepEqual(
      anchorAnnotations(indexText(revised), sidecar).map(({ now }) => now),
      [null, null, null, 'six boats', '11 dead', '34 wounded', 'Nobody'],
    );
  });

  it('of a quotation is gone when another one is put into the speaker’s mouth', () => {
    const text = `${ARTICLE}\n\n“They came with the same plan that they brought in May,” said Mira Holt, the head of the union.`;
    const revised = text.replace(/They came.*in May/, 'We can wait longer than they can pay for it');
    assert.deepEqual(after(revised, on('They came with the same plan that they brought in May', 'quote', text)), [
      'gone',
      null,
    ]);
  });

  it('is found in British spelling', () => {
    const text = 'The harbor center organized a theater tour in Arle, traveling by ferry.';
    const revised = 'The harbour centre organised a theatre tour in Arle, travelling by ferry.';
    assert.deepEqual(after(revised, on('organized a theater tour', 'passage', text)), [
      'reworded',
      'organised a theatre tour',
    ]);
  });

  it('sees no new value in fractions and dozens that are written otherwise, and one in another month', () => {
    const told = (sentence: string, from: string, to: string, kind: AnnotationKind): string =>
      after(sentence.replace(from, to), on(from, kind, sentence))[0];
    const smoke = 'The air in Arle was safe to breathe beyond a radius of 1.5 miles, the agency said.';
    assert.equal(told(smoke, '1.5 miles', '1 1/2 miles', 'figure'), 'reworded');
    assert.equal(told(smoke, '1.5 miles', '1½ miles', 'figure'), 'reworded');
    assert.equal(told(smoke, '1.5 miles', '1 3/4 miles', 'figure'), 'value-changed');
    const crews = 'More than 140 men from 12 towns in the valley fought the fire in Arle.';
    assert.equal(told(crews, '12 towns', 'a dozen towns', 'figure'), 'reworded');
    const cut = 'Oskar Brandl of the bank in Arle expects the first cut in February.';
    assert.equal(told(cut, 'the first cut in February', 'the first cut in March', 'passage'), 'value-changed');
  });

  it('is the same in an unchanged text though its file is out of order and sentences differ by a number alone', () => {
    const text = Array.from({ length: 40 }, (_, at) => `Sentence ${at} tells of house ${at} in the valley.`).join('\n');
    const index = indexText(text);
    const annotations = Array.from({ length: 40 }, (_, at) => on(`house ${at} `, 'figure', text));
    const lists = fc
      .array(fc.nat({ max: 39 }), { maxLength: 24 })
      .chain((houses) =>
        fc.tuple(fc.constant([...houses].sort((a, b) => a - b)), fc.array(fc.nat({ max: 22 }), { maxLength: 4 })),
      );
    fc.assert(
      fc.property(lists, ([houses, swaps]) => {
        for (const at of swaps)
          if (at + 1 < houses.length) [houses[at], houses[at + 1]] = [houses[at + 1]!, houses[at]!];
        const found = anchorAnnotations(
          index,
          houses.map((house) => annotations[house]!),
        );
        assert.deepEqual(
          found.map(({ now }) => now),
          houses.map((house) => `house ${house}`),
        );
      }),
      { numRuns: 500 },
    );
  });
});
