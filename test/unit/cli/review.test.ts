import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Annotation } from '../../../src/core/annotation/model';
import { readSidecar } from '../../../src/core/annotation/sidecar/readSidecar';
import type { Finding } from '../../../src/core/review/finding';
import { corroborateIn } from '../../support/commandLine';
import { addToSidecar, annotationOf } from '../../support/history/sidecars';

const FLOOD = `The Merle Post
7 May 2024

River takes houses in Merle

The river took 14 houses in Merle on Monday, the mayor said. Nobody was hurt, she added.

The army sent 200 soldiers to the town. A bridge of 90 metres was closed.
`;

type Marked = Partial<Annotation> & { readonly words: string };

function sidecarOf(article: string, text: string, author: string, marked: readonly Marked[]): string {
  const annotations = marked.map(({ words, ...over }, i) => annotationOf(`${author}${i}`.padEnd(8, 'x'), text, words, over)); // prettier-ignore
  return addToSidecar(null, { name: article, text, figures: [] }, author, annotations);
}

describe('reviewing from the command line', () => {
  let folder: string;
  const write = (name: string, text: string): Promise<void> => writeFile(path.join(folder, name), text);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd: folder, stdio: 'pipe' }).toString(); // prettier-ignore
  const check = async (...args: string[]): Promise<{ code: number; findings: Finding[] }> => {
    const { code, out } = await corroborateIn(folder, ['check', ...args, '--format', 'json']);
    return { code, findings: (JSON.parse(out) as { findings: Finding[] }).findings };
  };
  const lineOf = async (name: string, words: string): Promise<number> => {
    const lines = (await readFile(path.join(folder, name), 'utf8')).split('\n');
    return lines.findIndex((line) => line.includes(words)) + 1;
  };

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'corroborate-review-'));
    await write('flood.txt', FLOOD);
    await write('flood.txt.ada.annotations.yaml', sidecarOf('flood.txt', FLOOD, 'ada', [{ words: '14 houses', note: 'Checked.' }, { words: '200 soldiers' }])); // prettier-ignore
    await write('flood.txt.ben.annotations.yaml', sidecarOf('flood.txt', FLOOD, 'ben', [{ words: '14 houses', status: 'disputed' }, { words: '90 metres' }])); // prettier-ignore
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'start');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('finds nothing in a sound newsroom', async () => {
    assert.deepEqual(await check(), { code: 0, findings: [] });
  });

  it('reports each planted fault at its line, and nothing else', async () => {
    const ada = 'flood.txt.ada.annotations.yaml';
    const ben = 'flood.txt.ben.annotations.yaml';
    await write('flood.txt', FLOOD.replace('14 houses', '41 houses').replace(' A bridge of 90 metres was closed.', ''));
    await write(ada, (await readFile(path.join(folder, ada), 'utf8')) + 'replies:\n  - id: reply001\n    to: nobody00\n    stance: agree\n    note: Yes.\n'); // prettier-ignore
    await write(ben, (await readFile(path.join(folder, ben), 'utf8')).replace('id: ben1xxxx', 'id: ada1xxxx'));
    await write(
      'flood.txt.cyd.annotations.yaml',
      'version: 1\nsource: flood.txt\nannotations:\n  - id: cyd00000\n   kind: figure\n',
    );
    await write('storm.txt.ada.annotations.yaml', 'version: 1\nsource: storm.txt\nannotations: []\n');
    const { code, findings } = await check();
    assert.equal(code, 1);
    assert.deepEqual(
      findings.map(({ rule, path: file, line }) => `${rule} ${file}:${line}`).sort(),
      [
        `anchor/gone ${ben}:${await lineOf(ben, 'id: ada1xxxx')}`,
        `anchor/value-changed ${ada}:${await lineOf(ada, 'id: ada0xxxx')}`,
        `anchor/value-changed ${ben}:${await lineOf(ben, 'id: ben0xxxx')}`,
        `id/duplicate ${ben}:${await lineOf(ben, 'id: ada1xxxx')}`,
        `reply/unresolved ${ada}:${await lineOf(ada, 'id: reply001')}`,
        'sidecar/no-article storm.txt.ada.annotations.yaml:1',
        'sidecar/syntax flood.txt.cyd.annotations.yaml:5',
      ].sort(),
    );
  });

  it('holds confirmed figures against other sources and links against refuted ones', async () => {
    const other = FLOOD.replace('The Merle Post', 'The Valley Star').replace('14 houses', '41 houses');
    await write('valley.txt', other);
    await write('valley.txt.ada.annotations.yaml', sidecarOf('valley.txt', other, 'eve', [{ words: '200 soldiers', status: 'refuted' }])); // prettier-ignore
    await write(
      'flood.txt.ada.annotations.yaml',
      sidecarOf('flood.txt', FLOOD, 'ada', [
        { words: '14 houses', status: 'confirmed' },
        { words: '200 soldiers', links: [{ relation: 'supports', source: 'valley.txt', exact: '200 soldiers' }] },
        { words: '90 metres', links: [{ relation: 'same-fact', source: 'valley.txt', exact: '95 metres' }] },
      ]),
    );
    const { findings } = await check();
    assert.deepEqual(
      findings.map(({ rule, id }) => `${rule} ${id}`),
      ['status/contradicted ada0xxxx', 'status/refuted-in-link ada1xxxx', 'link/unresolved ada2xxxx'],
    );
    assert.match(findings[0]!.message, /Confirmed as “14 houses”, but valley\.txt says “41 houses”/);
  });

  it('compares as analysts have judged: facts joined and set aside, also between commits', async () => {
    interface Told {
      readonly relation: string;
      readonly dismissed?: boolean;
      readonly byAnalysts?: boolean;
      readonly members: readonly { readonly source: string; readonly text: string }[];
    }
    const other = FLOOD.replace('The Merle Post', 'The Valley Star').replace('14 houses', '41 houses').replace('A bridge of 90 metres was closed', 'Nine schools were shut'); // prettier-ignore
    await write('valley.txt', other);
    git('add', '-A');
    git('commit', '-q', '-m', 'another source');
    const told = async (): Promise<readonly Told[]> => {
      const { out } = await corroborateIn(folder, ['facts', '.', '--format', 'json']);
      const parsed = JSON.parse(out) as readonly Told[] | { readonly facts: readonly Told[] };
      return 'facts' in parsed ? parsed.facts : parsed;
    };
    const tells = (facts: readonly Told[], words: string): Told => facts.find(({ members }) => members.some(({ text }) => text.includes(words)))!; // prettier-ignore
    const before = await told();
    assert.equal(tells(before, '14 houses').relation, 'conflict');
    assert.equal(tells(before, '14 houses').dismissed, undefined);
    assert.equal(tells(before, '90 metres').members.length, 1);
    await write(
      'flood.txt.ada.annotations.yaml',
      sidecarOf('flood.txt', FLOOD, 'ada', [
        { words: '90 metres', links: [{ relation: 'same-fact', source: 'valley.txt', exact: 'Nine schools' }] },
      ]) +
        'decisions:\n  - dismiss: {exact: 14 houses, with: [{source: valley.txt, exact: 41 houses}]}\n    reason: Two weeks lie between them.\n',
    );
    const after = await told();
    assert.equal(tells(after, '14 houses').dismissed, true);
    assert.deepEqual(tells(after, '90 metres').members.map(({ source }) => source).sort(), ['flood.txt', 'valley.txt']); // prettier-ignore
    assert.equal(tells(after, '90 metres').byAnalysts, true);
    const { out } = await corroborateIn(folder, ['diff', 'HEAD', '--format', 'json']);
    const { facts } = JSON.parse(out) as {
      readonly facts: readonly { readonly change: string; readonly after: Told }[];
    };
    assert.deepEqual(facts.filter(({ change }) => change === 'settled').map(({ after: fact }) => fact.dismissed), [true]); // prettier-ignore
    const page = await corroborateIn(folder, ['report', '.']);
    assert.match(page.out, /set aside by an analyst/);
    assert.match(page.out, /ada has set it aside/);
  });

  it('limits itself to what changed since a commit and what depends on it', async () => {
    await write('old.txt', FLOOD);
    await write('old.txt.ada.annotations.yaml', sidecarOf('old.txt', FLOOD, 'old', [{ words: '14 houses' }]).replace('exact: 14 houses', 'exact: 99 cranes fell silent').replace(/prefix:.*\n|suffix:.*\n/g, '')); // prettier-ignore
    git('add', '-A');
    git('commit', '-q', '-m', 'an orphan');
    assert.equal((await check()).code, 1);
    assert.deepEqual(await check('--since', 'HEAD'), { code: 0, findings: [] });
    await write('flood.txt', FLOOD.replace('14 houses', '41 houses'));
    const { findings } = await check('--since', 'HEAD');
    assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['anchor/value-changed']);
  });

  it('blames the change under review for an id that was taken', async () => {
    const ada = 'flood.txt.ada.annotations.yaml';
    await write(ada, (await readFile(path.join(folder, ada), 'utf8')).replace('id: ada1xxxx', 'id: ben1xxxx').replaceAll('2024-05-08', '2024-05-01')); // prettier-ignore
    const taken = async (...args: string[]): Promise<string[]> => (await check(...args)).findings.map(({ rule, path: file }) => `${rule} ${file}`); // prettier-ignore
    assert.deepEqual(await taken('--since', 'HEAD'), [`id/duplicate ${ada}`]);
    assert.deepEqual(await taken(), ['id/duplicate flood.txt.ben.annotations.yaml']);
  });

  it('takes severities from the registry and reports rules that do not exist', async () => {
    await write('flood.txt', FLOOD.replace('14 houses', '41 houses'));
    await write('corroborate.yaml', 'version: 1\nrules:\n  anchor/value-changed: info\n  anchor/lost: off\n');
    const { code, findings } = await check();
    assert.equal(code, 1);
    assert.deepEqual(
      findings.map(({ rule, severity, path: file, line }) => `${rule} ${severity} ${file.split('.')[0]}:${line}`),
      [
        'registry/invalid error corroborate:4',
        'anchor/value-changed info flood:5',
        'anchor/value-changed info flood:5',
      ],
    );
  });

  it('tells what changed between two commits, also as Markdown with links', async () => {
    const ada = path.join(folder, 'flood.txt.ada.annotations.yaml');
    await write('flood.txt', FLOOD.replace('14 houses', '41 houses'));
    await writeFile(ada, (await readFile(ada, 'utf8')).replace('status: open', 'status: confirmed').replace('Checked.', 'Checked twice.')); // prettier-ignore
    git('commit', '-q', '-am', 'second');
    const json = await corroborateIn(folder, ['diff', 'HEAD~1', 'HEAD', '--format', 'json']);
    assert.equal(json.code, 0);
    const report = JSON.parse(json.out) as {
      records: { change: string; fields: { field: string; from: string; to: string }[] }[];
      articles: { affected: { outcome: string; now: string }[] }[];
    };
    assert.deepEqual(report.records.map(({ change, fields }) => [change, ...fields.map(({ field, to }) => `${field}=${to}`)]), [['changed', 'status=confirmed', 'note=Checked twice.']]); // prettier-ignore
    assert.deepEqual(report.articles[0]!.affected.map(({ outcome, now }) => `${outcome} ${now}`), ['value-changed 41 houses', 'value-changed 41 houses']); // prettier-ignore
    const variables = { GITHUB_SERVER_URL: 'https://git.example.org', GITHUB_REPOSITORY: 'desk/news' };
    const markdown = await corroborateIn(folder, ['diff', 'HEAD~1', 'HEAD', '--format', 'markdown'], variables);
    assert.match(markdown.out, /status: open → \*\*confirmed\*\*/);
    assert.match(
      markdown.out,
      /https:\/\/git\.example\.org\/desk\/news\/blob\/[0-9a-f]{40}\/flood\.txt\.ada\.annotations\.yaml#L5/,
    );
  });

  it('explains that a folder outside git has no commits', async () => {
    await rm(path.join(folder, '.git'), { recursive: true });
    const { code, err } = await corroborateIn(folder, ['diff', 'HEAD']);
    assert.equal(code, 2);
    assert.match(err, /not a git repository/);
  });

  it('says what is not there and fails, whatever the command', async () => {
    await write('bad.json', '{"a": [1,\n 2');
    for (const [args, words] of [
      [['check', 'lost'], 'lost: no such file or folder'],
      [['agreement', 'lost'], 'lost: no such file or folder'],
      [['export', 'lost', '--to', 'csv'], 'lost: no such file or folder'],
      [['import', '--from', 'w3c', 'bad.json', '--newsroom', 'lost'], 'lost: no such file or folder'],
      [['import', '--from', 'w3c', 'bad.json'], 'bad.json:2:3: '],
      [['diff', 'lost'], 'lost: no such commit'],
      [['check', '--since', 'lost'], 'lost: no such commit'],
    ] as const) {
      const { code, out, err } = await corroborateIn(folder, args);
      assert.deepEqual([code, out, err.includes(words)], [2, '', true], err);
    }
  });

  it('names a shallow clone as the reason that a commit is not there', async () => {
    const first = git('rev-parse', 'HEAD').trim();
    git('commit', '-q', '--allow-empty', '-m', 'second');
    git('clone', '-q', '--depth', '1', `file://${folder}`, 'clone');
    const { code, err } = await corroborateIn(path.join(folder, 'clone'), ['diff', first]);
    assert.equal(code, 2);
    assert.match(err, /no such commit; this clone is shallow: .*fetch-depth: 0/);
  });

  it('measures agreement over the articles that analysts share', async () => {
    const { out } = await corroborateIn(folder, ['agreement', '--format', 'json']);
    const report = JSON.parse(out) as { pairs: { status: { n: number; observed: number } }[] };
    assert.equal(report.pairs[0]!.status.n, 1);
    assert.equal(report.pairs[0]!.status.observed, 0);
    assert.match((await corroborateIn(folder, ['agreement'])).out, /\| ada, ben \| 1 \|/);
  });

  it('exports to every format and imports what it exported into another newsroom, once', async () => {
    for (const format of ['w3c', 'conll', 'csv', 'jsonl', 'claimreview']) {
      const { code, out } = await corroborateIn(folder, ['export', '--to', format]);
      assert.equal(code, 0, format);
      assert(out.includes('14'), format);
    }
    assert.equal((await corroborateIn(folder, ['export', '--to', 'uima-json-cas', '-o', 'cas'])).code, 0);
    assert.equal((await corroborateIn(folder, ['export', '--to', 'brat', '-o', 'brat'])).code, 0);
    assert.deepEqual((await readdir(path.join(folder, 'brat'))).sort(), ['annotation.conf', 'flood.ann', 'flood.txt']);
    await corroborateIn(folder, ['export', '--to', 'w3c', '-o', 'page.json']);
    const other = await mkdtemp(path.join(tmpdir(), 'corroborate-import-'));
    try {
      await cp(path.join(folder, 'flood.txt'), path.join(other, 'flood.txt'));
      const first = await corroborateIn(folder, ['import', '--from', 'w3c', 'page.json', '--newsroom', other]);
      assert.equal(first.code, 0, first.err);
      for (const author of ['ada', 'ben']) {
        const name = `flood.txt.${author}.annotations.yaml`;
        const read = async (root: string): Promise<unknown> => readSidecar(await readFile(path.join(root, name), 'utf8')).sidecar; // prettier-ignore
        assert.deepEqual(await read(other), await read(folder));
      }
      const second = await corroborateIn(folder, ['import', '--from', 'brat', 'brat/flood.ann', '--newsroom', other]);
      assert.match(second.err, /0 imported, 4 were there before/);
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });
});
