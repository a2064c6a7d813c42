import assert from 'node:assert/strict';
import { anchorAnnotations } from '../../../src/core/annotation/anchor/anchorAnnotations';
import { makeSelector } from '../../../src/core/annotation/anchor/makeSelector';
import { indexText } from '../../../src/core/annotation/anchor/textIndex';
import type { AnnotationKind } from '../../../src/core/annotation/model';

const MONDAY = `Ferry sinks off Arle, 12 dead

ARLE, Nov 3 - A ferry with 140 people on board sank in heavy seas off the port of Arle on Monday, killing 12, the coast guard said.

"The ship went down within minutes," said coast guard chief Mira Holt.

Rescuers pulled 96 people from the water. Some 30 were still missing by nightfall.

The operator, Brun Lines, declined to comment. Its shares fell 4.2 percent.

The cause was not immediately clear. The ferry, built in 1987, passed an inspection in June.

Two other ferries have sunk on the route in the past ten years. In 2016, 41 people died when the Oster capsized.
`;

const TUESDAY = `Captain held after ferry disaster kills at least 19 off Arle

ARLE, Nov 4 - Police arrested the captain of a ferry that sank off Arle, prosecutors said on Tuesday, as the search for survivors entered a second day.

The vessel, carrying about 150 people, went down in heavy seas off the port of Arle on Monday, killing at least 19, the coast guard said.

"The ship went down within minutes, and there was no time to launch the boats," said coast guard chief Mira Holt, who led the search.

Rescuers pulled 101 people from the water and some 30 were still missing by nightfall on Tuesday.

Brun Lines, which operates the ferry, said it was cooperating. Its shares fell a further 6.1 percent on Tuesday.

The ferry was built in 1987 and had passed an inspection in June. Prosecutors said they were looking at whether it was overloaded.

Two other ferries have sunk on the route in the past ten years. In 2016, 41 people died when the Oster capsized.

Correction: An earlier version of this story said the ferry was carrying 140 people.
`;

/** In the order of Monday's text: the words, their kind, and what they are on Tuesday. */
const EXPECTED: readonly (readonly [string, AnnotationKind, string, string | null])[] = [
  ['12 dead', 'figure', 'gone', null],
  ['140 people', 'figure', 'value-changed', '150 people'],
  ['off the port of Arle on Monday', 'passage', 'reworded', 'off the port of Arle on Monday'],
  ['killing 12', 'figure', 'value-changed', 'killing at least 19'],
  ['The ship went down within minutes', 'quote', 'reworded', 'The ship went down within minutes'],
  ['Mira Holt', 'person', 'reworded', 'Mira Holt'],
  ['96 people', 'figure', 'value-changed', '101 people'],
  ['30', 'figure', 'reworded', '30'],
  ['declined to comment', 'passage', 'gone', null],
  ['4.2 percent', 'figure', 'value-changed', '6.1 percent'],
  ['The cause was not immediately clear.', 'passage', 'gone', null],
  ['1987', 'date', 'reworded', '1987'],
  ['inspection in June', 'passage', 'reworded', 'inspection in June'],
  ['ten years', 'figure', 'same', 'ten years'],
  ['41 people', 'figure', 'same', '41 people'],
];

describe('annotations of a report that goes on', () => {
  const annotations = EXPECTED.map(([words, kind]) => {
    const start = MONDAY.indexOf(words);
    return { target: makeSelector(MONDAY, { start, end: start + words.length }), kind };
  });
  const index = indexText(TUESDAY);

  it('follow tolls, longer quotes, merged and turned sentences, and no note on what it said before', () => {
    const found = anchorAnnotations(index, annotations);
    assert.deepEqual(
      found.map(({ outcome, now }, at) => [EXPECTED[at]![0], EXPECTED[at]![1], outcome, now]),
      EXPECTED,
    );
  });

  it('do so each by itself as well', () => {
    const found = annotations.flatMap((annotation) => anchorAnnotations(index, [annotation]));
    assert.deepEqual(
      found.map(({ outcome, now }) => [outcome, now]),
      EXPECTED.map(([, , outcome, now]) => [outcome, now]),
    );
  });
});
