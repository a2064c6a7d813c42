import { dateRecognizer } from './dates/recognizeDates';
import { figureRecognizer } from './figures/recognizeFigures';
import { readNameResources } from './names/nameResources';
import { namesRecognizer } from './names/namesRecognizer';
import { createVoiceRecognizers } from './quotes/voiceRecognizers';
import type { Recognizer } from './recognizer';

/**
 * All recognizers, in an order in which each stands behind the layers that it needs. `media` holds the files of
 * `media/recognition` by name; without them names are found by rules alone.
 */
export function createRecognizers(media: Readonly<Record<string, Uint8Array>> = {}): readonly Recognizer[] {
  return [namesRecognizer(readNameResources(media)), dateRecognizer, figureRecognizer, ...createVoiceRecognizers()];
}
