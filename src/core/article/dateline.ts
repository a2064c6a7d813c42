import type { Span } from '../text/span';
import type { Line } from './lines';
import { knownOutlet } from './outlets';

export interface Dateline {
  /** Place, and date where it is printed with it; null when the line names an agency only. */
  readonly span: Span | null;
  readonly agency: Span | null;
}

/** Nothing behind this is part of a dateline (characters). */
const LONGEST = 140;

const PLACE_WORD = String.raw`(?:\p{Lu}[\p{L}'’.-]*|al|el|de|la|and|of|&)`;
const PLACE = String.raw`\p{Lu}[\p{L}'’.-]+(?:[ /]${PLACE_WORD}){0,3}(?:,\s?\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2}){0,2}`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}'’.-]+(?:[ /](?:\p{Lu}[\p{Lu}'’.-]*|al|and)){0,4}(?:,\s?\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2}){0,2}`;
const DATE = String.raw`(?:[,.]?\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s?)?(?:\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2}|\d{1,2}\s\p{Lu}\p{Ll}{2,8}\.?)(?:,?\s\d{4})?)?`;
const AGENCY = String.raw`\(([\p{L}\d&.'’/ -]{2,50})\)`;
const DASH = String.raw`\s?(?:--?|–|—|:)\s*`;

const WITH_AGENCY = new RegExp(`^(${PLACE}${DATE})[,.]?(?:\\s+|\\s?--\\s?)${AGENCY}${DASH}`, 'u');
const WITHOUT_DASH = new RegExp(`^(${PLACE}${DATE})[,.]?\\s+${AGENCY}\\s+(?=["“'‘]?\\p{Lu})`, 'u');
/** "MOSCOW, March 5. /TASS/.", "Damascus, SANA –". */
const SLASHED = new RegExp(`^(${PLACE}${DATE})\\.?\\s?/([\\p{L} -]{2,30})/[.:]?\\s`, 'u');
const AFTER_COMMA = new RegExp(
  `^(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}),\\s?(\\p{Lu}{2,8}|\\p{Lu}\\p{L}+)\\s?[-–—]\\s?(?=\\p{Lu})`,
  'u',
);
/** "(Beirut, July 19, 2011) –" in releases. */
const IN_BRACKETS = new RegExp(`^\\((${PLACE}${DATE})\\)\\s?${DASH}`, 'u');
/** "TASS, August 16. Russia …": the agency stands for the place. */
const AGENCY_AND_DATE = /^(\p{Lu}{3,8}),\s\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2}\.\s/u;
const AGENCY_ONLY = new RegExp(`^${AGENCY}${DASH}`, 'u');
const IN_CAPITALS = new RegExp(
  `^(${CAPITALS}${DATE})(?:,\\s?([\\p{Lu}][\\p{L} .]{1,40}))?${DASH}(?=["“'‘]?[\\p{Lu}\\d])`,
  'u',
);
const WITH_DASH = new RegExp(`^(${PLACE}${DATE})\\s(?:-{1,2}|–|—)\\s(?=["“'‘]?\\p{Lu})`, 'u');

/** "SAN JOSE, Calif. & BOTHELL, Wash.--(BUSINESS WIRE)--", whatever the places. */
const OF_RELEASES = new RegExp(`^(\\p{Lu}[^()“"]{2,100}?)\\s?--?\\s?${AGENCY}\\s?--`, 'u');

const AGENCY_WORD = /\b(?:agency|news|press|times|post|media|wire|radio|tv|television|herald|tribune|journal)\b/i;

/** Words in capitals that open a line without being a place. */
const NO_PLACE =
  /^(?:UPDATE|BREAKING|EXCLUSIVE|OPINION|ANALYSIS|WATCH|VIDEO|NOTE|FACTBOX|INTERVIEW|EXPLAINER|EDITOR|LIVE|READ|CORRECT\w*|SOURCE|DATE|Q|A|TIMELINE|ADVISORY|FEATURE|SPECIAL|COMMENT|PHOTOS?|REPORT|URGENT|WRAPUP|I|II|III|WHAT|WHO|WHY|HOW|THE)\b/;

/** A place in capitals on a line of its own, over the first paragraph. */
export function isPlaceLine(line: Line): boolean {
  return (
    /^\p{Lu}[\p{Lu}'’.-]+(?:[ /]\p{Lu}[\p{Lu}'’.-]*){0,2}(?:,\s?\p{Lu}[\p{L}]+)?$/u.test(line.text) &&
    !NO_PLACE.test(line.text)
  );
}

/** Reads the dateline at the start of the body's first paragraph: "BEIRUT:", "LONDON, June 19 (Reuters) -". */
export function readDateline(line: Line): Dateline {
  const text = line.text.slice(0, LONGEST);
  const at = (from: number, length: number): Span => ({ start: line.start + from, end: line.start + from + length });
  const bracket = text.includes('(');
  const withAgency = bracket ? WITH_AGENCY.exec(text) : null;
  if (withAgency) {
    const [place = '', agency = ''] = [withAgency[1], withAgency[2]];
    return { span: at(0, place.length), agency: at(text.indexOf(`(${agency})`) + 1, agency.length) };
  }
  const plain =
    (bracket ? WITHOUT_DASH.exec(text) : null) ??
    (text.includes('/') ? SLASHED.exec(text) : null) ??
    (/,\s?[^\s,-]+\s?[-–—]/.test(text) ? AFTER_COMMA.exec(text) : null);
  if (plain?.[1] !== undefined && plain[2] !== undefined && knownOutlet(plain[2]) !== null) {
    return { span: at(0, plain[1].length), agency: at(text.indexOf(plain[2], plain[1].length), plain[2].length) };
  }
  const bracketed = text.startsWith('(') ? IN_BRACKETS.exec(text)?.[1] : undefined;
  if (bracketed?.includes(',') === true) return { span: at(1, bracketed.length), agency: null };
  const dated = /^.{3,16},/.test(text) ? AGENCY_AND_DATE.exec(text)?.[1] : undefined;
  if (dated !== undefined && knownOutlet(dated) !== null) return { span: null, agency: at(0, dated.length) };
  const agencyOnly = text.startsWith('(') ? AGENCY_ONLY.exec(text)?.[1] : undefined;
  if (agencyOnly !== undefined) {
    const span = at(1, agencyOnly.length);
    // "(Beirut) – The government …"
    const place = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?$/u.test(agencyOnly) && !AGENCY_WORD.test(agencyOnly);
    return place && knownOutlet(agencyOnly) === null ? { span, agency: null } : { span: null, agency: span };
  }
  if (NO_PLACE.test(text)) return { span: null, agency: null };
  const capitals = /[-–—:]/.test(text) && /^\p{Lu}[\p{Lu}'’.-]/u.test(text) ? IN_CAPITALS.exec(text) : null;
  if (capitals?.[1] !== undefined) {
    const agency = capitals[2]?.trimEnd();
    const known = agency !== undefined && knownOutlet(agency) !== null;
    return {
      span: at(0, capitals[1].length),
      agency: known ? at(text.indexOf(agency, capitals[1].length), agency.length) : null,
    };
  }
  const wired = bracket ? OF_RELEASES.exec(text) : null;
  if (wired?.[1] !== undefined && wired[2] !== undefined && knownOutlet(wired[2]) !== null)
    return { span: at(0, wired[1].length), agency: at(text.indexOf(`(${wired[2]})`) + 1, wired[2].length) };
  const dashed = /\s[-–—]/.test(text) ? WITH_DASH.exec(text)?.[1] : undefined;
  return { span: dashed === undefined ? null : at(0, dashed.length), agency: null };
}
