import type { Annotation, Decision, Reply, Sidecar } from '../model';

/** One change of a sidecar. Entries are named by id; decisions, which have none, by their index. */
export type SidecarOperation =
  /** `before`: the id of the annotation that the new one precedes in the text; null puts it last. */
  | { readonly do: 'add'; readonly annotation: Annotation; readonly before: string | null }
  /** Gives the annotation of the same id these contents. `from`: as the one who changed it saw it. */
  | { readonly do: 'change'; readonly annotation: Annotation; readonly from?: Annotation }
  | { readonly do: 'remove'; readonly id: string }
  /** Takes the lines of an annotation, as they are, to before another one; not together with a change of it. */
  | { readonly do: 'move'; readonly id: string; readonly before: string | null }
  /** After the article was renamed. */
  | { readonly do: 'setSource'; readonly source: string }
  | { readonly do: 'addReply'; readonly reply: Reply }
  | { readonly do: 'changeReply'; readonly reply: Reply }
  | { readonly do: 'removeReply'; readonly id: string }
  | { readonly do: 'addDecision'; readonly decision: Decision }
  /** `index` counts the decisions that `readSidecar` gave. */
  | { readonly do: 'removeDecision'; readonly index: number };

/**
 * The sidecar after the operations, all of which speak of it as it was before them. What an edited file must read as.
 */
export function applyOperations(sidecar: Sidecar, operations: readonly SidecarOperation[]): Sidecar {
  const changed = new Map<string, Annotation>();
  const changedReplies = new Map<string, Reply>();
  const removed = new Set<string>();
  const removedDecisions = new Set<number>();
  const added = new Map<string | null, Annotation[]>();
  const replies: Reply[] = [];
  const decisions: Decision[] = [];
  let { source } = sidecar;
  for (const operation of operations) {
    switch (operation.do) {
      case 'add': {
        const known = operation.before !== null && sidecar.annotations.some(({ id }) => id === operation.before);
        const before = known ? operation.before : null;
        added.set(before, [...(added.get(before) ?? []), operation.annotation]);
        break;
      }
      case 'move': {
        const moved = sidecar.annotations.find(({ id }) => id === operation.id);
        if (moved === undefined) break;
        removed.add(moved.id);
        added.set(operation.before, [...(added.get(operation.before) ?? []), moved]);
        break;
      }
      case 'change':
        changed.set(operation.annotation.id, operation.annotation);
        break;
      case 'setSource':
        source = operation.source;
        break;
      case 'changeReply':
        changedReplies.set(operation.reply.id, operation.reply);
        break;
      case 'remove':
      case 'removeReply':
        removed.add(operation.id);
        break;
      case 'addReply':
        replies.push(operation.reply);
        break;
      case 'addDecision':
        decisions.push(asRead(operation.decision));
        break;
      case 'removeDecision':
        removedDecisions.add(operation.index);
        break;
    }
  }
  return {
    ...sidecar,
    source,
    annotations: [
      ...sidecar.annotations.flatMap((annotation) => [
        ...(added.get(annotation.id) ?? []),
        ...(removed.has(annotation.id) ? [] : [changed.get(annotation.id) ?? annotation]),
      ]),
      ...(added.get(null) ?? []),
    ],
    replies: [
      ...sidecar.replies.filter(({ id }) => !removed.has(id)).map((reply) => changedReplies.get(reply.id) ?? reply),
      ...replies,
    ],
    decisions: [...sidecar.decisions.filter((_, index) => !removedDecisions.has(index)), ...decisions],
  };
}

/** A decision as reading gives it, with what was left out. */
function asRead(decision: Decision): Decision {
  const { reason = '', created = null } = decision;
  return 'not' in decision ? { not: decision.not, reason, created } : { dismiss: decision.dismiss, reason, created };
}
