import { analyzeArticle } from '../core/recognize/analyzeArticle';
import { TYPES, isInside, typeOfLabel } from '../core/recognize/names/labels';
import type { NameModel } from '../core/recognize/names/nameModel';
import { namesRecognizer } from '../core/recognize/names/namesRecognizer';
import type { Lexicon } from '../core/recognize/names/lexicon';
import { Tagger } from '../core/recognize/names/tagger';
import type { Example } from './examples';
import { judge, type Report } from './evaluate';
import type { MarkedDocument, MarkedName } from './readDocuments';

/** The names that the labels of an example's tokens spell. */
export function namesOf(example: Example, labels: Uint8Array): MarkedName[] {
  const names: MarkedName[] = [];
  const { tokens } = example.frame;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    if (label === 0 || isInside(label)) continue;
    let end = i + 1;
    while (labels[end] === label + 1) end++;
    const type = TYPES[typeOfLabel(label)];
    if (type) names.push({ start: tokens[i]?.start ?? 0, end: tokens[end - 1]?.end ?? 0, type });
  }
  return names;
}

/** The tagger by itself, without the rules that stand on it. */
export function judgeTagger(model: NameModel, examples: readonly Example[], bias: number): Report {
  const tagger = new Tagger(model, bias);
  const size = vocabularySize(examples);
  const found = examples.map((example) => namesOf(example, tagger.tag(example.frame, size).labels));
  return judge(
    examples.map((example) => example.document),
    found,
  );
}

/** The recognizer as it ships: tagger and rules. */
export function judgeRecognizer(model: NameModel, lexicon: Lexicon, documents: readonly MarkedDocument[]): Report {
  const recognizers = [namesRecognizer({ lexicon, model })];
  return judge(
    documents,
    documents.map((document) => analyzeArticle(document.text, recognizers).mentions),
  );
}

export function vocabularySize(examples: readonly Example[]): number {
  let largest = 0;
  for (const example of examples) for (const word of example.frame.words) if (word.id >= largest) largest = word.id + 1;
  return largest;
}
