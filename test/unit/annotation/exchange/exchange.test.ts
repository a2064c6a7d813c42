import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromBrat, toBrat } from '../../../../src/core/annotation/exchange/brat';
import { toClaimReview } from '../../../../src/core/annotation/exchange/claimReview';
import { toConll } from '../../../../src/core/annotation/exchange/conll';
import { csvCell, toCsv } from '../../../../src/core/annotation/exchange/csv';
import { fromHypothesis } from '../../../../src/core/annotation/exchange/hypothesis';
import { toJsonl } from '../../../../src/core/annotation/exchange/jsonl';
import { toUimaJsonCas } from '../../../../src/core/annotation/exchange/uimaJsonCas';
import { fromW3c, toW3c } from '../../../../src/core/annotation/exchange/w3c';
import { CodePointIndex } from '../../../../src/core/text/codePoints';
import { statementsOf, vocabularyTerms } from '../../../support/annotationContext';
import { anySource, exported, TEXT } from './samples';

describe('code points', () => {
  it('count a character outside the basic plane once, both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const index = new CodePointIndex(text);
        let units = 0;
        Array.from(text)
          .concat('')
          .forEach((character, points) => {
            assert.equal(index.fromUnits(units), points);
            assert.equal(index.toUnits(points), units);
            units += character.length;
          });
      }),
    );
  });
});

describe('the Web Annotation export', () => {
  const page = toW3c([
    exported({
      exact: '14 houses',
      note: 'Check.',
      tags: ['damage'],
      credibility: 2,
      value: { amount: 14, unit: 'item' },
      links: [{ relation: 'contradicts', source: 'other desk/b.txt', exact: '41 houses' }],
    }),
  ]);

  it('says all of it in the terms of the vocabulary and its own', async () => {
    const statements = await statementsOf(page);
    const terms = await vocabularyTerms();
    const used = new Set(statements.join('\n').match(/http:\/\/www\.w3\.org\/ns\/oa#\w+/g));
    for (const term of used) assert(terms.has(term), `${term} is no term of the vocabulary`);
    for (const term of ['hasTarget', 'hasSource', 'hasSelector', 'hasBody', 'exact', 'start', 'motivatedBy', 'hasPurpose']) assert(used.has(`http://www.w3.org/ns/oa#${term}`), term); // prettier-ignore
    const said = (words: string): void => assert(statements.some((statement) => statement.includes(words)), words); // prettier-ignore
    for (const words of ['"14 houses"', '"41 houses"', '"Check."', '"damage"', '"ada"', '"14 item"', '"contradicts"', '"figure"', '"open"']) said(words); // prettier-ignore
    for (const words of ['<urn:corroborate:abcdef00>', '<https://desk.example.org/newsroom/merle/flood.txt>', '<https://desk.example.org/newsroom/other%20desk/b.txt>', '"2024-05-08T09:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>']) said(words); // prettier-ignore
  });

  it('names articles by references, and reads them back as paths', () => {
    const source = { ...exported({ exact: 'Monday' }), path: 'März/a b#1?.txt' };
    const mark = { ...source.annotations[0]!, source: source.path };
    const text = JSON.stringify(toW3c([{ ...source, annotations: [mark] }]));
    assert(text.includes('"M%C3%A4rz/a%20b%231%3F.txt"'), text);
    assert.equal(fromW3c(JSON.parse(text), () => null).annotations[0]?.source, source.path);
    const [linked] = fromW3c(page, () => null).annotations;
    assert.equal(linked?.annotation.links[0]?.source, 'other desk/b.txt');
  });

  it('would fail that with a term that no context defines', async () => {
    await assert.rejects(statementsOf({ ...page, colour: 'red' }), /colour|safe mode/i);
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { annotations, problems } = fromW3c(JSON.parse(JSON.stringify(toW3c([source]))), () => source.text);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          annotations.map(({ annotation, author, place }) => ({ annotation, author, ...place })),
          source.annotations.map(({ annotation, author, start, end }) => ({ annotation, author, start, end })),
        );
      }),
    );
  });

  it('reports an item without a quotation and reads the others', () => {
    const { annotations, problems } = fromW3c(
      [{ target: 'https://example.org' }, { target: { source: 'a.txt', selector: { type: 'TextQuoteSelector', exact: 'x' } }, bodyValue: 'Hm.' }],
      () => null,
    ); // prettier-ignore
    assert.equal(annotations.length, 1);
    assert.equal(annotations[0]?.annotation.note, 'Hm.');
    assert.deepEqual(problems, ['item 1 has no target with a TextQuoteSelector']);
  });
});

describe('the brat export', () => {
  const annOf = (source: ReturnType<typeof exported>): string =>
    toBrat([source]).find((file) => file.path.endsWith('.ann'))!.content;

  /** A reader of text-bound annotations written from brat's description of the format, apart from ours. */
  function textBound(ann: string, text: string): { type: string; covered: string; printed: string }[] {
    const points = Array.from(text);
    return ann
      .split('\n')
      .filter((line) => /^T\d+\t/.test(line))
      .map((line) => {
        const [, middle = '', printed = ''] = line.split('\t');
        const type = middle.split(' ')[0]!;
        const fragments = middle.slice(type.length + 1).split(';').map((f) => f.split(' ').map(Number)); // prettier-ignore
        return { type, covered: fragments.map(([a, b]) => points.slice(a, b).join('')).join(' '), printed };
      });
  }

  it('prints what stands at its offsets, in code points and without line ends', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        for (const { covered, printed } of textBound(annOf(source), source.text)) {
          assert.equal(covered.replaceAll('\t', ' '), printed.replaceAll('\t', ' '));
          assert(!/[\r\n]/.test(covered));
        }
      }),
    );
  });

  it('divides a span at a line end, as brat asks', () => {
    const [mark] = textBound(annOf(exported({ exact: 'Nobody was hurt,\nshe added' })), TEXT);
    assert.equal(mark?.printed, 'Nobody was hurt, she added');
  });

  it('comes with the text and a configuration that knows every type it uses', () => {
    const files = toBrat([exported({ exact: '14 houses' })]);
    assert.deepEqual(files.map((file) => file.path).sort(), ['annotation.conf', 'merle/flood.ann', 'merle/flood.txt']);
    assert.match(files.find((file) => file.path === 'annotation.conf')!.content, /\[entities\]\nfigure\n/);
  });

  it('is read back with notes, values, tags, links, author and place', () => {
    const source = exported(
      { exact: '14 houses', note: 'Two lines,\none \\n tab.', value: { amount: 14, unit: 'item' }, tags: ['damage', 'toll'], links: [{ relation: 'contradicts', source: 'b c.txt', exact: '41 houses' }] },
      { exact: 'the mayor said', kind: 'person', status: 'refuted', credibility: 6, author: 'ben' },
    ); // prettier-ignore
    const { annotations, problems } = fromBrat(annOf(source), source.path, source.text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      annotations.map(({ annotation, author, place }) => ({ ...annotation, target: annotation.target.exact, author, ...place })),
      source.annotations.map(({ annotation, author, start, end }) => ({ ...annotation, target: annotation.target.exact, author, start, end })),
    ); // prettier-ignore
  });

  it('refuses a mark whose words stand elsewhere now', () => {
    const { annotations, problems } = fromBrat('T1\tfigure 0 5\tStorm\n', 'x.txt', 'Flood in Merle');
    assert.deepEqual(annotations, []);
    assert.match(problems[0]!, /reads “Flood”, not “Storm”/);
  });

  it('never throws on a broken file', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (ann, text) => void fromBrat(ann, 'x.txt', text)));
  });
});

describe('the other exports', () => {
  it('give each token one tag, and tell what a longer mark hides', () => {
    const { content, leftOut } = toConll([exported({ exact: '14 houses' }, { exact: '14', kind: 'passage' })]);
    assert.equal(leftOut, 1);
    assert.match(content, /\n14\t\d+\t\d+\tB-figure\nhouses\t\d+\t\d+\tI-figure\non\t/);
  });

  it('quote what a table needs quoted and disarm formulas', () => {
    assert.equal(csvCell('a "b", c'), '"a ""b"", c"');
    assert.equal(csvCell('=HYPERLINK("x")'), '"\'=HYPERLINK(""x"")"');
    assert.equal(csvCell('-3.5 km'), '-3.5 km');
    const [head, row] = toCsv([exported({ exact: '14 houses' })]).split('\r\n');
    assert.equal(head!.split(',').length, row!.split(',').length);
  });

  it('are a table that another reader takes apart into the same cells, whatever analysts wrote', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', '-2+3', '@x', 'a,b', '"', 'a\r\nb', '\t=1')); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.record({ note: hostile, tag: hostile }), { minLength: 1, maxLength: 4 }), (some) => {
        const source = exported(...some.map(({ note, tag }) => ({ exact: '14 houses', note, tags: [tag] })));
        const [head = [], ...rows] = readCsv(toCsv([source]));
        assert.equal(rows.length, some.length);
        rows.forEach((cells, i) => {
          assert.equal(cells.length, head.length);
          const cell = (name: string): string => cells[head.indexOf(name)] ?? '';
          for (const [name, given] of [
            ['note', some[i]!.note],
            ['tags', some[i]!.tag],
          ] as const) {
            assert(cell(name) === given || cell(name) === `'${given}`, `${name}: ${cell(name)}`);
            assert(
              !/^[=+\-@\t\r]/.test(cell(name)) || /^-?\d+(\.\d+)?( [\w/]+)?$/.test(given),
              'a spreadsheet runs it',
            );
          }
        });
      }),
    );
  });

  it('are tokens with tags that another reader joins into the same spans', () => {
    const marked = exported({ exact: '14 houses' }, { exact: 'the mayor said', kind: 'passage' }, { exact: 'Monday' });
    const spans = readConll(toConll([marked]).content).map(({ kind, start, end }) => `${kind} ${marked.text.slice(start, end)}`); // prettier-ignore
    const kinds = marked.annotations.map(({ annotation }) => `${annotation.kind} ${annotation.target.exact}`);
    assert.deepEqual(spans.sort(), kinds.sort());
  });

  it('write one record a line', () => {
    const lines = toJsonl([exported({ exact: '14 houses', note: 'a\nb' }, { exact: 'Monday' })])
      .trim()
      .split('\n');
    assert.deepEqual(lines.map((line) => (JSON.parse(line) as { exact: string }).exact), ['14 houses', 'Monday']); // prettier-ignore
  });

  it('review only what was judged', () => {
    const { '@graph': reviews } = toClaimReview([
      exported({ exact: '14 houses', status: 'refuted', note: 'It was 41.' }, { exact: 'Monday' }),
    ]) as { '@graph': { reviewRating: { ratingValue: number }; itemReviewed: { text: string } }[] };
    assert.equal(reviews.length, 1);
    assert.equal(reviews[0]!.reviewRating.ratingValue, 1);
    assert.equal(reviews[0]!.itemReviewed.text, '14 houses');
  });

  it('make a CAS whose members, types and offsets hold together', () => {
    const [file] = toUimaJsonCas([exported({ exact: '14 houses' }, { exact: 'the mayor said' })]);
    const cas = JSON.parse(file!.content) as {
      '%TYPES': Record<string, Record<string, unknown>>;
      '%FEATURE_STRUCTURES': Record<string, unknown>[];
      '%VIEWS': { _InitialView: { '%SOFA': number; '%MEMBERS': number[] } };
    };
    const [sofa, ...marks] = cas['%FEATURE_STRUCTURES'];
    assert.equal(sofa!['%ID'], cas['%VIEWS']._InitialView['%SOFA']);
    assert.deepEqual(marks.map((mark) => mark['%ID']), cas['%VIEWS']._InitialView['%MEMBERS']); // prettier-ignore
    for (const mark of marks) {
      const type = cas['%TYPES'][mark['%TYPE'] as string]!;
      for (const key of Object.keys(mark)) assert(/^[%@]|^begin$|^end$/.test(key) || key in type, key);
    }
    const text = sofa!.sofaString as string;
    assert.equal(text.slice(marks[0]!.begin as number, marks[0]!.end as number), '14 houses');
  });
});

describe('the Hypothesis import', () => {
  it('takes quotation, note, tags and author, and reports what quotes nothing', () => {
    const { annotations, problems } = fromHypothesis(
      {
        rows: [
          {
            uri: 'merle/flood.txt',
            user: 'acct:ada@hypothes.is',
            text: 'Check this.',
            tags: ['toll'],
            created: '2024-05-08T09:00:00+00:00',
            target: [{ source: 'merle/flood.txt', selector: [{ type: 'TextPositionSelector', start: 33, end: 42 }, { type: 'TextQuoteSelector', exact: '14 houses', prefix: 'took ', suffix: ' on' }] }],
          },
          { uri: 'merle/flood.txt', text: 'A page note.', target: [{ source: 'merle/flood.txt' }] },
        ],
      },
      () => TEXT,
    ); // prettier-ignore
    assert.equal(problems.length, 1);
    const [read] = annotations;
    assert.equal(read?.author, 'ada');
    assert.equal(read.annotation.note, 'Check this.');
    assert.deepEqual(read.annotation.tags, ['toll']);
    assert.equal(TEXT.slice(read.place!.start, read.place!.end), '14 houses');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void fromHypothesis(value, () => null)));
    fc.assert(fc.property(fc.jsonValue(), (value) => void fromW3c(value, () => null)));
  });
});

/** RFC 4180, read as its grammar stands: records end with CRLF, a quoted field doubles its quotation marks. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        at++;
        while (!(text[at] === '"' && text[at + 1] !== '"')) {
          assert(at < text.length, 'a quoted field does not end');
          if (text[at] === '"') at++;
          field += text.charAt(at++);
        }
        at++;
      } else while (at < text.length && text[at] !== ',' && text[at] !== '\r') field += text.charAt(at++);
      record.push(field);
      if (text[at] !== ',') break;
      at++;
    }
    assert.equal(text.slice(at, at + 2), '\r\n');
    at += 2;
    records.push(record);
  }
  return records;
}

/** Chunks of a BIO column, as the evaluation script of CoNLL-2000 joins them: I continues only a chunk of its own type. */
function readConll(content: string): { kind: string; start: number; end: number }[] {
  const chunks: { kind: string; start: number; end: number }[] = [];
  let open = '';
  for (const line of content.split('\n')) {
    const [, start, end, tag = 'O'] = line.startsWith('# ') ? [] : line.split('\t');
    const [prefix, kind = ''] = tag.split(/-(.*)/);
    const last = chunks.at(-1);
    if (prefix === 'B' || (prefix === 'I' && open !== kind))
      chunks.push({ kind, start: Number(start), end: Number(end) });
    else if (prefix === 'I' && last !== undefined) last.end = Number(end);
    // A chunk may go on after the blank line between two sentences.
    if (line !== '') open = prefix === 'O' ? '' : kind;
  }
  return chunks;
}
