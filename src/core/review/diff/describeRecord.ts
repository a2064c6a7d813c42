import { stringify } from 'yaml';
import type { Annotation, Decision, Reply } from '../../annotation/model';
import type { RecordChange } from './recordDiff';

type AnyRecord = Annotation | Reply | Decision;

/** A record as a person compares it: the keys of its sidecar in their order, one fact a line, without empty ones. */
export function recordText(record: AnyRecord | null): string {
  if (record === null) return '';
  const said = Object.entries(record).filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)); // prettier-ignore
  return stringify(Object.fromEntries(said), { lineWidth: 0 });
}

/** The words that a change is about, for one line of a list. */
export function recordWords(change: RecordChange): string {
  const record = change.after ?? change.before;
  if (record === null) return '';
  if ('target' in record) return record.target.exact;
  if ('stance' in record) {
    if (record.note !== '') return record.note;
    return (change.record === 'reply' ? change.on?.exact : undefined) ?? record.to;
  }
  return 'not' in record ? record.not.exact : record.dismiss.exact;
}

/** Tells a change apart from others and from itself after another edit, so that a tick for having seen it falls off. */
export function changeKey(change: RecordChange): string {
  return `${change.record}\n${change.sidecar}\n${JSON.stringify(change.after)}\n${JSON.stringify(change.before)}`;
}
