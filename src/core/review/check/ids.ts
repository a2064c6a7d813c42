import type { ReviewedSidecar } from '../newsroom';
import type { RelatedFinding } from './checkNewsroom';

/** Ids that stand in two sidecars. Twice in one file is found where the file is read. */
export function checkIds(sidecars: readonly ReviewedSidecar[]): RelatedFinding[] {
  const first = new Map<string, ReviewedSidecar>();
  const findings: RelatedFinding[] = [];
  for (const sidecar of sidecars) {
    for (const id of sidecar.reading.places.keys()) {
      const known = first.get(id);
      if (known === undefined) first.set(id, sidecar);
      else {
        findings.push({
          rule: 'id/duplicate',
          path: sidecar.path,
          line: sidecar.lineOf(id) ?? 1,
          column: 1,
          message: `The id “${id}” is taken: ${known.path}, line ${known.lineOf(id) ?? 1}.`,
          id,
          related: [known.path],
        });
      }
    }
  }
  return findings;
}
