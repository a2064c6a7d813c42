import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import nlp from 'compromise';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { EntityType } from '../../src/core/recognize/model';
import { NAME_MODEL_FILE, readNameResources } from '../../src/core/recognize/names/nameResources';
import { namesRecognizer } from '../../src/core/recognize/names/namesRecognizer';
import { readNameModel } from '../../src/core/recognize/names/nameModel';
import type { ArticleParts } from '../../src/core/article/model';
import type { Mention } from '../../src/core/recognize/model';
import { splitSentences } from '../../src/core/text/sentences';
import { tokenize } from '../../src/core/text/tokens';
import { TokenSentences } from '../../src/core/text/tokenSentences';
import { judge, type Report } from '../../src/train/evaluate';
import { NEWS_LIKE, isHeldBack, readSet, type MarkedDocument, type MarkedName } from '../../src/train/readDocuments';
import { fastest, table, type Row } from './report';

const MEDIA = new URL('../../media/recognition/', import.meta.url);
const DATA = new URL('../../../shared/data/ner', import.meta.url).pathname;
const NO_PARTS: ArticleParts = {
  publisher: null,
  agency: null,
  published: null,
  headline: null,
  byline: null,
  dateline: null,
  captions: [],
  furniture: [],
};

/** Names: found how well and how fast, beside compromise and wink-nlp. */
export function benchNames(): string {
  const media = Object.fromEntries(readdirSync(MEDIA).map((name) => [name, readFileSync(new URL(name, MEDIA))]));
  const weights = media[NAME_MODEL_FILE];
  const recognizer = namesRecognizer(readNameResources(media));
  const find = (text: string): readonly Mention[] => {
    const tokens = tokenize(text);
    const sentences = splitSentences(text);
    return recognizer.recognize({
      text,
      tokens,
      sentences,
      tokenSentences: new TokenSentences(tokens, sentences),
      parts: NO_PARTS,
      referenceDate: null,
      found: { mentions: [], figures: [], dates: [], quotes: [], attributions: [] },
    });
  };
  const rows: Row[] = [];
  const documents = existsSync(DATA) ? NEWS_LIKE.flatMap((set) => readSet(DATA, set)).filter(isHeldBack) : null;
  rows.push(
    ...(documents
      ? compareWithPeers(documents, find)
      : [{ what: 'F1 and speed', value: 'not measured: the training data is not here', target: '' }]),
  );
  if (weights) {
    rows.push({
      what: 'typed F1 of the tagger, trained without the documents held back (from the header of the weights)',
      value: describeFigures(readNameModel(weights)?.about.heldBack),
      target: 'each type ≥ 70',
    });
    rows.push({
      what: 'weights in the package, compressed',
      value: `${(deflateRawSync(weights, { level: 9 }).length / 1e6).toFixed(2)} MB`,
      target: '≤ 1.8 MB',
    });
    const all = fastest(5, () => void readNameResources(media));
    const bare = fastest(5, () => void readNameModel(weights));
    rows.push({
      what: 'load of weights and lists',
      value: `${(all * 1000).toFixed(0)} ms (weights ${(bare * 1000).toFixed(0)} ms)`,
      target: '≤ 150 ms',
    });
  }
  rows.push(...worstCases(find));
  return table('Names', rows);
}

/** The shipped weights have seen all documents, so judging them on any of these would say nothing. */
function describeFigures(heldBack: unknown): string {
  if (typeof heldBack !== 'object' || heldBack === null) return 'none';
  const figures = Object.entries(heldBack).filter(([, value]) => typeof value === 'number');
  return figures.map(([name, value]) => `${name} ${value as number}`).join(', ');
}

function compareWithPeers(documents: readonly MarkedDocument[], find: (text: string) => readonly Mention[]): Row[] {
  const texts = documents.map((document) => document.text);
  const wink = winkNLP(model, ['sbd', 'pos']);
  const compromise = (text: string): MarkedName[] => {
    const doc = nlp(text);
    const spans = (found: unknown, type: EntityType): MarkedName[] =>
      (found as { offset: { start: number; length: number } }[]).map(({ offset }) => ({
        start: offset.start,
        end: offset.start + offset.length,
        type,
      }));
    return [
      ...spans(doc.people().json({ offset: true }), 'person'),
      ...spans(doc.places().json({ offset: true }), 'place'),
      ...spans(doc.organizations().json({ offset: true }), 'organization'),
    ];
  };
  const peer = judge(
    documents,
    documents.map((document) => compromise(document.text).map((name) => trimmed(document.text, name))),
  );
  const rounds = 3;
  const own = fastest(rounds + 2, () => {
    for (const text of texts) find(text);
  });
  const peerSeconds = fastest(rounds, () => {
    for (const text of texts) {
      const doc = nlp(text);
      doc.people().out('array');
      doc.places().out('array');
      doc.organizations().out('array');
    }
  });
  const tagging = fastest(rounds, () => {
    for (const text of texts) wink.readDoc(text).tokens().out();
  });
  const rate = (seconds: number): string => `${(texts.length / seconds).toFixed(0)} articles/s`;
  const percent = (report: Report): string =>
    `${(report.all.f1 * 100).toFixed(1)} (${Object.entries(report.byType)
      .map(([type, score]) => `${type} ${(score.f1 * 100).toFixed(1)}`)
      .join(', ')})`;
  return [
    { what: `typed F1 of compromise on the ${documents.length} documents held back`, value: percent(peer), target: '' },
    { what: 'speed, tokens and sentences included', value: rate(own), target: '' },
    {
      what: 'speed against compromise (people, places, organizations)',
      value: `${(peerSeconds / own).toFixed(1)} × ${rate(peerSeconds)}`,
      target: '≥ 8 ×',
    },
    {
      what: 'speed against wink-nlp (tagging only)',
      value: `${(tagging / own).toFixed(2)} × ${rate(tagging)}`,
      target: '≥ 0.5 ×',
    },
  ];
}

/** As our own names are: without article, possessive and marks at the edges. */
function trimmed(text: string, { start, end, type }: MarkedName): MarkedName {
  const name = text.slice(start, end);
  const head = /^(?:the\s+|["'“‘(\s])+/i.exec(name)?.[0].length ?? 0;
  const tail = /(?:['’]s|["'”’),.;:!?\s])+$/.exec(name)?.[0].length ?? 0;
  return head + tail < name.length ? { start: start + head, end: end - tail, type } : { start, end, type };
}

const MEGABYTE = 1_000_000;
const HOSTILE: readonly (readonly [string, string])[] = [
  ['capitals', 'A'],
  ['hyphens', '-'],
  ['one word again and again', 'word '],
  ['one name again and again', 'Paris '],
  ['joined capitals', 'Aa-'],
  ['initials', 'A. '],
];

function worstCases(find: (text: string) => readonly Mention[]): Row[] {
  return HOSTILE.map(([what, unit]) => {
    const text = (size: number): string => unit.repeat(size / unit.length);
    find(text(MEGABYTE / 4));
    const small = fastest(2, () => void find(text(MEGABYTE * 1.25)));
    const large = fastest(2, () => void find(text(MEGABYTE * 5)));
    return {
      what: `5 MB of ${what}`,
      value: `${large.toFixed(2)} s, ${(large / small).toFixed(1)} × the time of a quarter of it`,
      target: 'about 4 ×',
    };
  });
}
