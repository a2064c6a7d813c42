const DAY = 86_400_000;
const SEASON_MONTHS: Readonly<Record<string, string>> = { SP: '03', SU: '06', FA: '09', WI: '12' };

/** The ISO day on which a TIMEX3 or ISO value begins; null for durations, sets, times of day and vague references. */
export function timexStart(value: string): string | null {
  const first = value.split('/')[0] ?? '';
  const week = /^(\d{4})-W(\d\d)(-WE)?/.exec(first);
  if (week) {
    const fourth = Date.UTC(Number(week[1]), 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
    const days = (Number(week[2]) - 1) * 7 + (week[3] === undefined ? 0 : 5);
    return new Date(monday + days * DAY).toISOString().slice(0, 10);
  }
  const quarter = /^(\d{4})-Q([1-4])/.exec(first);
  if (quarter) return `${quarter[1] ?? ''}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  const season = /^(\d{4})-(SP|SU|FA|WI)/.exec(first);
  if (season) return `${season[1] ?? ''}-${SEASON_MONTHS[season[2] ?? ''] ?? '01'}-01`;
  if (/^\d{3}$/.test(first)) return `${first}0-01-01`;
  if (/^\d{4}$/.test(first)) return `${first}-01-01`;
  if (/^\d{4}-\d\d$/.test(first)) return `${first}-01`;
  if (/^\d{4}-\d\d-\d\d/.test(first)) return first.slice(0, 10);
  return null;
}
