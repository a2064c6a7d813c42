import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorAnnotations } from '../../../src/core/annotation/anchor/anchorAnnotations';
import { makeSelector } from '../../../src/core/annotation/anchor/makeSelector';
import type { Anchorable } from '../../../src/core/annotation/anchor/storedSentence';
import { indexText } from '../../../src/core/annotation/anchor/textIndex';
import type { AnnotationKind } from '../../../src/core/annotation/model';
import type { Span } from '../../../src/core/text/span';

const WORDS = [
  ...'the of and said in for river bridge Tarn Brun Mira Holt 14 2,300 villages people mayor'.split(' '),
  'عمدة',
  'القرية',
  'העיר',
  'Żółć',
  'cafe\u0301',
  '𝒜rle',
  '👩‍🚒',
  '10\u202f000',
];

const sentences = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 12 })
  .map((lines) => lines.map((words) => `${words.join(' ')}.`));
const texts = fc
  .tuple(sentences, fc.constantFrom(' ', '\n', '\n\n', '\r\n\r\n'))
  .map(([lines, gap]) => lines.join(gap));

/** A text with spans in it, which may overlap or hold one another, from the whole text to a single character. */
const annotated = texts.chain((text) =>
  fc
    .array(fc.tuple(fc.nat({ max: text.length - 1 }), fc.nat({ max: text.length - 1 }), kinds()), { maxLength: 12 })
    .map((list) => ({
      text,
      spans: list
        .map(([a, b, kind]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1, kind }))
        .sort((a, b) => a.start - b.start || b.end - a.end),
    })),
);

function kinds(): fc.Arbitrary<AnnotationKind> {
  return fc.constantFrom<AnnotationKind>('figure', 'passage', 'person', 'date', 'quote');
}

function anchorable(text: string, span: Span & { readonly kind: AnnotationKind }): Anchorable {
  return { target: makeSelector(text, span), kind: span.kind };
}

/** What must hold of every answer, whatever the text. */
function checkAnswers(text: string, annotations: readonly Anchorable[]): void {
  const found = anchorAnnotations(indexText(text), annotations);
  assert.equal(found.length, annotations.length);
  for (const { span, now, outcome } of found) {
    assert.equal(span === null, outcome === 'gone');
    if (span === null) continue;
    assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
    assert.equal(now, text.slice(span.start, span.end));
  }
}

describe('anchoring, whatever the text', () => {
  it('gives places within the text it is given', () => {
    fc.assert(
      fc.property(annotated, texts, ({ text, spans }, other) => {
        const annotations = spans.map((span) => anchorable(text, span));
        checkAnswers(text, annotations);
        checkAnswers(other, annotations);
        checkAnswers('', annotations);
      }),
      { numRuns: 200 },
    );
  });

  it('takes any strings for a quote and its surroundings', () => {
    const strings = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }), texts);
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(strings, strings, strings, kinds()), { maxLength: 6 }), (text, list) => {
        checkAnswers(
          text,
          list.map(([exact, prefix, suffix, kind]) => ({ target: { exact, prefix, suffix }, kind })),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('finds whole words of sentences that stand once in an unchanged text, typeset in any way', () => {
    const typeset: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.normalize('NFD'),
      (text) => text.normalize('NFC'),
      (text) => text.replaceAll(' ', '\u00a0'),
      (text) => text.replace(/\p{Ll}{6}/gu, (letters) => `${letters.slice(0, 3)}\u200b${letters.slice(3)}`),
    ];
    const numbered = fc
      .array(fc.array(fc.constantFrom(...WORDS.slice(0, 18)), { minLength: 4, maxLength: 12 }), {
        minLength: 2,
        maxLength: 10,
      })
      // The letters of the place make each sentence another one.
      .map((lines) => lines.map((words, at) => `Item${'abcdefghij'.charAt(at)} ${words.join(' ')}.`).join('\n\n'));
    fc.assert(
      fc.property(numbered, fc.constantFrom(...typeset), (text, change) => {
        const spans = [...text.matchAll(/Item\w/g)].map(({ index }) => ({ start: index, end: index + 5 }));
        const found = anchorAnnotations(
          indexText(change(text)),
          spans.map((span) => anchorable(text, { ...span, kind: 'passage' })),
        );
        found.forEach(({ outcome, now }, at) => {
          assert.equal(outcome, 'same');
          const { start = 0, end = 0 } = spans[at] ?? {};
          assert.equal(now?.replace(/\u200b/g, ''), text.slice(start, end));
        });
      }),
      { numRuns: 150 },
    );
  });

  it('keeps an annotation of the entire text, and one longer than what is left of it', () => {
    const text = 'The dam broke. Nobody was hurt in Tarn. The mayor of Brun sent tents and bread.';
    const whole = anchorable(text, { start: 0, end: text.length, kind: 'passage' });
    assert.deepEqual(anchorAnnotations(indexText(text), [whole])[0]?.span, { start: 0, end: text.length });
    checkAnswers('Nobody was hurt in Tarn.', [whole]);
    checkAnswers('Tarn', [whole]);
  });

  it('finds ten thousand annotations', () => {
    const lines = Array.from({ length: 2500 }, (_, at) => `Report ${at} counts ${at * 7} boats and ${at * 3} crews.`);
    const text = lines.join('\n');
    const annotations: Anchorable[] = [];
    let start = 0;
    for (const line of lines) {
      for (const word of ['Report', 'counts', 'boats', 'crews']) {
        const from = line.indexOf(word);
        const target = { exact: word, prefix: line.slice(0, from), suffix: line.slice(from + word.length) };
        annotations.push({ target, kind: 'passage' });
      }
      start += line.length + 1;
    }
    assert.equal(start, text.length + 1);
    const found = anchorAnnotations(indexText(text), annotations);
    assert.equal(found.length, 10_000);
    assert.ok(found.every(({ outcome }) => outcome === 'same'));
  });
});
