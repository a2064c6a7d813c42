const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO day, month or year (the first day of it); null for anything else. */
export function dayNumber(iso: string | null): number | null {
  if (iso === null) return null;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (match === null) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1));
  return Number.isNaN(time) ? null : Math.round(time / MS_PER_DAY);
}

export function isoDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}
