import type { Annotation, Decision, Reply, Sidecar } from '../../annotation/model';

/** A sidecar as it stands in one commit. */
export interface SidecarAt {
  /** The path of the sidecar, with forward slashes. */
  readonly path: string;
  /** The path of its article. */
  readonly article: string;
  readonly sidecar: Sidecar;
  /** The line, from one, that the record with this id starts at; null when not known. */
  lineOf(id: string): number | null;
}

/**
 * What a reviewer is told of one field. `reworded`: the annotated words themselves differ; `re-anchored`: the words are
 * the same and their surroundings differ.
 */
export interface FieldChange {
  readonly field: 'reworded' | 're-anchored' | 'kind' | 'value' | 'status' | 'credibility' | 'tags' | 'note' | 'links' | 'stance' | 'to'; // prettier-ignore
  readonly from: string;
  readonly to: string;
}

interface Change {
  readonly change: 'added' | 'removed' | 'changed';
  readonly sidecar: string;
  readonly article: string;
  readonly author: string | null;
  /** In the newer commit; in the older one for what was removed. */
  readonly line: number | null;
  readonly fields: readonly FieldChange[];
}
export interface AnnotationChange extends Change {
  readonly record: 'annotation';
  readonly before: Annotation | null;
  readonly after: Annotation | null;
}
export interface ReplyChange extends Change {
  readonly record: 'reply';
  readonly before: Reply | null;
  readonly after: Reply | null;
  /** The annotation that is answered; null where there is none of this id. */
  readonly on: { readonly author: string | null; readonly exact: string } | null;
}
export interface DecisionChange extends Change {
  readonly record: 'decision';
  readonly before: Decision | null;
  readonly after: Decision | null;
}
export type RecordChange = AnnotationChange | ReplyChange | DecisionChange;

/**
 * The differences of two states of a repository's sidecars, by id, so that order, formatting and renamed files make
 * none. In order of article, then of place in the newer sidecar, removed records last.
 */
export function diffSidecars(before: readonly SidecarAt[], after: readonly SidecarAt[]): RecordChange[] {
  const answered = new Map(
    [...before, ...after].flatMap(({ sidecar }) =>
      sidecar.annotations.map(({ id, target }) => [id, { author: sidecar.author, exact: target.exact }] as const),
    ),
  );
  const changes: RecordChange[] = [
    ...diffRecords(before, after, ({ sidecar }) => sidecar.annotations, annotationFields).map(
      (change): AnnotationChange => ({ record: 'annotation', ...change }),
    ),
    ...diffRecords(before, after, ({ sidecar }) => sidecar.replies, replyFields).map((change): ReplyChange => ({
      record: 'reply',
      ...change,
      on: answered.get((change.after ?? change.before)?.to ?? '') ?? null,
    })),
    ...diffDecisions(before, after),
  ];
  const removedLast = (change: RecordChange): number => (change.change === 'removed' ? 1 : 0);
  return changes
    .map((change, order) => ({ change, order }))
    .sort(
      (a, b) =>
        compare(a.change.article, b.change.article) ||
        removedLast(a.change) - removedLast(b.change) ||
        a.order - b.order,
    ) // prettier-ignore
    .map(({ change }) => change);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface RecordDifference<R> extends Change {
  readonly before: R | null;
  readonly after: R | null;
}

function diffRecords<R extends { readonly id: string }>(
  before: readonly SidecarAt[],
  after: readonly SidecarAt[],
  recordsOf: (at: SidecarAt) => readonly R[],
  fieldsOf: (a: R, b: R) => FieldChange[],
): RecordDifference<R>[] {
  const old = new Map<string, { at: SidecarAt; record: R }>();
  for (const at of before) for (const record of recordsOf(at)) old.set(record.id, { at, record });
  const seen = new Set<string>();
  const changes: RecordDifference<R>[] = [];
  for (const at of after) {
    for (const record of recordsOf(at)) {
      seen.add(record.id);
      const was = old.get(record.id)?.record ?? null;
      const fields = was === null ? [] : fieldsOf(was, record);
      if (was !== null && fields.length === 0) continue;
      const change = was === null ? 'added' : 'changed';
      changes.push({ change, ...placeOf(at, record.id), before: was, after: record, fields });
    }
  }
  for (const [id, { at, record }] of old) {
    if (!seen.has(id)) changes.push({ change: 'removed', ...placeOf(at, id), before: record, after: null, fields: [] });
  }
  return changes;
}

const placeOf = (at: SidecarAt, id: string): Pick<Change, 'sidecar' | 'article' | 'author' | 'line'> => ({
  sidecar: at.path,
  article: at.article,
  author: at.sidecar.author,
  line: at.lineOf(id),
});

function annotationFields(a: Annotation, b: Annotation): FieldChange[] {
  const fields: FieldChange[] = [];
  const add = (field: FieldChange['field'], from: string, to: string): void => {
    if (from !== to) fields.push({ field, from, to });
  };
  if (a.target.exact !== b.target.exact) add('reworded', a.target.exact, b.target.exact);
  else add('re-anchored', contextText(a), contextText(b));
  add('kind', a.kind, b.kind);
  add('value', valueText(a), valueText(b));
  add('status', a.status, b.status);
  add('credibility', a.credibility?.toString() ?? '', b.credibility?.toString() ?? '');
  add('tags', a.tags.join(', '), b.tags.join(', '));
  add('note', a.note, b.note);
  add('links', linksText(a), linksText(b));
  return fields;
}

const contextText = ({ target }: Annotation): string => `${target.prefix}${target.exact}${target.suffix}`;
const valueText = ({ value }: Annotation): string =>
  value === null ? '' : `${value.amount} ${value.unit ?? ''}`.trim();
const linksText = ({ links }: Annotation): string =>
  links.map(({ relation, source, exact }) => `${relation} “${exact}” (${source})`).join('; ');

function replyFields(a: Reply, b: Reply): FieldChange[] {
  const fields: FieldChange[] = [];
  if (a.to !== b.to) fields.push({ field: 'to', from: a.to, to: b.to });
  if (a.stance !== b.stance) fields.push({ field: 'stance', from: a.stance, to: b.stance });
  if (a.note !== b.note) fields.push({ field: 'note', from: a.note, to: b.note });
  return fields;
}

/** Decisions have no id: they are what they say, so a changed one is one removed and one added. */
function diffDecisions(before: readonly SidecarAt[], after: readonly SidecarAt[]): DecisionChange[] {
  const keyed = (states: readonly SidecarAt[]): Map<string, { at: SidecarAt; decision: Decision }> =>
    new Map(
      states.flatMap((at) =>
        at.sidecar.decisions.map(
          (decision) => [`${at.article}\n${JSON.stringify(decision)}`, { at, decision }] as const,
        ),
      ),
    );
  const old = keyed(before);
  const now = keyed(after);
  const place = (at: SidecarAt): Pick<Change, 'sidecar' | 'article' | 'author' | 'line'> => ({
    ...placeOf(at, ''),
    line: null,
  });
  return [
    ...[...now].flatMap(
      ([key, { at, decision }]): DecisionChange[] =>
      old.has(key) ? [] : [{ record: 'decision', change: 'added', ...place(at), before: null, after: decision, fields: [] }], // prettier-ignore
    ),
    ...[...old].flatMap(
      ([key, { at, decision }]): DecisionChange[] =>
      now.has(key) ? [] : [{ record: 'decision', change: 'removed', ...place(at), before: decision, after: null, fields: [] }], // prettier-ignore
    ),
  ];
}
