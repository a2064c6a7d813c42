import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { GAZETTEER_FILES, readGazetteer } from '../core/recognize/names/gazetteer';
import { OUTSIDE_BIAS } from '../core/recognize/names/namesRecognizer';
import { writeNameModel, type NameModel } from '../core/recognize/names/nameModel';
import { ABOUT } from './about';
import { describe } from './evaluate';
import { makeExamples } from './examples';
import { judgeTagger } from './judgeTagger';
import { readNamePools } from './namePools';
import { NEWS_LIKE, TRAINING_SETS, isHeldBack, readSet } from './readDocuments';
import { trainModel, type ModelOptions } from './trainModel';

/** Sets of which a renamed copy is added: all but fiction and tweets. */
const RENAMED = new Set<string>([...NEWS_LIKE, 'crossner', 'uner_ewt']);
/** Chosen on the documents held back. */
const CHOICES = {
  copies: 1,
  frames: 10,
  features: 280_000,
  step: 1 / 36,
  documentStep: 1 / 32,
  dropout: 0.2,
  rate: 0.1,
  seed: 20,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join('media', 'recognition', 'names.bin') },
    'held-back': { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: npm run train -- DATA_FOLDER [--held-back] [--out FILE]');
  process.exit(2);
}

const gazetteer = Object.fromEntries(
  GAZETTEER_FILES.map((file) => [file, readFileSync(join('media', 'recognition', file), 'utf8')]),
);
const lexicon = readGazetteer(gazetteer);
const pools = readNamePools(gazetteer);
const documents = TRAINING_SETS.flatMap((set) => readSet(folder, set));
const heldBack = makeExamples(documents.filter(isHeldBack), lexicon);
const started = performance.now();
const log = (line: string): void => {
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
};

const training = documents.filter((document) => !isHeldBack(document));
const inspect = (name: string, model: NameModel): void => {
  log(`${name}: ${describe(judgeTagger(model, heldBack, OUTSIDE_BIAS))}`);
};
const options: ModelOptions = { ...CHOICES, renamed: RENAMED, log, inspect };
const model = trainModel(training, lexicon, pools, { ...ABOUT }, options);
for (const bias of [0, 0.3, 0.6]) log(`both stages, bias ${bias}: ${describe(judgeTagger(model, heldBack, bias))}`);
for (const set of NEWS_LIKE)
  log(
    `${set}: ${describe(
      judgeTagger(
        model,
        heldBack.filter((e) => e.document.set === set),
        OUTSIDE_BIAS,
      ),
    )}`,
  );
mkdirSync(dirname(values.out), { recursive: true });
const bytes = writeNameModel(model);
writeFileSync(values.out, bytes);
log(
  `${values.out}: ${bytes.length} bytes, ${deflateRawSync(bytes, { level: 9 }).length} compressed; ${model.words.features.keys.length} + ${model.document?.features.keys.length ?? 0} features`,
);
