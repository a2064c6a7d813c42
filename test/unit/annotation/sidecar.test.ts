import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newAnnotation } from '../../../src/core/annotation/newAnnotation';
import type { Annotation } from '../../../src/core/annotation/model';
import { readSidecar } from '../../../src/core/annotation/sidecar/readSidecar';
import { editSidecar, newSidecar } from '../../../src/core/annotation/write/editSidecar';
import type { SidecarOperation } from '../../../src/core/annotation/write/operations';
import { applyEdits } from '../../../src/core/annotation/write/textEdit';

const HAND_WRITTEN = `# Kim's notes on the flood
version: 1
source: flood.txt   # the morning edition
author: kim

annotations:
  # checked twice
  - id: a1
    target:
      exact: 14 villages
      prefix: 'The flood cut off '
      suffix: " in the upper valley."
    kind: figure
    value: { amount: 14, unit: item }  # as printed
    status: open
    x-desk: { phone: "555 0100" }
    note: |-
      Asked the governor's office.

      No answer.

  - id: b2
    target: { exact: Mira Holt, prefix: "said ", suffix: ", who runs the clinic." }
    kind: person
    status: confirmed
    tags:
      - medical
replies:
  - { id: r1, to: zz, stance: agree }
`;

const figure = (id: string, extra: Partial<Annotation> = {}): Annotation =>
  newAnnotation({
    id,
    target: { exact: '1.10', prefix: 'At least ', suffix: ' people: "yes".' },
    kind: 'figure',
    value: { amount: 1.1, unit: null },
    created: '2026-11-20T09:12:00Z',
    ...extra,
  });

function edited(text: string, ...operations: SidecarOperation[]): string {
  const edit = editSidecar(readSidecar(text), operations);
  assert.ok(edit.ok, edit.ok ? '' : edit.message);
  assert.equal(applyEdits(text, edit.edits), edit.text);
  return edit.text;
}

/** Lines of `after` that are not in `before`, and the other way round. */
function difference(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

describe('reading a sidecar', () => {
  it('gives what the file says', () => {
    const { sidecar, problems, writable } = readSidecar(HAND_WRITTEN);
    assert.deepEqual(problems, []);
    assert.equal(writable, true);
    assert.equal(sidecar.author, 'kim');
    assert.equal(sidecar.annotations[0]?.note, "Asked the governor's office.\n\nNo answer.");
    assert.deepEqual(sidecar.annotations[1]?.tags, ['medical']);
    assert.equal(sidecar.replies[0]?.stance, 'agree');
  });

  it('reports each problem at its line and column, and keeps the rest', () => {
    const text = HAND_WRITTEN.replace('kind: person', 'kind: human').replace('id: a1', 'ident: a1');
    const { sidecar, problems } = readSidecar(text);
    assert.deepEqual(
      problems.map(({ rule, line, column }) => [rule, line, column]),
      [
        ['missing-key', 8, 5],
        ['wrong-value', 24, 11],
      ],
    );
    assert.deepEqual(
      sidecar.annotations.map(({ id }) => id),
      ['b2'],
    );
  });

  it('takes look-alikes of text letter by letter, and says that they need quotes', () => {
    const { sidecar, problems } = readSidecar(HAND_WRITTEN.replace('exact: 14 villages', 'exact: 1.10'));
    assert.equal(sidecar.annotations[0]?.target.exact, '1.10');
    assert.deepEqual(
      problems.map(({ severity, line }) => [severity, line]),
      [['warning', 10]],
    );
  });

  it('refuses to write broken YAML, merge markers and newer versions, each reported at its line', () => {
    const broken = HAND_WRITTEN.replace('kind: person', 'kind: [person');
    const conflicted = HAND_WRITTEN.replace(
      '    kind: person\n',
      '<<<<<<< HEAD\n    kind: person\n=======\n    kind: place\n>>>>>>> other\n',
    );
    const newer = HAND_WRITTEN.replace('version: 1', 'version: 2');
    for (const [text, rule, line] of [
      [conflicted, 'merge-marker', 24],
      [newer, 'newer-version', 2],
    ] as const) {
      const reading = readSidecar(text);
      assert.equal(reading.writable, false);
      assert.deepEqual([reading.problems[0]?.rule, reading.problems[0]?.line], [rule, line]);
      assert.equal(editSidecar(reading, [{ do: 'remove', id: 'b2' }]).ok, false);
    }
    assert.equal(readSidecar(broken).problems[0]?.rule, 'syntax');
    assert.equal(readSidecar(broken).writable, false);
    assert.equal(readSidecar(newer).sidecar.annotations.length, 2);
  });

  it('tells what is not closed where it was opened', () => {
    const head = 'version: 1\nsource: a.txt\nannotations:\n  - id: one\n    kind: date\n';
    const places = [
      ['note: "not closed', 11],
      ["note: 'not closed", 11],
      ['tags: [a, b', 11],
      ['value: { amount: 1', 12],
      ['tags: [a, "b c', 15],
    ] as const;
    for (const [open, column] of places) {
      const problem = readSidecar(`${head}    ${open}\n    status: open\n`).problems[0];
      assert.deepEqual([problem?.rule, problem?.line, problem?.column], ['syntax', 6, column], open);
    }
  });

  it('is not brought down by hostile files', () => {
    const hostile = [
      '['.repeat(100_000),
      '- '.repeat(100_000),
      '{a: '.repeat(50_000),
      `a: &a [x]\nb: [${'*a, '.repeat(5000)}]`,
      'a: &a [*a]\nannotations: *a',
      `${' '.repeat(100_000)}a: b`,
      'version: 1\nannotations: &x\n  - *x\n',
      '\u0000',
      '\uFEFF',
      '',
    ];
    for (const text of hostile) assert.ok(readSidecar(text).problems.length > 0, text.slice(0, 20));
  });
});

describe('writing a sidecar', () => {
  it('makes a file that reads back as what was added', () => {
    const annotation = figure('k7f2m9q4', {
      note: 'One line.\nAnother: with # signs.',
      tags: ['NO', 'a, b'],
      links: [{ relation: 'contradicts', source: 'x.txt', exact: '2017-06-19' }],
    });
    const text = edited(newSidecar('flood.txt', 'kim', null), { do: 'add', annotation, before: null });
    assert.deepEqual(readSidecar(text).sidecar.annotations, [annotation]);
    assert.match(text, /exact: "1\.10"\n/);
    assert.match(text, /tags: \["NO", "a, b"\]\n/);
    assert.match(text, /note: \|-\n {6}One line\.\n {6}Another: with # signs\.\n/);
  });

  it('changes only the line that it must', () => {
    const { sidecar } = readSidecar(HAND_WRITTEN);
    const [first, second] = sidecar.annotations;
    const text = edited(HAND_WRITTEN, { do: 'change', annotation: { ...first!, status: 'disputed', credibility: 5 } });
    assert.deepEqual(difference(HAND_WRITTEN, text), {
      gone: ['    status: open'],
      come: ['    status: disputed', '    credibility: 5'],
    });
    const value = edited(HAND_WRITTEN, {
      do: 'change',
      annotation: { ...first!, value: { amount: 17, unit: 'item' } },
    });
    assert.deepEqual(difference(HAND_WRITTEN, value).come, ['    value: { amount: 17, unit: item }  # as printed']);
    const flow = edited(HAND_WRITTEN, {
      do: 'change',
      annotation: { ...second!, target: { ...second!.target, prefix: '' } },
    });
    assert.deepEqual(difference(HAND_WRITTEN, flow).come, [
      '    target: { exact: Mira Holt, suffix: ", who runs the clinic." }',
    ]);
  });

  it('puts a note over several lines where one line was, and back', () => {
    const [first, second] = readSidecar(HAND_WRITTEN).sidecar.annotations;
    const long = edited(HAND_WRITTEN, { do: 'change', annotation: { ...second!, note: 'a\n\nb' } });
    assert.deepEqual(difference(HAND_WRITTEN, long).come, ['      a', '      b']);
    const short = edited(HAND_WRITTEN, { do: 'change', annotation: { ...first!, note: 'Answered.' } });
    assert.deepEqual(difference(HAND_WRITTEN, short).come, ['    note: Answered.']);
  });

  it('sets an annotation between its neighbours, above the comments of the next', () => {
    const text = edited(HAND_WRITTEN, { do: 'add', annotation: figure('n1'), before: 'a1' });
    assert.match(text, /annotations:\n {2}- id: n1\n(?: {4}.*\n)+ {2}# checked twice\n {2}- id: a1/);
    assert.deepEqual(difference(HAND_WRITTEN, text).gone, []);
  });

  it('takes an annotation out with its lines, and leaves the rest byte for byte', () => {
    const added = edited(HAND_WRITTEN, { do: 'add', annotation: figure('n1'), before: 'b2' });
    assert.equal(edited(added, { do: 'remove', id: 'n1' }), HAND_WRITTEN);
    const both = edited(HAND_WRITTEN, { do: 'remove', id: 'a1' }, { do: 'remove', id: 'b2' });
    assert.deepEqual(readSidecar(both).sidecar.annotations, []);
    assert.match(both, /# checked twice/);
  });

  it('keeps byte-order mark, CRLF and a missing last line end', () => {
    const windows = `\uFEFF${HAND_WRITTEN.replaceAll('\n', '\r\n').trimEnd()}`;
    const text = edited(windows, {
      do: 'addReply',
      reply: { id: 'r2', to: 'yy', stance: 'disagree', note: '', created: null },
    });
    assert.ok(text.startsWith('\uFEFF'));
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
    assert.equal(text.endsWith('\n'), false);
  });

  it('can write into JSON as well', () => {
    const json =
      '{"version": 1, "source": "a.txt", "annotations": [{"id": "a", "target": {"exact": "x"}, "kind": "figure"}]}';
    const added = edited(json, { do: 'add', annotation: figure('b', { note: 'x\ny' }), before: null });
    const [first] = readSidecar(added).sidecar.annotations;
    const text = edited(added, { do: 'change', annotation: { ...first!, status: 'refuted', note: 'n' } });
    assert.equal(readSidecar(text).sidecar.annotations[0]?.status, 'refuted');
  });

  it('stores and takes back decisions', () => {
    const dismiss: SidecarOperation = {
      do: 'addDecision',
      decision: {
        dismiss: { exact: '14 villages', with: [{ source: 'b.txt', exact: '41' }] },
        reason: 'Last year.',
        created: null,
      },
    };
    const not: SidecarOperation = {
      do: 'addDecision',
      decision: { not: { exact: 'West', type: 'place', scope: 'source' }, reason: '', created: null },
    };
    const text = edited(edited(HAND_WRITTEN, not), dismiss);
    assert.match(text, /- not: \{ exact: West, type: place, scope: source \}\n/);
    assert.equal(readSidecar(text).sidecar.decisions.length, 2);
    assert.equal(readSidecar(edited(text, { do: 'removeDecision', index: 0 })).sidecar.decisions.length, 1);
  });

  it('holds any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[-\s:#'"|>&*!%@,[\]{}a1.\n]*$/),
    );
    const annotation = fc.record({ exact: text, note: text, tag: text, unit: text });
    fc.assert(
      fc.property(annotation, fc.boolean(), ({ exact, note, tag, unit }, windows) => {
        const file = newSidecar('a.txt', null, null);
        const added = figure('n', {
          target: { exact: exact === '' ? 'x' : exact, prefix: tag, suffix: note },
          note,
          tags: [tag],
          value: { amount: 1, unit },
        });
        const written = edited(windows ? file.replaceAll('\n', '\r\n') : file, {
          do: 'add',
          annotation: added,
          before: null,
        });
        assert.deepEqual(readSidecar(written).sidecar.annotations, [added]);
      }),
    );
  });
});
