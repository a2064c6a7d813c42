import type { Line } from './lines';
import { SPEAKS_OF } from './lineTopics';

/** Of a paragraph so much is read (characters). */
const READ_LENGTH = 2000;
/** More names than this speak of themselves on no page. */
const MOST_NAMES = 12;
/** A name that is met less often is no page's own. */
const LEAST_EVIDENCE = 2;

const NAME = String.raw`(?<!\p{L})\p{Lu}[\p{L}&]{0,30}(?: (?:(?:of|for|the|and|without|sans) )?\p{Lu}[\p{L}&]{0,30}){0,5}`;
const STAFF = String.raw`(?:teams?|staff|volunteers|workers|colleagues|sources|partners|monitors|observers|medics|doctors|nurses|engineers|field (?:officers|staff|workers|teams?|offices?)|protection officers|clinics?|compound|warehouse|offices?|base|programmes?|programs?|projects?)`;
const DOES = String.raw`(?:is|are|was|were|has|have|had|lives?|works?|worked|arrived|arrives?|report|reported|reports|indicated|indicate|confirmed|confirm|continues?|continued|provides?|provided|began|visited|distributed|helps?|of)`;

/** "Harbour Relief's team works in the camp", "HR's Oslo team leader": what a page has of its own. */
const OWNED = new RegExp(
  String.raw`(${NAME})['’]s? (?:[\p{L}-]+ ){0,3}?(?:${STAFF} (?:[\p{L}-]+ ){0,2}?${DOES}\b|(?:[Tt]eam|[Ff]ield|[Bb]ase|[Cc]amp|[Pp]roject|[Pp]rogramme?) (?:[Ll]eader|[Mm]anager|[Cc]oordinator|[Oo]fficer)\b)`,
  'gu',
);
/** "Harbour Relief sources indicated". */
const STAFFED = new RegExp(String.raw`(${NAME}) ${STAFF} (?:[\p{L}-]+ ){0,3}?${DOES}\b`, 'gu');
/** "sources on the quay told Harbour Relief that". */
const TOLD = new RegExp(String.raw`\btold (${NAME}) (?:that|of|how|about|by phone)\b`, 'gu');
/** "from the HR compound". */
const PLACED = new RegExp(
  String.raw`\b(?:[Tt]he|[Oo]ur) (${NAME}) (?:compound|clinic|warehouse|field office|base)\b`,
  'gu',
);
/**
 * A quick look for what no such page goes without: initials with something of their own, or one word that was told.
 * Plain letters, as most paragraphs have neither.
 */
const SHORT_FORM =
  /[A-Z]{2}(?:['’]s?)? [A-Za-z -]{0,40}?(?:team|staff|volunteers|workers|sources|medics|doctors|nurses|engineers|office|[Ll]eader|[Mm]anager|compound|clinic|warehouse|base)|told [A-Z][a-z]{3,30} (?:that|of|how|about|by)\b/;

/** Words that open sentences in front of a name. */
const OPENER =
  /^(?:The|A|An|In|On|At|Of|For|From|By|But|And|When|While|After|As|Our|Their|His|Her|Its|These|Those|This|That|Some|Many|Most|All|Both|Two|Three|Since|Meanwhile|However|Today|Yesterday|Local|Sources) /;
/** States and unions, which the news calls by their initials. */
const STATES = /^(?:U\.?S\.?A?|U\.?K|U\.?N|EU|UAE|NZ|SA|DRC|CAR|PNG|DPRK|PRC|AU|ROK|IS|ISIS|ISIL|PA|TV)$/;
/** How others speak of an organization: what it is, what it says. */
const TOLD_OF = String.raw`(?:,? (?:an?|the|which|whose|who|said|says|say|warned|warns|claimed|claims|stated|announced|denied|told|added|urged|accused|spokes(?:man|woman|person)|spokespeople|officials?)\b)`;
const TELLING_OF = String.raw`\b(?:[Aa]ccording to|by|from|group|charity|agency|organi[sz]ations?|NGO|company|firm|club|team|movement|party|newspaper|[Tt]he) `;

interface Own {
  readonly name: string;
  readonly paragraphs: Set<number>;
}

/**
 * The organization that a page without any outlet's name speaks of as its own: its staff, its sources, its compound,
 * under its name and its initials or first word too, while nothing is told of what it is or what it says. Null when
 * there is none, or more than one.
 */
export function ownNameOf(lines: readonly Line[]): string | null {
  if (!lines.some((line) => line.speaksOf(SPEAKS_OF.staff) && SHORT_FORM.test(line.text.slice(0, READ_LENGTH))))
    return null;
  const found = new Map<string, Own>();
  lines.forEach(({ text: whole }, at) => {
    const text = whole.slice(0, READ_LENGTH);
    for (const pattern of [OWNED, STAFFED, TOLD, PLACED]) {
      for (const match of text.matchAll(pattern)) {
        const name = (match[1] ?? '').replace(OPENER, '');
        if (name.length < 2 || STATES.test(name) || (!found.has(name) && found.size >= MOST_NAMES)) continue;
        const own = found.get(name) ?? { name, paragraphs: new Set() };
        own.paragraphs.add(at);
        found.set(name, own);
      }
    }
  });
  const owners = [...found.values()].filter(({ name }) => name.includes(' '));
  const own = owners.filter((owner) => isOwn(lines, owner, found));
  return own.length === 1 ? (own[0]?.name ?? null) : null;
}

function isOwn(lines: readonly Line[], owner: Own, found: ReadonlyMap<string, Own>): boolean {
  const short = [...found.values()].filter(({ name }) => isShortFor(name, owner.name));
  if (short.length === 0) return false;
  const paragraphs = new Set([owner, ...short].flatMap((one) => [...one.paragraphs]));
  if (paragraphs.size < LEAST_EVIDENCE) return false;
  return [owner, ...short].every(({ name }) => !isToldOf(lines, name));
}

/** The initials of a name of several words, or its first word. */
function isShortFor(short: string, name: string): boolean {
  const words = name.split(' ');
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
  return short === initials.join('') || (short.length > 3 && short === words[0]);
}

/** Whether the text says what the name is, or reports what it says, as the pages of others do. */
function isToldOf(lines: readonly Line[], name: string): boolean {
  const told = new RegExp(
    `${TELLING_OF}${name}(?!\\p{L}|['’]| ${STAFF})|(?<!\\p{L})${name}${TOLD_OF}|sa(?:id|ys) ${name}[,.]|\\(${name}\\)`,
    'u',
  );
  return lines.some(({ text }) => {
    const read = text.slice(0, READ_LENGTH);
    return read.includes(name) && told.test(read);
  });
}
