import { fromUri } from '../../text/relativeUri';
import { CodePointIndex } from '../../text/codePoints';
import { newAnnotation } from '../newAnnotation';
import type { Imported, ImportedAnnotation } from './model';
import { asList, asString, isRecord } from './values';

/**
 * Reads what Hypothesis' search API and export give (`{ rows: […] }` or a list). Page notes and replies have no
 * quotation to stand on and are reported.
 *
 * @param textOf the text of a source, to read positions by; null where it is not at hand
 */
export function fromHypothesis(document: unknown, textOf: (source: string) => string | null): Imported {
  const rows = isRecord(document) ? asList(document.rows ?? document.annotations) : asList(document);
  const annotations: ImportedAnnotation[] = [];
  const problems: string[] = [];
  rows.forEach((row, i) => {
    const read = isRecord(row) ? readRow(row, textOf) : null;
    if (read === null) problems.push(`annotation ${i + 1} quotes no text (a page note or a reply)`);
    else annotations.push(read);
  });
  return { annotations, problems };
}

function readRow(row: Record<string, unknown>, textOf: (source: string) => string | null): ImportedAnnotation | null {
  const uri = asString(row.uri);
  const source = uri === null ? null : fromUri(uri);
  for (const target of asList(row.target).filter(isRecord)) {
    const selectors = asList(target.selector).filter(isRecord);
    const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
    const exact = asString(quote?.exact);
    if (quote === undefined || exact === null) continue;
    const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
    const text = source === null ? null : textOf(source);
    const index = text === null ? null : new CodePointIndex(text);
    return {
      source,
      // acct:name@host
      author:
        asString(row.user)
          ?.replace(/^acct:/, '')
          .replace(/@.*$/, '') ?? null,
      place:
        index !== null && typeof position?.start === 'number' && typeof position.end === 'number'
          ? { start: index.toUnits(position.start), end: index.toUnits(position.end) }
          : null,
      annotation: newAnnotation({
        target: { exact, prefix: asString(quote.prefix) ?? '', suffix: asString(quote.suffix) ?? '' },
        note: asString(row.text) ?? '',
        tags: asList(row.tags).flatMap((tag) => asString(tag) ?? []),
        created: asString(row.created),
      }),
    };
  }
  return null;
}
