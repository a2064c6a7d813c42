import { recognizeFigures } from '../../../../src/core/recognize/figures/recognizeFigures';
import type { DateExpression, Figure } from '../../../../src/core/recognize/model';
import { splitSentences } from '../../../../src/core/text/sentences';
import { tokenize } from '../../../../src/core/text/tokens';

/** The figures of a text, with the dates that are given as closed. */
export function readFigures(text: string, dates: readonly DateExpression[] = []): Figure[] {
  return recognizeFigures({
    text,
    tokens: tokenize(text),
    sentences: splitSentences(text),
    parts: {
      agency: null,
      publisher: null,
      published: null,
      headline: null,
      byline: null,
      dateline: null,
      captions: [],
      furniture: [],
    },
    found: { mentions: [], figures: [], dates, quotes: [], attributions: [] },
  });
}

/** One line a figure: `text | value unit`, with the ends of a range and an approximation where there is one. */
export function brief(text: string): string[] {
  return readFigures(text).map((figure) => {
    const range = figure.low === null ? '' : ` [${figure.low}..${figure.high}]`;
    const approx = figure.approx === 'exact' || figure.approx === 'range' ? '' : ` ${figure.approx}`;
    return `${figure.text} | ${figure.value ?? '?'}${range} ${figure.unit ?? '-'}${approx}`;
  });
}
