import type { ExportedSource } from './model';

/** One annotation a line, with its place in UTF-16 code units and all that the sidecar says of it. */
export function toJsonl(sources: readonly ExportedSource[]): string {
  return sources
    .flatMap(({ path, publisher, published, annotations }) =>
      annotations.map(({ annotation: { target, ...rest }, author, start, end }) =>
        JSON.stringify({ source: path, publisher, published, author, start, end, ...target, ...rest }),
      ),
    )
    .map((line) => line + '\n')
    .join('');
}
