import assert from 'node:assert/strict';
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
});
