/** Tells whether a value that came from the other side has the form that its type promises. */
export type Validator<T> = (value: unknown) => value is T;
export type Valid<V> = V extends Validator<infer T> ? T : never;

export const isString = (value: unknown): value is string => typeof value === 'string';
/** Any number that JSON and structured cloning carry alike: infinities and NaN are refused. */
export const isNumber = (value: unknown): value is number => Number.isFinite(value);
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
export const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;
/** For requests that carry nothing, or that answer only that they are done. */
export const isNothing = (value: unknown): value is undefined => value === undefined;

/** A place in a text or a list. */
export const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

export function isOneOf<const T extends string | number>(...allowed: readonly T[]): Validator<T> {
  const set = new Set<unknown>(allowed);
  return (value): value is T => set.has(value);
}

export function nullable<T>(inner: Validator<T>): Validator<T | null> {
  return (value): value is T | null => value === null || inner(value);
}

export function isArrayOf<T>(inner: Validator<T>): Validator<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(inner);
}

export function isRecordOf<T>(inner: Validator<T>): Validator<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => isObject(value) && Object.values(value).every(inner);
}

/** An object with at least these fields. What else it carries is let through and ignored. */
export function isShape<T extends object>(fields: { readonly [K in keyof T]-?: Validator<T[K]> }): Validator<T> {
  const entries = Object.entries<Validator<unknown>>(fields);
  return (value): value is T => isObject(value) && entries.every(([name, valid]) => valid(value[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
