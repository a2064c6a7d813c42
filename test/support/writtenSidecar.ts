import fc from 'fast-check';

const eol = fc.constantFrom('\n', '\r\n');
const quoted = fc.constantFrom(
  '14 villages',
  "'it''s'",
  '"a\\tb"',
  '"1.10"',
  '! yes',
  '|-',
  '&a x',
  '*a',
  '[a, b]',
  '{ a: 1 }',
  '',
);
const comment = fc.constantFrom('', ' # checked', '  #x');
const blank = fc.constantFrom('', '', '', '\n', '# a line of its own\n', '    # set deeper\n', '\n\n');

/** Sidecars as people write them, with all kinds of quoting, comments, blank lines, unknown keys, indentation; now and then broken. */
export const writtenSidecar = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF'),
    head: fc.constantFrom('', '# mine\n', '%YAML 1.2\n---\n', '---\n'),
    step: fc.constantFrom('', '  ', '    '),
    gap: fc.constantFrom(' ', '   '),
    entries: fc.array(fc.record({ exact: quoted, note: quoted, comment, blank, extra: quoted }), { maxLength: 4 }),
    tail: fc.constantFrom('', 'replies: []\n', 'x-own: { a: [1, 2] }\n', '...\n', '# end', 'replies:\n'),
    eol,
    last: fc.boolean(),
    broken: fc.oneof(
      { weight: 8, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
  })
  .map(({ mark, head, step, gap, entries, tail, eol: end, last, broken }) => {
    const items = entries.map(({ exact, note, comment: behind, blank: above, extra }, at) => {
      const pad = `${step} ${gap}`;
      return (
        `${above}${step}-${gap}id: e${at}${behind}\n${pad}target: { exact: words ${at} }\n${pad}kind: passage${behind}\n` +
        `${pad}x-own: ${extra}\n${pad}note: ${note}${note === '|-' ? `\n${pad}  some\n\n${pad}  text` : ''}\n${pad}tags: [${exact.includes('[') ? 'a' : 'b'}]\n`
      );
    });
    const list = items.length === 0 ? 'annotations: []\n' : `annotations:\n${items.join('')}`;
    const text = `${mark}${head}version: 1${end === '\n' ? '' : '  # windows'}\nsource: a.txt\n${list}${tail}${broken}`;
    return (last ? text : text.replace(/\n+$/, '')).replaceAll('\n', end);
  });
