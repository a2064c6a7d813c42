import type { Claim } from '../claims/claim';
import type { ConflictReason } from '../model';
import { isCurrencySlip } from '../values/currencySlip';
import { lastPlace, middle } from '../values/interval';

/** What is needed of a claim to tell why its value differs. */
export interface DatedClaim {
  readonly claim: Claim;
  readonly source: string;
  readonly published: number | null;
  readonly group: number;
  readonly voice: string | null;
  readonly sentence: string;
}

export interface ReasonedConflict {
  readonly reason: ConflictReason;
  readonly words: string;
}

/** Canonical values this far apart while the bare numbers are this close: one has the wrong unit. */
const SLIP = { canonical: 50, bare: 3 };
/** Values that differ by no more than this, of which one is round or said to be about: rounding. */
const ROUNDED = 1.06;
const CUMULATIVE = new Set(['DEAD', 'HURT', 'MISSING', 'RESCUE', 'ARREST', 'INFECT', 'DAMAGE', 'FLEE', 'CASUALTY']);
const UPDATE_CUES =
  /\b(?:so far|initially|initial|earlier reports?|revised|rose to|risen to|climbed to|has risen|now|up from|latest|previously|at first|preliminary|updated)\b/i;

const REVISION_CUES =
  /\b(?:revis(?:ed|ing|ion)(?: (?:up|down)(?:wards?)?)?(?: from)?|(?:up|down) from|earlier (?:tally|toll|count|figure|estimate|report)|corrected(?: from)?|(?:rose|risen|rises|climbed|climbs|increased|dropped|fell) from|instead of|previously)\b/i;

/** Why the groups of a fact differ; a true conflict only when nothing explains it. */
export function conflictReason(claims: readonly DatedClaim[], predicateNames: readonly string[]): ReasonedConflict {
  return (
    unitSlip(claims) ??
    revised(claims) ??
    newer(claims, predicateNames) ??
    bound(claims) ??
    nearly(claims) ??
    scope(claims) ??
    rounding(claims) ??
    attribution(claims, predicateNames) ?? {
      reason: 'true-conflict',
      words: 'nothing in the texts explains the difference',
    }
  );
}

function firstOfGroups(claims: readonly DatedClaim[]): DatedClaim[] {
  const seen = new Map<number, DatedClaim>();
  for (const claim of claims) if (!seen.has(claim.group)) seen.set(claim.group, claim);
  return [...seen.values()];
}

function unitSlip(claims: readonly DatedClaim[]): ReasonedConflict | null {
  const groups = firstOfGroups(claims);
  for (const x of groups)
    for (const y of groups) {
      if (x.claim.interval === null || y.claim.interval === null || x.claim.value === null || y.claim.value === null)
        continue;
      if (x.claim.unit === y.claim.unit || x.claim.value === 0 || y.claim.value === 0) continue;
      const canonical = middle(x.claim.interval) / Math.max(middle(y.claim.interval), 1e-12);
      const bare = Math.max(x.claim.value / y.claim.value, y.claim.value / x.claim.value);
      if (isCurrencySlip(x.claim, y.claim))
        return { reason: 'unit', words: `“${x.claim.text}” and “${y.claim.text}” are one number in two currencies` };
      if (canonical >= SLIP.canonical && bare <= SLIP.bare)
        return {
          reason: 'unit',
          words: `“${x.claim.text}” and “${y.claim.text}” have nearly the same number, but units ${Math.round(canonical).toLocaleString('en-US')} times apart`,
        };
    }
  return null;
}

const isBound = (claim: Claim): 'low' | 'high' | null =>
  claim.approx === 'at-least' || claim.approx === 'more-than'
    ? 'low'
    : claim.approx === 'at-most' || claim.approx === 'less-than'
      ? 'high'
      : null;

/** Of each group a claim that states its value outright, where one does. */
function plainestOfGroups(claims: readonly DatedClaim[]): DatedClaim[] {
  return firstOfGroups(claims).map(
    (first) => claims.find(({ group, claim }) => group === first.group && claim.approx === 'exact') ?? first,
  );
}

/** A bound that allows the other value, but from so far that the two say different things. */
function bound(claims: readonly DatedClaim[]): ReasonedConflict | null {
  const groups = plainestOfGroups(claims);
  const explained = (x: DatedClaim, y: DatedClaim): boolean => {
    const kind = isBound(x.claim);
    if (kind === null || x.claim.interval === null || y.claim.interval === null) return false;
    return kind === 'low'
      ? middle(y.claim.interval) >= x.claim.interval.low
      : middle(y.claim.interval) <= x.claim.interval.high;
  };
  let words = '';
  for (const x of groups)
    for (const y of groups) {
      if (x === y) continue;
      if (!explained(x, y) && !explained(y, x)) return null;
      if (explained(x, y)) words = `“${x.claim.text}” allows “${y.claim.text}”, but does not say it`;
    }
  return words === '' ? null : { reason: 'bound', words };
}

/** "Nearly 40" where others say 37: within half the last digit that its writer kept. */
function nearly(claims: readonly DatedClaim[]): ReasonedConflict | null {
  const groups = plainestOfGroups(claims);
  const covers = (x: Claim, y: Claim): boolean => {
    if (x.approx !== 'about' || x.value === null || x.value === 0 || x.interval === null || y.interval === null)
      return false;
    const share = lastPlace(x.value) / 2 / Math.abs(x.value);
    return Math.abs(middle(y.interval) / middle(x.interval) - 1) <= share;
  };
  if (groups.length < 2 || claims.some(({ claim }) => claim.kind === 'date')) return null;
  let rough: Claim | null = null;
  for (const [i, { claim: x }] of groups.entries())
    for (const { claim: y } of groups.slice(i + 1)) {
      if (!covers(x, y) && !covers(y, x)) return null;
      rough ??= covers(x, y) ? x : y;
    }
  return rough === null ? null : { reason: 'rounding', words: `“${rough.text}” is a rounded number` };
}

/** One text says itself that its value replaces the other: "revised from 19", "up from 2,400". */
function revised(claims: readonly DatedClaim[]): ReasonedConflict | null {
  const groups = new Set(claims.map(({ group }) => group));
  if (groups.size !== 2) return null;
  for (const x of claims) {
    const cue = REVISION_CUES.exec(x.sentence)?.[0];
    if (cue === undefined || x.claim.kind === 'date') continue;
    const old = claims.find(
      ({ group, claim }) =>
        group !== x.group &&
        claim.value !== null &&
        claim.value !== x.claim.value &&
        numbersIn(x.sentence.replace(x.claim.text, ' ')).includes(claim.value),
    );
    if (old !== undefined)
      return { reason: 'newer', words: `“${x.claim.text}” is given as “${cue}” “${old.claim.text}”` };
  }
  return null;
}

const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replace(/,/g, '')));

/** The value as printed, in base units: the near end of what a bound allows. */
function statedValue({ interval, approx }: Claim): number {
  if (interval === null) return 0;
  if (approx === 'at-least' || approx === 'more-than') return interval.low;
  return approx === 'at-most' || approx === 'less-than' ? interval.high : middle(interval);
}

/** A later count of what only grows: values rise with publication, and no article holds two of them. */
function newer(claims: readonly DatedClaim[], predicateNames: readonly string[]): ReasonedConflict | null {
  const counts = claims.filter((claim) => claim.claim.interval !== null && !claim.claim.zero);
  if (counts.length < claims.length || counts.some((claim) => claim.published === null)) return null;
  if (!counts.some((claim) => CUMULATIVE.has(predicateNames[claim.claim.role.fate] ?? ''))) return null;
  const bySource = new Map<string, Set<number>>();
  for (const claim of counts) bySource.set(claim.source, (bySource.get(claim.source) ?? new Set()).add(claim.group));
  if ([...bySource.values()].some((groups) => groups.size > 1)) return null;
  const ordered = [...counts].sort((x, y) => (x.published ?? 0) - (y.published ?? 0));
  let best = 0;
  let previous = 0;
  let rises = false;
  for (const claim of ordered) {
    const value = statedValue(claim.claim);
    if ((claim.published ?? 0) > previous && best > 0 && value > best) rises = true;
    if ((claim.published ?? 0) > previous && value < best * 0.999) return null;
    best = Math.max(best, value);
    previous = claim.published ?? 0;
  }
  const cue = counts.find((claim) => UPDATE_CUES.test(claim.sentence));
  if (!rises) return null;
  return {
    reason: 'newer',
    words:
      cue === undefined
        ? 'the later articles count more'
        : `the later articles count more, and one says so: “${UPDATE_CUES.exec(cue.sentence)?.[0] ?? ''}”`,
  };
}

/** The time that a count runs over: "in six days", "since Thursday". */
const WINDOW = new RegExp(
  String.raw`\b(?:in|over|within|during) (?:(?:the|past|last) ){0,2}\p{L}+ (?:hours|days|weeks|months|years)\b` +
    String.raw`|\bsince (?:last )?\p{Lu}\p{L}+`,
  'u',
);

const sameWords = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const OTHERS = /\bothers?\b/i;

/** One counts or dates a part, or a longer time, of what the other does. */
function scope(claims: readonly DatedClaim[]): ReasonedConflict | null {
  const groups = firstOfGroups(claims);
  for (const x of groups)
    for (const y of groups) {
      if (x === y) continue;
      const [over, past] = [WINDOW.exec(x.sentence)?.[0], WINDOW.exec(y.sentence)?.[0]];
      if (x.claim.dimension === 'count' && over !== undefined && past !== undefined && !sameWords(over, past))
        return { reason: 'scope', words: `one counts “${over}”, the other “${past}”` };
      if (OTHERS.test(x.claim.text) && claims.some((one) => one.group === y.group && /\ball /i.test(one.sentence)))
        return { reason: 'scope', words: `“${x.claim.text}” leaves one out that was told before` };
      if (x.claim.role.part && !y.claim.role.part) return { reason: 'scope', words: `“${x.claim.text}” counts a part` };
      if (
        x.claim.kind !== 'date' ||
        x.claim.dimension !== 'year' ||
        x.claim.interval === null ||
        y.claim.interval === null
      )
        continue;
      const years = (x.claim.interval.high - x.claim.interval.low) / 365;
      if (years > 2 && y.claim.interval.high < x.claim.interval.low)
        return { reason: 'scope', words: `“${x.claim.text}” is a longer or a later time than “${y.claim.text}”` };
    }
  return null;
}

function rounding(claims: readonly DatedClaim[]): ReasonedConflict | null {
  const groups = firstOfGroups(claims);
  const values = groups.map(({ claim }) => (claim.interval === null ? 0 : middle(claim.interval)));
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (groups.length !== 2 || low <= 0 || high / low > ROUNDED || groups[0]?.claim.kind === 'date') return null;
  const rough = groups.find(({ claim }) => claim.approx === 'about' || isRound(claim.value));
  return rough === undefined || high < 100
    ? null
    : { reason: 'rounding', words: `“${rough.claim.text}” is a round number` };
}

const isRound = (value: number | null): boolean =>
  value !== null && value !== 0 && /^[1-9]0+$/.test(String(Math.abs(value)));

/** What each side counts for itself: crowds. Elsewhere two voices with two values contradict each other. */
const CONTESTED = new Set(['PROTEST', 'ATTEND']);

/** Each value has voices of its own: whom one believes decides. */
function attribution(claims: readonly DatedClaim[], predicateNames: readonly string[]): ReasonedConflict | null {
  const crowd = claims.every(({ claim }) =>
    [...claim.predicates.ids].some((id) => CONTESTED.has(predicateNames[id] ?? '')),
  );
  if (!crowd) return null;
  const voices = new Map<number, Set<string>>();
  for (const claim of claims) {
    if (claim.voice === null) return null;
    voices.set(claim.group, (voices.get(claim.group) ?? new Set()).add(claim.voice));
  }
  const all = [...voices.values()].flatMap((set) => [...set]);
  if (new Set(all).size < all.length) return null;
  return {
    reason: 'attribution',
    words:
      'each value has its own source: ' +
      claims
        .map((claim) => claim.voice)
        .filter((voice, i, list) => list.indexOf(voice) === i)
        .join('; '),
  };
}
