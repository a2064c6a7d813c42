import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { GAZETTEER_FILES, readGazetteer } from '../core/recognize/names/gazetteer';
import { OUTSIDE_BIAS } from '../core/recognize/names/namesRecognizer';
import { writeNameModel, type NameModel } from '../core/recognize/names/nameModel';
import { ABOUT } from './about';
import { commonWords } from './commonWords';
import { describe, type Score } from './evaluate';
import { makeExamples } from './examples';
import { judgeRecognizer, judgeTagger } from './judgeTagger';
import { readNamePools } from './namePools';
import { NEWS_LIKE, TRAINING_SETS, isHeldBack, readSet } from './readDocuments';
import { trainModel, type ModelOptions } from './trainModel';

/** Sets of which a renamed copy is added: all but fiction and tweets. */
const RENAMED = new Set<string>([...NEWS_LIKE, 'crossner', 'uner_ewt']);
/** Their spelling is their own. */
const TWEETS = new Set(['btc', 'wnut17']);
/** Chosen by training without a part of the other documents and judging on that part. */
const CHOICES = {
  copies: 1,
  frames: 10,
  features: 280_000,
  step: 1 / 36,
  documentStep: 1 / 32,
  dropout: 0.4,
  rate: 0.1,
  seed: 20,
  passes: 4,
  averaged: 2,
  seeds: 2,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join('media', 'recognition', 'names.bin') },
    'held-back': { type: 'boolean', default: false },
    'common-words': { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error(
    'usage: npm run train -- DATA_FOLDER [--out FILE] [--held-back] [--common-words]\n\n' +
      'Trains twice: on all documents but those held back, to judge it on them, and then on all, which makes the weights.\n' +
      '--held-back stops after the first and writes its weights. --common-words only counts the list of common words anew.',
  );
  process.exit(2);
}

const started = performance.now();
const log = (line: string): void => {
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
};
const lists = join('media', 'recognition');
const documents = TRAINING_SETS.flatMap((set) => readSet(folder, set));
if (values['common-words']) {
  const head = '# words that the training texts of the name tagger write in lower case; counted there';
  writeFileSync(
    join(lists, 'common_words.txt'),
    [head, ...commonWords(documents.filter(({ set }) => !TWEETS.has(set))), ''].join('\n'),
  );
  process.exit(0);
}

const gazetteer = Object.fromEntries(GAZETTEER_FILES.map((file) => [file, readFileSync(join(lists, file), 'utf8')]));
const lexicon = readGazetteer(gazetteer);
const pools = readNamePools(gazetteer);
const heldBack = documents.filter(isHeldBack);
const examples = makeExamples(heldBack, lexicon);
const inspect = (name: string, model: NameModel): void => {
  log(`${name}: ${describe(judgeTagger(model, examples, OUTSIDE_BIAS))}`);
};
const options: ModelOptions = { ...CHOICES, renamed: RENAMED, log };

log('judging: training without the documents held back');
const others = documents.filter((document) => !isHeldBack(document));
const judged = trainModel(others, lexicon, pools, { ...ABOUT }, { ...options, inspect });
const tagged = judgeTagger(judged, examples, OUTSIDE_BIAS);
log(`both stages: ${describe(tagged)}`);
for (const set of NEWS_LIKE)
  log(
    `  ${set}, with rules: ${describe(
      judgeRecognizer(
        judged,
        lexicon,
        heldBack.filter((document) => document.set === set),
      ),
    )}`,
  );
log(`with rules, ${heldBack.length} documents held back: ${describe(judgeRecognizer(judged, lexicon, heldBack))}`);

const percent = (score: Score): number => Math.round(score.f1 * 1000) / 10;
const figures = {
  measure:
    'F1 in percent, exact span with type, of weights trained without the documents held back; the tagger by itself',
  documents: heldBack.length,
  all: percent(tagged.all),
  ...Object.fromEntries(Object.entries(tagged.byType).map(([type, score]) => [type, percent(score)])),
};
let model = judged;
if (!values['held-back']) {
  log('final: training on all documents');
  model = trainModel(documents, lexicon, pools, { ...ABOUT }, options);
}
const bytes = writeNameModel({ ...model, about: { ...ABOUT, heldBack: figures } });
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
const compressed = deflateRawSync(bytes, { level: 9 }).length;
const features = [model.words, model.document].map((stage) => stage?.features.keys.length ?? 0).join(' + ');
log(`${values.out}: ${bytes.length} bytes, ${compressed} compressed, ${features} features`);
