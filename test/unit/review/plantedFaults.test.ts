import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Log } from 'sarif';
import type { Finding } from '../../../src/core/review/finding';
import { corroborateIn } from '../../support/commandLine';

const BORDER = 'rafidain-today-border-triumph.txt';
const MAYA = `${BORDER}.maya.annotations.yaml`;
const TOMAS = `${BORDER}.tomas.annotations.yaml`;
const JOBAR = 'orontes-online-2017-06-20-jobar-harasta.txt';
const LORRIES = 'albion-courier-2017-06-19-aid-lorries.txt';
const LINK_UP = 'halyard-2017-06-18-armies-link-up.txt';
const TOLL = 'mpa_20170619_waleed-toll.txt';

describe('faults planted in the demo newsroom', () => {
  let folder: string;
  const edit = async (name: string, ...changes: readonly (readonly [string, string])[]): Promise<void> => {
    let text = await readFile(path.join(folder, name), 'utf8');
    for (const [from, to] of changes) {
      assert(text.includes(from), `${name} has no ${from}`);
      text = text.replace(from, to);
    }
    await writeFile(path.join(folder, name), text);
  };
  const editAll = async (change: (text: string) => string): Promise<void> => {
    for (const name of await readdir(folder)) {
      const file = path.join(folder, name);
      await writeFile(file, change(await readFile(file, 'utf8')));
    }
  };
  /** `file:line` of the line that holds these words. */
  const at = async (name: string, words: string): Promise<string> => {
    const lines = (await readFile(path.join(folder, name), 'utf8')).split('\n');
    const line = lines.findIndex((text) => text.includes(words)) + 1;
    assert(line > 0, `${name} has no ${words}`);
    return `${name}:${line}`;
  };
  const found = async (): Promise<string[]> => {
    const { out } = await corroborateIn(folder, ['check', '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: Finding[] };
    return findings.map(({ rule, path: file, line }) => `${rule} ${file}:${line}`).sort();
  };

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'corroborate-planted-'));
    await cp('test/fixtures/newsroom', folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are each reported at their line, and nothing else, in every format', async () => {
    await edit(JOBAR, ['the capture of al-Waleed last Friday by Iraqi forces', 'the fall of the border post']);
    await edit(BORDER, ['A day earlier, Iraqi forces including fighters of Hashd al-Sha\'abi, also known as the Popular Mobilization Units (PMU), liberated the al-Walid crossing. Ten Iraqi fighters were martyred in the operation, a Hashd al-Sha\'abi statement said, while more than 80 terrorists were eliminated.\n\n', '']); // prettier-ignore
    await edit(LORRIES, ['nearly 40 lorries', 'nearly 48 lorries']);
    await edit(TOMAS, ['to: b3w8t5n1', 'to: b3w8t5n9']);
    await edit(`${LORRIES}.tomas.annotations.yaml`, ['id: j1l4z7x3', 'id: k7f2m9q4']);
    await edit('harbour-gazette_2017-06-19_troops-meet.txt.maya.annotations.yaml', ['    status:', '   status:']);
    await edit(`${LINK_UP}.maya.annotations.yaml`, ['status: open', 'status: confirmed']);
    const expected = [
      ['anchor/gone', await at(`${JOBAR}.tomas.annotations.yaml`, 'id: c9v6b3n8'), 'error'],
      ['anchor/gone', await at(TOMAS, 'id: z6c4d1x9'), 'error'],
      ['anchor/value-changed', await at(`${LORRIES}.tomas.annotations.yaml`, 'id: d5f8h2k6'), 'warning'],
      ['id/duplicate', await at(MAYA, 'id: k7f2m9q4'), 'error'],
      ['reply/unresolved', await at(TOMAS, 'id: r9m2h7j5'), 'error'],
      ['sidecar/syntax', await at('harbour-gazette_2017-06-19_troops-meet.txt.maya.annotations.yaml', '   status:'), 'error'], // prettier-ignore
      ['status/contradicted', await at(`${LINK_UP}.maya.annotations.yaml`, 'id: m4n5b6c7'), 'warning'],
    ] as const;
    const wanted = expected.map(([rule, place, severity]) => `${rule} ${place} ${severity}`).sort();
    const check = async (format: string): Promise<string> => {
      const { code, out, err } = await corroborateIn(folder, ['check', '--format', format]);
      assert.deepEqual([code, err], [1, ''], format);
      return out;
    };
    const { findings } = JSON.parse(await check('json')) as { findings: Finding[] };
    const seen: Record<string, string[]> = {
      json: findings.map(({ rule, path: file, line, severity }) => `${rule} ${file}:${line} ${severity}`),
      text: matches(await check('text'), /^(\S+:\d+):\d+ (error|warning) .* (\S+)$/gm).map(([place, severity, rule]) => `${rule} ${place} ${severity}`), // prettier-ignore
      github: matches(await check('github'), /^::(error|warning) file=([^,]+),line=(\d+),col=\d+,title=([^:]+)::/gm).map(([severity, file, line, rule]) => `${rule} ${file}:${line} ${severity}`), // prettier-ignore
      sarif: (JSON.parse(await check('sarif')) as Log).runs[0]!.results!.map(({ ruleId, level, locations }) => {
        const { artifactLocation, region } = locations![0]!.physicalLocation!;
        return `${ruleId} ${decodeURIComponent(artifactLocation!.uri!)}:${region!.startLine} ${level}`;
      }),
      junit: matches(await check('junit'), /<testcase [^>]*name="(\S+?)[ "][^>]*><failure type="(\w+)" [^>]*>(.+?:\d+):\d+</g).map(([rule, severity, place]) => `${rule} ${place} ${severity}`), // prettier-ignore
    };
    for (const [format, reported] of Object.entries(seen)) assert.deepEqual(reported.sort(), wanted, format);
  });

  it('are no fault where only the form of the files has changed', async () => {
    await editAll((text) => text.replace(/\n/g, '\r\n'));
    assert.deepEqual(await found(), []);
    await editAll((text) => `\uFEFF${text.replace(/\r\n/g, '\n')}`);
    assert.deepEqual(await found(), []);
    await editAll((text) => text.normalize('NFD'));
    assert.deepEqual(await found(), []);
  });

  it('do not blame the replies to what stands in a broken file', async () => {
    await edit(MAYA, ['    kind: quote', '   kind: quote']);
    assert.deepEqual(await found(), [`sidecar/syntax ${await at(MAYA, '   kind: quote')}`]);
  });

  it('do not blame the replies to a record of the wrong form', async () => {
    await edit(MAYA, ['    target:\n      exact: 25,000 square meters\n', '    aim:\n      exact: 25,000 square meters\n']); // prettier-ignore
    assert.deepEqual(await found(), [`sidecar/schema ${await at(MAYA, 'id: k7f2m9q4')}`]);
  });

  it('show of a conflict its first line', async () => {
    await edit(MAYA, ['    status: disputed', '<<<<<<< HEAD\n    status: disputed\n=======\n    status: open\n>>>>>>> maya']); // prettier-ignore
    assert.deepEqual(await found(), [`sidecar/syntax ${await at(MAYA, '<<<<<<<')}`]);
  });

  it('are found at the second of two records with one id, by time and not by name of the file', async () => {
    const lorries = `${LORRIES}.tomas.annotations.yaml`;
    await edit(lorries, ['id: d5f8h2k6', 'id: t8y1u4i7']);
    assert.deepEqual(await found(), [`id/duplicate ${await at(lorries, 'id: t8y1u4i7')}`]);
    await edit(lorries, ['id: t8y1u4i7', 'id: d5f8h2k6'], ['id: j1l4z7x3', 'id: d5f8h2k6'], ['exact: Every lorry was marked, and every side had been given the list of number plates on Thursday.', 'exact: Nobody has seen the camels of the caravan since.']); // prettier-ignore
    const text = await readFile(path.join(folder, lorries), 'utf8');
    const second = text.slice(0, text.lastIndexOf('id: d5f8h2k6')).split('\n').length;
    assert.deepEqual(await found(), [`anchor/gone ${lorries}:${second}`, `id/duplicate ${lorries}:${second}`]);
  });

  it('name a figure by its own line when the words around it were annotated too', async () => {
    const sidecar = `${LINK_UP}.maya.annotations.yaml`;
    await edit(sidecar, ['exact: 25,000 square kilometres', 'exact: had taken 25,000 square kilometres'], [' said his troops had taken "', ' said his troops "'], ['status: open', 'status: confirmed']); // prettier-ignore
    assert.deepEqual(await found(), [`status/contradicted ${await at(sidecar, 'id: m4n5b6c7')}`]);
  });

  it('are a higher toll than the one that was confirmed, and no lower one from before', async () => {
    const text = await readFile(path.join(folder, `${TOLL}.maya.annotations.yaml`), 'utf8');
    const linked = text.slice(text.indexOf('    links:'), text.indexOf('    created:'));
    await edit(`${TOLL}.maya.annotations.yaml`, [
      linked,
      `    links:\n      - relation: contradicts\n        source: ${BORDER}\n        exact: Ten Iraqi fighters\n`,
    ]);
    assert.deepEqual(await found(), []);
    const early = 'halyard-2017-06-17-crossing-seized.txt.maya.annotations.yaml';
    await writeFile(path.join(folder, early), text.slice(0, text.indexOf('    links:')).replace(TOLL, early.split('.maya')[0]!).replace('t8y1u4i7', 'early001').replace('Twenty-three members', 'At least 14 fighters').replace(/prefix: .*\n/, 'prefix: ""\n').replace(/suffix: .*\n/, 'suffix: " on the government side were killed and 31 wounded in the assault, most of them by roadside bombs laid along the approach road, a medical officer in the town of Rutba told Halyard."\n')); // prettier-ignore
    assert.deepEqual(await found(), [`status/contradicted ${await at(early, 'id: early001')}`]);
  });

  it('are words in several places alike, unless their neighbours tell which is meant', async () => {
    const lorries = `${LORRIES}.tomas.annotations.yaml`;
    const sentence = 'Nobody on the road had seen the aid workers since the spring.';
    await writeFile(path.join(folder, LORRIES), `${await readFile(path.join(folder, LORRIES), 'utf8')}\n${sentence} A driver laughed. ${sentence}\n`); // prettier-ignore
    const words = (id: string, exact: string, from: string): string => `  - id: ${id}\n    target:\n      exact: ${exact}\n      prefix: "${from.slice(0, from.indexOf(exact))}"\n      suffix: "${from.slice(from.indexOf(exact) + exact.length)}"\n    kind: passage\n`; // prettier-ignore
    const list = await readFile(path.join(folder, lorries), 'utf8');
    const withRecords = (...records: string[]): Promise<void> => writeFile(path.join(folder, lorries), `${list.trimEnd()}\n${records.join('')}`); // prettier-ignore
    const first = words('u1u1u1u1', 'aid workers', sentence);
    await withRecords(first);
    assert.deepEqual(await found(), [`anchor/ambiguous ${await at(lorries, 'id: u1u1u1u1')}`]);
    await withRecords(first, words('u2u2u2u2', 'driver', 'A driver laughed.'));
    assert.deepEqual(await found(), []);
    await withRecords(first, first.replace('u1u1u1u1', 'u3u3u3u3'));
    assert.deepEqual(await found(), []);
  });

  it('are not looked for in a file that was changed in value under a confirmed figure', async () => {
    await edit(`${LORRIES}.tomas.annotations.yaml`, ['status: resolved', 'status: confirmed']);
    await edit(LORRIES, ['nearly 40 lorries', 'nearly 48 lorries']);
    assert.deepEqual(await found(), [`anchor/value-changed ${await at(`${LORRIES}.tomas.annotations.yaml`, 'id: d5f8h2k6')}`]); // prettier-ignore
  });

  it('stay those of one sidecar when its article is renamed or cannot be read', async () => {
    await rename(path.join(folder, JOBAR), path.join(folder, 'renamed.txt'));
    assert.deepEqual(await found(), [`sidecar/no-article ${JOBAR}.tomas.annotations.yaml:1`]);
    await rename(path.join(folder, 'renamed.txt'), path.join(folder, JOBAR));
    await writeFile(path.join(folder, LINK_UP), Buffer.from('Caf\xe9', 'latin1'));
    const { code, err } = await corroborateIn(folder, ['check', '--format', 'json']);
    assert.equal(code, 2);
    assert.match(err, new RegExp(`^cannot read ${LINK_UP}: not valid UTF-8 in line 1\n$`));
    assert.deepEqual(await found(), []);
  });

  it('are told of the registry as well', async () => {
    await edit('corroborate.yaml', ['publishers:\n', 'publisher:\n']);
    assert.deepEqual(await found(), [`registry/invalid ${await at('corroborate.yaml', 'publisher:')}`]);
    await edit('corroborate.yaml', ['aliases: [Daesh', 'aliases: [Daesh: [']);
    assert.deepEqual(await found(), [`registry/invalid ${await at('corroborate.yaml', 'Daesh: [')}`]);
  });
});

const matches = (text: string, pattern: RegExp): string[][] =>
  [...text.matchAll(pattern)].map((match) => match.slice(1).map((group) => group.replaceAll('&quot;', '"')));
