import assert from 'node:assert/strict';
import { newAnnotation } from '../../../src/core/annotation/newAnnotation';
import type { Annotation, Sidecar } from '../../../src/core/annotation/model';
import type { Fact } from '../../../src/core/corpus/model';
import { diffFacts } from '../../../src/core/review/diff/factDiff';
import { diffSidecars, type SidecarAt } from '../../../src/core/review/diff/recordDiff';

const annotation = (id: string, over: Partial<Annotation> = {}): Annotation =>
  newAnnotation({
    id,
    target: { exact: '14 houses', prefix: 'The river took ', suffix: ' on Monday.' },
    kind: 'figure',
    value: { amount: 14, unit: 'item' },
    ...over,
  });
const at = (over: Partial<Sidecar>, path = 'a.txt.ada.annotations.yaml'): SidecarAt => ({
  path,
  article: 'a.txt',
  sidecar: { version: 1, source: 'a.txt', author: 'ada', annotations: [], replies: [], decisions: [], ...over },
  lineOf: () => 4,
});

describe('the difference of sidecars', () => {
  it('is none for records that only changed their order or their file', () => {
    const before = [at({ annotations: [annotation('one'), annotation('two')] })];
    const after = [at({ annotations: [annotation('two')] }), at({ annotations: [annotation('one')] }, 'b.yaml')];
    assert.deepEqual(diffSidecars(before, after), []);
  });

  it('tells added from removed, removed last', () => {
    const changes = diffSidecars(
      [at({ annotations: [annotation('old')] })],
      [at({ annotations: [annotation('new')] })],
    );
    assert.deepEqual(changes.map(({ change, record }) => `${change} ${record}`), ['added annotation', 'removed annotation']); // prettier-ignore
  });

  it('names every field that differs, and rewording apart from re-anchoring', () => {
    const fieldsOf = (over: Partial<Annotation>): string[] =>
      diffSidecars(
        [at({ annotations: [annotation('one')] })],
        [at({ annotations: [annotation('one', over)] })],
      )[0]!.fields.map(({ field, from, to }) => `${field}: ${from} → ${to}`);
    assert.deepEqual(fieldsOf({ status: 'disputed', value: { amount: 41, unit: 'item' } }), ['value: 14 item → 41 item', 'status: open → disputed']); // prettier-ignore
    assert.deepEqual(fieldsOf({ target: { exact: '41 houses', prefix: '', suffix: '' } }), ['reworded: 14 houses → 41 houses']); // prettier-ignore
    assert.deepEqual(fieldsOf({ target: { exact: '14 houses', prefix: 'It took ', suffix: '' } }), ['re-anchored: The river took 14 houses on Monday. → It took 14 houses']); // prettier-ignore
  });

  it('follows stances and decisions', () => {
    const reply = { id: 'r', to: 'one', stance: 'agree', note: '', created: null } as const;
    const changes = diffSidecars(
      [at({ replies: [reply], decisions: [{ not: { exact: 'West', type: 'place', scope: 'source' } }] })],
      [at({ replies: [{ ...reply, stance: 'disagree' }] })],
    );
    assert.deepEqual(changes.map(({ change, record }) => `${change} ${record}`), ['changed reply', 'removed decision']); // prettier-ignore
  });
});

describe('the difference of facts', () => {
  const fact = (relation: Fact['relation'], ...claims: string[]): Fact => ({
    id: claims.join(),
    kind: 'figure',
    about: 'houses lost',
    relation,
    reason: null,
    origins: claims.length,
    why: [],
    members: claims.map((claim, i) => ({
      source: claim.split(':')[0]!,
      text: claim.split(':')[1]!,
      start: 0,
      end: 1,
      value: null,
      unit: null,
      normalized: null,
      group: i,
      attribution: null,
      origin: i,
    })),
  });
  const kinds = (before: Fact[], after: Fact[]): string[] => diffFacts(before, after).map(({ change }) => change);

  it('follows a fact although its offsets and one of its claims changed', () => {
    assert.deepEqual(kinds([fact('agree', 'a:14', 'b:14')], [fact('agree', 'a:14', 'b:fourteen')]), []);
  });

  it('tells a contradiction that came from one that went', () => {
    assert.deepEqual(kinds([fact('agree', 'a:14', 'b:14')], [fact('conflict', 'a:14', 'b:41')]), ['contradicted']);
    assert.deepEqual(kinds([fact('conflict', 'a:14', 'b:41')], [fact('agree', 'a:14', 'b:14')]), ['settled']);
    assert.deepEqual(kinds([], [fact('conflict', 'a:14', 'b:41')]), ['contradicted']);
  });

  it('tells what appeared and disappeared, and leaves single sources out', () => {
    assert.deepEqual(kinds([fact('agree', 'a:14', 'b:14')], [fact('agree', 'c:7', 'd:7'), fact('single', 'e:9')]), ['appeared', 'disappeared']); // prettier-ignore
  });
});
