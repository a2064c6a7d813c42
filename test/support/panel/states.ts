// Every state that the panel was designed for, by name.
import { borderEntity, landFact, LAND_ARTICLES, quoteFact, readingAt, sketchFact } from './library';
import { viewFact } from '../../../src/core/presentation/factView';
import type { FactView } from '../../../src/core/presentation/model';
import type { PanelState } from '../../../src/protocol/panelContract';

const READY: PanelState = {
  topic: null,
  empty: 'nothing-here',
  article: 'The Harbor Post',
  offers: [],
  reading: { phase: 'ready', done: 5, total: 5, problem: '' },
  pinned: false,
  stale: false,
  visited: null,
};

const slip = (): FactView => landFact(readingAt(LAND_ARTICLES[3]!.path, '20,000'));

export const PANEL_STATES: Readonly<Record<string, PanelState>> = {
  conflict: {
    ...READY,
    topic: slip(),
    offers: [
      {
        type: 'fact',
        id: 'p1',
        label: 'cleared the southeastern regions',
        detail: 'agrees, 2 sources',
        relation: 'agree',
        place: null,
      },
      { type: 'entity', id: 'e1', label: 'Cedar News Agency', detail: '4 mentions', relation: null, place: null },
    ],
    visited: `${LAND_ARTICLES[1]!.path}#0`,
  },
  agreement: { ...READY, topic: landFact(readingAt(LAND_ARTICLES[1]!.path, 'about 25,000')) },
  matrix: { ...READY, topic: landFact(null), pinned: true },
  quote: { ...READY, topic: quoteFact() },
  entity: { ...READY, topic: borderEntity() },
  single: { ...READY, topic: singleFact() },
  nothing: {
    ...READY,
    offers: [
      {
        type: 'fact',
        id: 'f',
        label: '25,000 square kilometers',
        detail: 'differs, 5 sources',
        relation: 'conflict',
        place: { path: LAND_ARTICLES[0]!.path, start: 124, end: 148 },
      },
    ],
  },
  noArticle: { ...READY, empty: 'no-article', article: null },
  noSources: { ...READY, empty: 'no-sources', article: null },
  reading: { ...READY, reading: { phase: 'reading', done: 34, total: 120, problem: '' } },
  readingWithTopic: { ...READY, topic: slip(), reading: { phase: 'reading', done: 34, total: 120, problem: '' } },
  failed: {
    ...READY,
    reading: { phase: 'failed', done: 34, total: 120, problem: 'The reader stopped unexpectedly. The log has more.' },
  },
  stale: { ...READY, topic: landFact(readingAt(LAND_ARTICLES[0]!.path, '25,000')), stale: true, pinned: true },
  hostile: { ...READY, topic: hostileFact(), article: '<img src=x onerror=alert(1)>' },
};

function singleFact(): FactView {
  const { fact, library } = sketchFact(
    [LAND_ARTICLES[4]!],
    [
      {
        source: LAND_ARTICLES[4]!.path,
        text: 'Some 18,000 square kilometers',
        value: 18_000,
        unit: 'km2',
        approx: 'about',
        low: 17.5e9,
        high: 18.5e9,
      },
    ],
    { relation: 'single' },
  );
  return viewFact(fact, readingAt(LAND_ARTICLES[4]!.path, '18,000'), library);
}

function hostileFact(): FactView {
  const evil = '\u202egnp.exe\u202c <script>alert(1)</script> [x](command:workbench.action.quit) ';
  const long = 'x'.repeat(10_000);
  const { fact, library } = sketchFact(
    [
      { path: 'file:///desk/%3Cimg%20src=x%20onerror=alert(1)%3E.txt', text: `${evil} ${long} 12 dead ${long}` },
      { path: 'file:///desk/b.txt', publisher: `<b>${long}</b>`, text: `${evil} 14 dead` },
      { path: '%E0%A4%A', publisher: evil, text: `14 dead` },
    ],
    [
      {
        source: 'file:///desk/%3Cimg%20src=x%20onerror=alert(1)%3E.txt',
        text: '12 dead',
        value: 12,
        unit: 'person',
        low: 12,
        high: 12,
      },
      {
        source: 'file:///desk/b.txt',
        text: '14 dead',
        value: 14,
        unit: 'person',
        low: 14,
        high: 14,
        group: 1,
        attribution: evil + long,
      },
      {
        source: '%E0%A4%A',
        text: '14 dead',
        value: 14,
        unit: 'person',
        low: 14,
        high: 14,
        group: 1,
        attribution: evil,
      },
    ],
    {
      relation: 'conflict',
      reason: 'true-conflict',
      about: evil + long,
      why: [{ rule: 'x', words: evil, members: [0] }],
    },
  );
  return viewFact(
    fact,
    { path: 'file:///desk/%3Cimg%20src=x%20onerror=alert(1)%3E.txt', offset: fact.members[0]!.start },
    library,
  );
}
