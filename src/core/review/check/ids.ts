import type { Annotation, Reply } from '../../annotation/model';
import type { ReviewedSidecar } from '../newsroom';
import type { RelatedFinding } from './checkNewsroom';

interface Taken {
  readonly record: Annotation | Reply;
  readonly sidecar: ReviewedSidecar;
}

/**
 * Ids that stand in two sidecars. Twice in one file is found where the file is read.
 *
 * @param isChanged whether a sidecar belongs to the change under review, which then is to blame and not what was there
 */
export function checkIds(sidecars: readonly ReviewedSidecar[], isChanged: (path: string) => boolean): RelatedFinding[] {
  const byId = new Map<string, Taken[]>();
  for (const sidecar of sidecars) {
    const { annotations, replies } = sidecar.reading.sidecar;
    const own = new Set<string>();
    for (const record of [...annotations, ...replies]) {
      if (own.has(record.id)) continue;
      own.add(record.id);
      const known = byId.get(record.id);
      if (known) known.push({ record, sidecar });
      else byId.set(record.id, [{ record, sidecar }]);
    }
  }
  const changed = ({ sidecar }: Taken): number => (isChanged(sidecar.path) ? 1 : 0);
  return [...byId.values()].flatMap((taken) => {
    // The sort is stable: of records made at one time, as copies are, the first by path has the id.
    const [first, ...copies] =
      taken.length < 2 ? [] : [...taken].sort((a, b) => changed(a) - changed(b) || madeAt(a) - madeAt(b));
    if (first === undefined) return [];
    return copies.map(({ record, sidecar }): RelatedFinding => ({
      rule: 'id/duplicate',
      path: sidecar.path,
      line: sidecar.lineOfRecord(record),
      column: 1,
      message: `The id “${record.id}” is taken: ${first.sidecar.path}, line ${first.sidecar.lineOfRecord(first.record)}.`,
      id: record.id,
      related: [first.sidecar.path],
    }));
  });
}

/** In milliseconds since 1970; a record that does not tell comes last. */
function madeAt({ record }: Taken): number {
  const time = Date.parse(record.created ?? '');
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
