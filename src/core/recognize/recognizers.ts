import { dateRecognizer } from './dates/recognizeDates';
import { figureRecognizer } from './figures/recognizeFigures';
import type { Recognizer } from './recognizer';

/** All recognizers, in an order in which each stands behind the layers that it needs. */
export function createRecognizers(): readonly Recognizer[] {
  return [dateRecognizer, figureRecognizer];
}
