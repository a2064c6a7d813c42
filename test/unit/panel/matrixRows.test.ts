import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matrixCsv, matrixMarkdown } from '../../../src/core/presentation/matrixExport';
import { columnsOf, NO_FILTER, segmentsOf, selectRows } from '../../../src/panel/matrix/matrixRows';
import { madeMatrix } from '../../support/panel/matrices';

const matrix = madeMatrix(100);
const BY_ATTENTION = { key: 'attention', descending: false } as const;
const titles = (rows: readonly { title: string }[]): string[] => rows.map(({ title }) => title);

describe('the rows of the fact matrix', () => {
  it('pass unchanged without a filter', () => {
    assert.deepEqual(selectRows(matrix, NO_FILTER, BY_ATTENTION), matrix.rows);
  });

  it('are narrowed by relation, kind and source together', () => {
    const rows = selectRows(matrix, { ...NO_FILTER, relation: 'conflict', kind: 'figure', source: 0 }, BY_ATTENTION);
    assert.ok(rows.length > 0);
    for (const row of rows) {
      assert.equal(row.relation, 'conflict');
      assert.equal(row.kind, 'figure');
      assert.ok(row.cells.some(({ source }) => source === 0));
    }
  });

  it('are those that analysts have set aside, or that are still open', () => {
    const open = selectRows(matrix, { ...NO_FILTER, relation: 'conflict' }, BY_ATTENTION);
    const aside = selectRows(matrix, { ...NO_FILTER, relation: 'set-aside' }, BY_ATTENTION);
    assert.deepEqual([open.length, aside.length], [18, 2]);
    assert.ok(open.every(({ setAside }) => !setAside));
    assert.ok(aside.every(({ setAside }) => setAside));
  });

  it('are those that name an entity', () => {
    const rows = selectRows(matrix, { ...NO_FILTER, entity: 'name-3' }, BY_ATTENTION);
    assert.deepEqual(titles(rows).slice(0, 3), ['Fact 3', 'Fact 10', 'Fact 17']);
    assert.deepEqual(selectRows(matrix, { ...NO_FILTER, entity: 'gone' }, BY_ATTENTION), []);
  });

  it('are found by words of the fact or its values, in any order and case', () => {
    assert.deepEqual(titles(selectRows(matrix, { ...NO_FILTER, words: 'people FACT 99' }, BY_ATTENTION)), ['Fact 99']);
  });

  it('are sorted both ways, equals in the order of attention', () => {
    const rows = selectRows(matrix, NO_FILTER, { key: 'sources', descending: true });
    assert.equal(rows[0]!.cells.length, 5);
    assert.deepEqual(titles(rows).slice(0, 2), ['Fact 3', 'Fact 7']);
    assert.deepEqual(titles(selectRows(matrix, NO_FILTER, { key: 'fact', descending: false })).slice(0, 3), [
      'Fact 0',
      'Fact 1',
      'Fact 2',
    ]);
  });

  it('leave the matrix as it was', () => {
    const before = titles(matrix.rows);
    selectRows(matrix, NO_FILTER, { key: 'kind', descending: true });
    selectRows(matrix, NO_FILTER, { key: 'attention', descending: true });
    assert.deepEqual(titles(matrix.rows), before);
  });
});

describe('the columns', () => {
  it('are the sources with a part in a row, at most so many, in their order', () => {
    const { shown, left } = columnsOf(madeMatrix(4, 30).rows, 5);
    assert.equal(shown.length, 5);
    assert.deepEqual(
      shown,
      [...shown].sort((a, b) => a - b),
    );
    assert.equal(left, 3);
  });
});

describe('the drawn segments', () => {
  it('hold the window and the active row once, in order, and add up with the gaps', () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.integer({ min: -50, max: 2100 }),
        fc.nat(80),
        fc.integer({ min: -1, max: 2100 }),
        (count, from, size, active) => {
          const segments = segmentsOf(count, from, from + size, active);
          let at = 0;
          const drawn: number[] = [];
          for (const segment of segments) {
            assert.ok(segment.gap >= 0);
            assert.equal(segment.from, at + segment.gap);
            for (let row = segment.from; row < segment.to; row++) drawn.push(row);
            at = segment.to;
          }
          assert.equal(new Set(drawn).size, drawn.length);
          for (let row = Math.max(0, from); row < Math.min(count, from + size); row++) assert.ok(drawn.includes(row));
          if (active >= 0 && active < count) assert.ok(drawn.includes(active));
          assert.ok(at <= count && drawn.length <= size + 1);
        },
      ),
    );
  });
});

describe('the matrix outside the editor', () => {
  it('is CSV with a column for each source that has a part', () => {
    const lines = matrixCsv(matrix, matrix.rows.slice(0, 1)).split('\r\n');
    assert.equal(
      lines[0],
      'Fact,Kind,Relation,Reason,Sources,Origins,"Outlet 0, 1 Jun 2017, 0.txt","Outlet 1, 2 Jun 2017, 1.txt"',
    );
    assert.equal(
      lines[1],
      'Fact 0,Figure,"Sources differ, set aside by an analyst",the values cannot both hold,2,1,0 people,1 people',
    );
  });

  it('is a Markdown table', () => {
    const lines = matrixMarkdown(matrix, matrix.rows.slice(0, 2)).trimEnd().split('\n');
    assert.equal(lines.length, 4);
    assert.equal(new Set(lines.map((line) => line.split(/(?<!\\)\|/).length)).size, 1);
  });

  it('runs nothing in a spreadsheet and breaks no line, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '"', ',', '\r\n', '\t=1', ' =1'),
    );
    fc.assert(
      fc.property(piece, piece, (title, text) => {
        const [row] = matrix.rows;
        const csv = matrixCsv(matrix, [{ ...row!, title, cells: [{ ...row!.cells[0]!, text }] }]);
        const records = parseCsv(csv);
        assert.equal(records.length, 2);
        for (const field of records[1]!) assert.doesNotMatch(field, /^\s*[=+\-@\t]/);
        assert.equal(records[1]![0]!.replace(/^'/, ''), title.replace(/^'/, ''));
      }),
    );
  });
});

/** RFC 4180, as a spreadsheet reads it. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      at++;
      while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) {
        if (text[at] === '"') at++;
        field += text.charAt(at++);
      }
      at++;
    } else while (at < text.length && !/[,\r\n]/.test(text[at]!)) field += text.charAt(at++);
    records.at(-1)!.push(field);
    if (text[at] === ',') at++;
    else {
      at += 2;
      if (at < text.length) records.push([]);
    }
  }
  return records;
}
