import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import {
  applyRegistryEdits, changeType, notAName, notSameAs, rename, sameAs, setReliability, type RegistryChange,
} from '../../../src/core/corpus/registry/editRegistry'; // prettier-ignore
import { parseRegistry, reliabilityOf } from '../../../src/core/corpus/registry/parseRegistry';
import { article } from './articles';

const FILE = `# Names of the valley
version: 1
entities:
  - name: Torvik Dam   # the old one
    type: place
    aliases: [Torvik, "The Dam"]

  - name: Lena Orr
    type: person
    aliases:
      - L. Orr      # in headlines

# decided in March
not-same:
  - [Torvik Dam, Torvik Bank]
ignore: [Read also]
publishers:
  - name: Valley Herald
    reliability: B
`;

const edited = (text: string, change: RegistryChange): string => {
  assert.ok('edits' in change, 'problem' in change ? change.problem : '');
  return applyRegistryEdits(text, change.edits);
};
const lines = (text: string): string[] => text.split(/\r?\n/);
/** Every line of the first stands in the second, in order. */
const kept = (before: string, after: string): boolean => {
  let at = 0;
  for (const line of lines(after)) if (line === lines(before)[at]) at++;
  return at >= lines(before).filter((_, i, all) => i < all.length - 1).length;
};

describe('the registry', () => {
  it('is read with entities, pairs, ignored strings and publishers', () => {
    const { registry, problems } = parseRegistry(FILE);
    assert.deepEqual(problems, []);
    assert.deepEqual(registry.entities[0], { name: 'Torvik Dam', type: 'place', aliases: ['Torvik', 'The Dam'] });
    assert.deepEqual(registry.notSame, [['Torvik Dam', 'Torvik Bank']]);
    assert.deepEqual(registry.ignore, ['Read also']);
    assert.equal(reliabilityOf(registry, 'The Valley Herald'), 'B');
  });

  it('warns of keys that nothing reads, at the keys', () => {
    const { problems } = parseRegistry(
      'entites: []\nentities:\n  - name: A\n    alias: [x]\npublishers:\n  - name: P\n    url: x\n',
    );
    assert.deepEqual(
      problems.map(({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`),
      [
        '1:1 warning “entites” is not a key of a registry.',
        '4:5 warning “alias” is not a key of an entity.',
        '7:5 warning “url” is not a key of a publisher.',
      ],
    );
  });

  it('tells what is wrong at its line and column, and reads the rest', () => {
    const { registry, problems } = parseRegistry(
      'entities:\n  - name: A\n    type: river\n  - aliases: [x]\npublishers:\n  - name: P\n    reliability: 7\n',
    );
    assert.deepEqual(problems.map(({ line, column }) => [line, column]), [[3, 11], [4, 5], [7, 18]]); // prettier-ignore
    assert.equal(registry.entities[0]?.name, 'A');
    assert.equal(registry.publishers[0]?.reliability, null);
  });

  it('says so when a file is broken, conflicted or hostile, and is never written then', () => {
    for (const text of ['a: [', '<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n', '['.repeat(100_000)]) {
      assert.equal(parseRegistry(text).problems.length, 1);
      assert.ok('problem' in sameAs(text, 'A', 'B'));
    }
  });

  it('warns of one spelling under two entities, and of a pair that is one', () => {
    const { problems } = parseRegistry(
      'entities:\n  - name: A\n    aliases: [B]\n  - name: C\n    aliases: [B]\nnot-same:\n  - [A, B]\n',
    );
    assert.deepEqual(problems.map((problem) => problem.severity), ['warning', 'warning']); // prettier-ignore
  });

  it('reads anything without failing', () => {
    fc.assert(fc.property(fc.string(), (text) => parseRegistry(text).problems.length >= 0));
  });

  it('fits its schema', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../../media/schemas/corroborate.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = new Ajv().compile(schema);
    assert.ok(validate(parse(FILE)), JSON.stringify(validate.errors));
    assert.equal(validate({ publishers: [{ name: 'P', reliability: 'G' }] }), false);
  });
});

describe('an edit of the registry', () => {
  const cases: readonly (readonly [string, (text: string) => RegistryChange, (after: string) => void])[] = [
    ['adds an alias to a list in brackets', (t) => sameAs(t, 'Torvik Dam', 'Torvik, Upper'), (t) => assert.ok(parseRegistry(t).registry.entities[0]?.aliases.includes('Torvik, Upper'))],
    ['adds an alias to a list of lines', (t) => sameAs(t, 'Lena Orr', 'Orr'), (t) => assert.deepEqual(parseRegistry(t).registry.entities[1]?.aliases, ['L. Orr', 'Orr'])],
    ['adds an entity', (t) => sameAs(t, 'Maro Star', 'M/V Maro', 'organization'), (t) => assert.deepEqual(parseRegistry(t).registry.entities[2], { name: 'Maro Star', type: 'organization', aliases: ['M/V Maro'] })],
    ['parts two names', (t) => notSameAs(t, 'Lena Orr', 'Lena Orr: Jr.'), (t) => assert.deepEqual(parseRegistry(t).registry.notSame[1], ['Lena Orr', 'Lena Orr: Jr.'])],
    ['ignores a string', (t) => notAName(t, 'West'), (t) => assert.deepEqual(parseRegistry(t).registry.ignore, ['Read also', 'West'])],
    ['adds what an entity is', (t) => changeType(t, 'Lena Orr', 'group'), (t) => assert.equal(parseRegistry(t).registry.entities[1]?.type, 'group')],
    ['adds a publisher', (t) => setReliability(t, 'Coast Post', 'D'), (t) => assert.equal(parseRegistry(t).registry.publishers[1]?.reliability, 'D')],
  ]; // prettier-ignore
  for (const [name, edit, check] of cases)
    it(name, () => {
      for (const eol of ['\n', '\r\n']) {
        const before = FILE.replaceAll('\n', eol);
        const after = edited(before, edit(before));
        assert.deepEqual(parseRegistry(after).problems, []);
        check(after);
        assert.equal(/[^\r]\n/.test(after), eol === '\n');
      }
    });

  it('keeps every other byte: comments, quotes, blank lines', () => {
    for (const change of [
      sameAs(FILE, 'Nobody', 'No One'),
      setReliability(FILE, 'New', 'C'),
      notSameAs(FILE, 'X', 'Y'),
      sameAs(FILE, 'Lena Orr', 'Z'),
    ])
      assert.ok(kept(FILE, edited(FILE, change)));
  });

  it('keeps the old name of what is renamed', () => {
    const after = edited(FILE, rename(FILE, 'Torvik Dam', 'Great Dam'));
    assert.ok(after.includes('  - name: Great Dam   # the old one\n'));
    assert.deepEqual(parseRegistry(after).registry.entities[0]?.aliases, ['Torvik', 'The Dam', 'Torvik Dam']);
  });

  it('starts an empty file', () => {
    const after = edited('', sameAs('', 'A B', 'AB'));
    assert.deepEqual(parseRegistry(after).registry.entities, [{ name: 'A B', type: null, aliases: ['AB'] }]);
  });

  it('changes nothing the second time, and is read back whatever the names', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 12 }),
        fc.string({ minLength: 1, maxLength: 12 }),
        (first, second) => {
          const [a, b] = [first.replace(/\s+/g, ' ').trim(), second.replace(/\s+/g, ' ').trim()];
          fc.pre(a !== '' && b !== '' && a !== b && !/[\p{Cc}\p{Cs}\uFEFF]/u.test(a + b));
          const once = edited(FILE, sameAs(FILE, a, b));
          assert.ok(
            parseRegistry(once).registry.entities.some(
              (entity) => [entity.name, ...entity.aliases].includes(a) && [entity.name, ...entity.aliases].includes(b),
            ),
          );
          assert.equal(edited(once, sameAs(once, a, b)), once);
          assert.ok(kept(FILE, once) || once.startsWith(FILE.slice(0, 30)));
        },
      ),
    );
  });
});

describe('names across articles', () => {
  const names = (
    sources: Parameters<ReturnType<typeof createCorpus>['put']>[0][],
    registry = parseRegistry('').registry,
  ): string[][] => {
    const corpus = createCorpus({ registry });
    for (const source of sources) corpus.put(source);
    return corpus.entities().map((entity) => [entity.id, ...entity.forms].map(String));
  };

  it('are one across spellings, particles and surnames', () => {
    const found = names([
      article('a.txt', '[Abdul Rahman Saleh|person] spoke in [al-Qarya|place]. [Saleh|person] left.'),
      article('b.txt', '[Abdurrahman Saleh|person] came to [Qarya|place].'),
    ]); // prettier-ignore
    assert.deepEqual(found.map(([id]) => id?.replace(/^al-/, '')).sort(), ['abdul-rahman-saleh', 'qarya']);
  });

  it('are one when an article says so', () => {
    const found = names([article('a.txt', 'The [Torvik Relief Board|organization] ([TRB|organization]) met. The [River Guard|organization], also known as the [Green Coats|organization], came.'), article('b.txt', '[TRB|organization] and the [Green Coats|organization] met.')]); // prettier-ignore
    assert.equal(found.length, 2);
  });

  it('stay apart: neighbours in spelling, two of one surname, a town and the station named after it', () => {
    const found = names([article('a.txt', '[Iran|place] and [Iraq|place]. [Ada Holm|person] met [Per Holm|person]. The [Narvik|organization] network is not in [Narvik|place].')]); // prettier-ignore
    assert.equal(found.length, 6);
  });

  it('follow the registry', () => {
    const sources = [article('a.txt', '[Blue Line|organization] and [Azure Front|organization] and [Read also|organization].'), article('b.txt', '[Haroun|person] and [Haruon|person].')]; // prettier-ignore
    const registry = parseRegistry(
      'entities:\n  - name: Blue Line\n    aliases: [Azure Front]\nignore: [Read also]\n',
    ).registry;
    assert.deepEqual(names(sources, registry).map(([id]) => id).sort(), ['blue-line', 'haroun', 'haruon']); // prettier-ignore
  });
});
