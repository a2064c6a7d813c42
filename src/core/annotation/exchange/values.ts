import {
  ANNOTATION_KINDS,
  ANNOTATION_STATUSES,
  type Annotation,
  type AnnotationKind,
  type AnnotationStatus,
  type Credibility,
} from '../model';

/** Eight characters, as in the sidecars. */
const ID = /^[a-z0-9]{8}$/;

export function kindOr(value: unknown, otherwise: AnnotationKind): AnnotationKind {
  return ANNOTATION_KINDS.find((kind) => kind === value) ?? otherwise;
}

export function statusOr(value: unknown, otherwise: AnnotationStatus): AnnotationStatus {
  return ANNOTATION_STATUSES.find((status) => status === value) ?? otherwise;
}

export function credibilityOf(value: unknown): Credibility | null {
  const levels: readonly Credibility[] = [1, 2, 3, 4, 5, 6];
  return levels.find((level) => level === Number(value)) ?? null;
}

/** An id of ours as it is, any other as none. */
export function ownId(value: unknown): string {
  return typeof value === 'string' && ID.test(value) ? value : '';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const asString = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** One item or a list of them, as JSON-LD and others allow both. */
export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];

/** `{ amount: 20000, unit: 'm2' }` as `20000 m2`. */
export function valueText({ value }: Annotation): string {
  return value === null ? '' : [String(value.amount), value.unit ?? ''].join(' ').trim();
}

export function parseValueText(text: string): Annotation['value'] {
  const match = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s+(\S.*))?$/i.exec(text.trim());
  return match?.[1] === undefined ? null : { amount: Number(match[1]), unit: match[2] ?? null };
}
