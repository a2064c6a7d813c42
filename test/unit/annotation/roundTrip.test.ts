import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { readSidecar } from '../../../src/core/annotation/sidecar/readSidecar';
import { editSidecar } from '../../../src/core/annotation/write/editSidecar';

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
const file = fc
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

describe('a sidecar that somebody else wrote', () => {
  it('is left byte for byte when nothing changes, and comes back byte for byte when a change is taken back', () => {
    let edited = 0;
    fc.assert(
      fc.property(file, (text) => {
        const reading = readSidecar(text);
        const untouched = editSidecar(reading, []);
        assert.ok(untouched.ok && untouched.text === text);
        const [first] = reading.sidecar.annotations;
        if (!reading.writable || first === undefined) return;
        const there = editSidecar(reading, [{ do: 'change', annotation: { ...first, status: 'refuted' } }]);
        if (!there.ok) return;
        const back = editSidecar(there.reading, [{ do: 'change', annotation: { ...first, status: 'open' } }]);
        assert.ok(back.ok);
        assert.equal(
          back.text.replace(/[^\S\r\n]*status: open\r?\n?/, ''),
          text.replace(/[^\S\r\n]*status: open\r?\n?/, ''),
        );
        const added = editSidecar(reading, [{ do: 'add', annotation: { ...first, id: 'zz' }, before: first.id }]);
        assert.ok(added.ok);
        const removed = editSidecar(added.reading, [{ do: 'remove', id: 'zz' }]);
        assert.ok(removed.ok);
        assert.equal(removed.text, text);
        edited++;
      }),
      { numRuns: Number(process.env.CORROBORATE_FUZZ ?? 1000) },
    );
    assert.ok(edited > 100, `only ${edited} files could be edited`);
  });

  it('never throws, whatever it holds', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            '- ',
            ': ',
            '? ',
            '[',
            '{',
            ']',
            '}',
            '"',
            "'",
            '|',
            '>',
            '&a ',
            '*a ',
            '!t ',
            '#',
            '\n',
            '  ',
            'a',
            '%',
            '---',
            ',',
          ),
          { maxLength: 60 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const edit = editSidecar(readSidecar(text), []);
        assert.ok(edit.ok && edit.text === text);
      }),
      { numRuns: Number(process.env.CORROBORATE_FUZZ ?? 1000) },
    );
  });
});

describe('a sidecar that is being replaced', function () {
  this.timeout(120_000);

  it('is whole whenever the program is killed', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'corroborate-kill-'));
    const name = path.join(folder, 'a.txt.kim.annotations.yaml');
    const states = ['# one\n', '# two\n'].map(
      (mark) => mark + 'version: 1\nsource: a.txt\n'.padEnd(200_000, '# filling\n'),
    );
    const [one = '', two = ''] = states;
    await writeFile(name, one);
    const script = `
      import { replaceFile } from '${path.resolve('src/cli/replaceFile.ts')}';
      import { readFile } from 'node:fs/promises';
      const states = ${JSON.stringify(['# one\n', '# two\n'])}.map((mark) => mark + 'version: 1\\nsource: a.txt\\n'.padEnd(200000, '# filling\\n'));
      process.stdout.write('ready');
      for (;;) { const now = await readFile(${JSON.stringify(name)}, 'utf8'); await replaceFile(${JSON.stringify(name)}, now, now === states[0] ? states[1] : states[0]); process.stdout.write('.'); }`;
    await writeFile(path.join(folder, 'write.mts'), script);
    let writes = 0;
    for (let round = 0; round < Number(process.env.CORROBORATE_KILLS ?? 3); round++) {
      const child = spawn(process.execPath, ['--import', 'tsx', path.join(folder, 'write.mts')], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child.stdout.on('data', (data: Buffer) => (writes += data.toString().replace('ready', '').length));
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 150 + ((round * 37) % 90)));
      child.kill('SIGKILL');
      await once(child, 'exit');
      assert.ok(states.includes(await readFile(name, 'utf8')));
    }
    assert.ok(writes > 0, 'nothing was written');
    if (process.env.CORROBORATE_KILLS !== undefined) console.log(`      ${writes} writes`);
    assert.ok((await readdir(folder)).includes(path.basename(name)));
    assert.notEqual(one, two);
    await rm(folder, { recursive: true });
  });
});
