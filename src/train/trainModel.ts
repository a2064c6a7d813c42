import { documentFeatures, gatherVotes } from '../core/recognize/names/documentEvidence';
import { hashText } from '../core/recognize/names/hash';
import { LABELS } from '../core/recognize/names/labels';
import type { Lexicon } from '../core/recognize/names/lexicon';
import type { NameModel } from '../core/recognize/names/nameModel';
import { Tagger, type WordJudgement } from '../core/recognize/names/tagger';
import { makeExamples, wordStageKeys, type Example } from './examples';
import { vocabularySize } from './judgeTagger';
import type { NamePools } from './namePools';
import { newsFrames } from './newsFrames';
import { styleAsNews } from './newsStyle';
import { quantize, selectFeatures } from './quantize';
import { randomFrom } from './random';
import type { MarkedDocument } from './readDocuments';
import { renameDocument } from './rename';
import { gatherStageData } from './stageData';
import { trainStage, type TrainedStage } from './trainStage';

export interface ModelOptions {
  /** Sets of which a renamed copy is added. */
  readonly renamed: ReadonlySet<string>;
  readonly copies: number;
  /** How often each news template is filled. */
  readonly frames: number;
  /** Features kept in the first stage. */
  readonly features: number;
  /** The step of quantised weights, by stage. */
  readonly step: number;
  readonly documentStep: number;
  readonly dropout: number;
  readonly rate: number;
  /** Passes over the data in training the first stage, and how many of the last ones the weights are averaged over. */
  readonly passes: number;
  readonly averaged: number;
  readonly seed: number;
  /** Trainings of the first stage whose weights are averaged. */
  readonly seeds: number;
  readonly log: (line: string) => void;
  /** Called with the model before features are dropped, for judging it. */
  readonly inspect?: (name: string, model: NameModel) => void;
}

/** Parts of the documents, each of which is judged by weights trained on the others. */
const FOLDS = 3;
/** Features seen once tell nothing. */
const LEAST_SEEN = 2;

/** Trains both stages, drops the features that matter least, trains again on the others and rounds the weights. */
export function trainModel(
  documents: readonly MarkedDocument[],
  lexicon: Lexicon,
  pools: NamePools,
  about: Record<string, unknown>,
  options: ModelOptions,
): NameModel {
  const { log } = options;
  const random = randomFrom(options.seed);
  const copies: MarkedDocument[] = [];
  for (let copy = 0; copy < options.copies; copy++)
    for (const document of documents)
      if (options.renamed.has(document.set))
        copies.push(styleAsNews(renameDocument(document, pools, random), pools, random));
  copies.push(...newsFrames(pools, options.frames, random));
  const examples = makeExamples([...documents, ...copies], lexicon);
  const keysOf = (example: number, sentence: number, token: number, out: Parameters<typeof wordStageKeys>[3]): void => {
    const { frame } = examples[example] ?? {};
    if (frame) wordStageKeys(frame, sentence, token, out);
  };
  const training = { rate: options.rate, dropout: options.dropout, seed: options.seed, log };
  const everything = gatherStageData(examples, keysOf, LEAST_SEEN, null, null);
  log(
    `${everything.keys.length} features, ${everything.classes.length} tokens, ${everything.features.length} occurrences`,
  );
  const full = trainStage(everything, { ...training, passes: 1, averaged: 1, include: () => true });
  const selected = selectFeatures(everything, full.weights, options.features);
  const data = gatherStageData(examples, keysOf, LEAST_SEEN, selected, null);
  log(`${data.keys.length} features kept, ${data.features.length} occurrences`);
  const again = averageOf(
    Array.from({ length: options.seeds }, (_, n) =>
      trainStage(data, {
        ...training,
        seed: options.seed + n,
        passes: options.passes,
        averaged: options.averaged,
        include: () => true,
      }),
    ),
  );
  const words = { features: quantize(data.keys, again.weights, options.step), transitions: again.transitions };
  options.inspect?.('kept features', { about, words, document: null });

  const foldOf = examples.map(({ document }) => hashText(document.id.replace(/\+.*$/, '')) % FOLDS);
  const judged: WordJudgement[] = [];
  const size = vocabularySize(examples);
  for (let fold = 0; fold < FOLDS; fold++) {
    log(`fold ${fold + 1} of ${FOLDS}`);
    const part: TrainedStage = trainStage(data, {
      ...training,
      passes: 2,
      averaged: 1,
      include: (e) => foldOf[e] !== fold,
    });
    const stage = { features: quantize(data.keys, part.weights, options.step), transitions: again.transitions };
    const tagger = new Tagger({ about, words: stage, document: null }, 0);
    examples.forEach((example, index) => {
      if (foldOf[index] === fold) judged[index] = tagger.judgeWords(example.frame, size);
    });
  }
  const document = trainDocumentStage(examples, judged, again.transitions, training, options);
  return { about, words, document };
}

/** Weights of several trainings that met the documents in another order; their mean depends less on any order. */
function averageOf(stages: readonly TrainedStage[]): TrainedStage {
  const mean = (part: (stage: TrainedStage) => Float32Array): Float32Array => {
    const sums = new Float32Array(stages[0] ? part(stages[0]).length : 0);
    for (const stage of stages) part(stage).forEach((value, k) => (sums[k] = (sums[k] ?? 0) + value / stages.length));
    return sums;
  };
  return { weights: mean((stage) => stage.weights), transitions: mean((stage) => stage.transitions) };
}

function trainDocumentStage(
  examples: readonly Example[],
  judged: readonly WordJudgement[],
  transitions: Float32Array,
  training: { rate: number; dropout: number; seed: number; log: (line: string) => void },
  options: ModelOptions,
): NameModel['document'] {
  const votes = examples.map(({ frame }, index) => gatherVotes(frame, judged[index]?.marginals ?? new Float32Array(0)));
  const data = gatherStageData(
    examples,
    (index, _sentence, token, out) => {
      const { frame } = examples[index] ?? {};
      const vote = votes[index];
      const marginals = judged[index]?.marginals;
      if (frame && vote && marginals && frame.words[token]?.capital === true)
        documentFeatures(frame, vote, marginals, token, out);
    },
    LEAST_SEEN,
    null,
    (index, token) => judged[index]?.scores.subarray(token * LABELS, (token + 1) * LABELS) ?? [],
  );
  training.log(`document stage: ${data.keys.length} features, ${data.features.length} occurrences`);
  const trained = trainStage(data, {
    ...training,
    passes: 2,
    averaged: 1,
    include: () => true,
    baseTransitions: transitions,
  });
  return { features: quantize(data.keys, trained.weights, options.documentStep), transitions: trained.transitions };
}
