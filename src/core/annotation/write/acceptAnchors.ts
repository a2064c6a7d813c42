import { splitSentences } from '../../text/sentences';
import type { Anchoring } from '../anchor/anchorAnnotations';
import { longestIncreasing } from '../anchor/longestIncreasing';
import { makeSelector } from '../anchor/makeSelector';
import type { Annotation, AnchorOutcome } from '../model';
import type { SidecarReading } from '../sidecar/readSidecar';
import { editSidecar, type SidecarEdit } from './editSidecar';
import type { SidecarOperation } from './operations';
import { sameSelector } from './sameSelector';

/** What can be accepted without a person: no value changed, and nothing is lost. */
const SAFE: ReadonlySet<AnchorOutcome> = new Set<AnchorOutcome>(['moved', 'reworded']);

/**
 * Brings a sidecar up to where its annotations stand now: new selectors for those that were reworded, and a new place in
 * the file for those that moved. `anchorings` are those of `reading.sidecar.annotations` in `text`.
 */
export function acceptAnchors(
  reading: SidecarReading,
  anchorings: readonly Anchoring[],
  text: string,
  accepted: ReadonlySet<AnchorOutcome> = SAFE,
): SidecarEdit {
  const { annotations } = reading.sidecar;
  const sentences = splitSentences(text);
  const changes = annotations.flatMap((annotation, at): SidecarOperation[] => {
    const { span = null, outcome = 'gone' } = anchorings[at] ?? {};
    if (span === null || !accepted.has(outcome)) return [];
    const target = makeSelector(text, span, sentences);
    return sameSelector(target, annotation.target) ? [] : [{ do: 'change', annotation: { ...annotation, target } }];
  });
  const changed = editSidecar(reading, changes);
  if (!changed.ok) return changed;
  const moved = editSidecar(changed.reading, movesOf(annotations, anchorings));
  return moved.ok
    ? { ...moved, edits: moved.edits.length === 0 ? changed.edits : wholeEdit(reading.text, moved.text) }
    : changed;
}

/** The moves that put annotations back in order of place; the fewest, so that most lines stay where they are. */
export function movesOf(annotations: readonly Annotation[], anchorings: readonly Anchoring[]): SidecarOperation[] {
  const placed = annotations.flatMap(({ id }, at) => {
    const span = anchorings[at]?.span ?? null;
    return span === null ? [] : [{ id, start: span.start }];
  });
  const kept = new Set(longestIncreasing(placed.map(({ start }) => start)));
  const standing = placed.filter((_, at) => kept.has(at));
  return placed
    .filter((_, at) => !kept.has(at))
    .sort((a, b) => a.start - b.start)
    .map(({ id, start }) => ({ do: 'move', id, before: standing.find((other) => other.start > start)?.id ?? null }));
}

/** Two rounds of edits as one that spans what differs. */
function wholeEdit(before: string, after: string): { offset: number; length: number; newText: string }[] {
  let start = 0;
  while (start < before.length && start < after.length && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  return [{ offset: start, length: before.length - tail - start, newText: after.slice(start, after.length - tail) }];
}
