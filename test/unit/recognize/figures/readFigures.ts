import { recognizeFigures } from '../../../../src/core/recognize/figures/recognizeFigures';
import type { DateExpression, Figure } from '../../../../src/core/recognize/model';
import { splitSentences } from '../../../../src/core/text/sentences';
import { tokenize } from '../../../../src/core/text/tokens';
import { TokenSentences } from '../../../../src/core/text/tokenSentences';

/** The figures of a text, with the dates that are given as closed. */
export function readFigures(text: string, dates: readonly DateExpression[] = []): Figure[] {
  const tokens = tokenize(text);
  return recognizeFigures({
    text,
    tokens,
    tokenSentences: new TokenSentences(tokens, splitSentences(text)),
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
