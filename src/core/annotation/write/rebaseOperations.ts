import type { Annotation, Reply, Sidecar } from '../model';
import type { SidecarOperation } from './operations';

/**
 * The same operations for a sidecar that someone else changed in the meantime: of what a change names, only the fields
 * that it is about are taken, and what is gone or done already is left out. A three-way merge by id.
 */
export function rebaseOperations(
  operations: readonly SidecarOperation[],
  seen: Sidecar,
  current: Sidecar,
): SidecarOperation[] {
  const annotations = new Map(current.annotations.map((annotation) => [annotation.id, annotation]));
  const replies = new Map(current.replies.map((reply) => [reply.id, reply]));
  return operations.flatMap((operation): SidecarOperation[] => {
    switch (operation.do) {
      case 'change': {
        const from = operation.from ?? seen.annotations.find(({ id }) => id === operation.annotation.id);
        const now = annotations.get(operation.annotation.id);
        if (from === undefined || now === undefined) return [];
        return [{ do: 'change', annotation: mergedFields<Annotation>(from, operation.annotation, now) }];
      }
      case 'changeReply': {
        const from = seen.replies.find(({ id }) => id === operation.reply.id);
        const now = replies.get(operation.reply.id);
        if (from === undefined || now === undefined) return [];
        return [{ do: 'changeReply', reply: mergedFields<Reply>(from, operation.reply, now) }];
      }
      case 'add':
        return annotations.has(operation.annotation.id) ? [] : [operation];
      case 'addReply':
        return replies.has(operation.reply.id) ? [] : [operation];
      case 'remove':
      case 'move':
        return annotations.has(operation.id) ? [operation] : [];
      case 'removeReply':
        return replies.has(operation.id) ? [operation] : [];
      case 'removeDecision': {
        const words = JSON.stringify(seen.decisions[operation.index]);
        const index = current.decisions.findIndex((decision) => JSON.stringify(decision) === words);
        return index === -1 ? [] : [{ do: 'removeDecision', index }];
      }
      case 'addDecision':
      case 'setSource':
        return [operation];
    }
  });
}

/** `now` with the fields in which `to` differs from `from`. */
function mergedFields<Entry extends object>(from: Entry, to: Entry, now: Entry): Entry {
  const merged = { ...now };
  for (const key of Object.keys(to) as (keyof Entry)[])
    if (JSON.stringify(from[key]) !== JSON.stringify(to[key])) merged[key] = to[key];
  return merged;
}
