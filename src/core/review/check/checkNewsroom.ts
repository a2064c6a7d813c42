import type { Corpus } from '../../corpus/model';
import type { RuleFinding } from '../rules';
import type { NewsroomFiles, ReviewedSidecar } from '../newsroom';
import { checkAnchors } from './anchors';
import { checkIds } from './ids';
import { checkReferences } from './references';
import { checkSidecar } from './sidecars';
import { checkStatuses } from './statuses';

/** A finding with the other files that it depends on: a change of any of them is a reason to look again. */
export interface RelatedFinding extends RuleFinding {
  readonly related: readonly string[];
}

/**
 * All that a reviewer of the annotations should look at.
 *
 * @param corpus what the articles say, to hold confirmed figures against; null to leave that out
 * @param isChanged whether a file belongs to the change under review
 */
export function checkNewsroom(
  files: NewsroomFiles,
  sidecars: readonly ReviewedSidecar[],
  corpus: Pick<Corpus, 'factsAt'> | null,
  isChanged: (path: string) => boolean = () => false,
): RelatedFinding[] {
  return [
    ...sidecars.flatMap((sidecar) => checkSidecar(sidecar, files)),
    ...checkIds(sidecars, isChanged),
    ...sidecars.flatMap((sidecar) => checkAnchors(sidecar, files)),
    ...checkReferences(sidecars, files),
    ...checkStatuses(sidecars, corpus),
  ];
}
