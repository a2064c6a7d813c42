import { readFileSync, readdirSync } from 'node:fs';
import { analyzeArticle } from '../../../../src/core/recognize/analyzeArticle';
import { createRecognizers } from '../../../../src/core/recognize/recognizers';
import type { Mention } from '../../../../src/core/recognize/model';

const FOLDER = new URL('../../../../media/recognition/', import.meta.url);

/** The files that ship, by name. */
export function shippedMedia(): Record<string, Uint8Array> {
  return Object.fromEntries(readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER))]));
}

/** Finds names with what ships. */
export function createFinder(media = shippedMedia()): (text: string) => readonly Mention[] {
  const recognizers = createRecognizers(media).filter((recognizer) => recognizer.layer === 'mentions');
  return (text) => analyzeArticle(text, recognizers).mentions;
}

/** "text/type" of each mention, in order. */
export function named(mentions: readonly Mention[]): string[] {
  return mentions.map(({ text, type }) => `${text}/${type}`);
}
