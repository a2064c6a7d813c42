import type { Line } from './lines';
import { fullOutletName, knownInstitution, knownOutlet, mayBeginOutlet, outletKey } from './outlets';

/** Lines of menus and notices are not longer (characters). */
const LONGEST_SITE_LINE = 300;
/** Names of outlets have no more words. */
const LONGEST_NAME = 6;
/** Of addresses whose last label is a country's, the label that says what kind of site it is. */
const SITE_KINDS = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu', 'or', 'go']);
/** Names that are words besides: an outlet only with its article ("the Guardian"). */
const ORDINARY = new Set(
  'age australian conversation economist express guardian herald hill independent metro mirror monitor nation national observer post punch record salon slate standard star stuff sun telegraph time times tribune vanguard variety vice week wired wire people fortune deadline spin inquirer petra saba mehr fars local argus billboard blade citizen columbian grocer olympian pioneer province quartz register statesman'.split(
    ' ',
  ),
);
const ADDRESS = /(?:https?:\/\/(?:www\.)?|\bwww\.|@)([a-z\d-]+(?:\.[a-z\d-]+)+)/gi;

/** Agencies' names stand on the pages of those who print them: the others go before. */
const AGENCIES = new Set(
  'reuters associatedpress ap agencefrancepresse afp unitedpressinternational upi presstrustofindia pti ani ians dpa deutschepresseagentur xinhua tass interfax bloomberg pamedia pressassociation thomsonreuters efe kyodonews yonhap anadolu anadoluagency'.split(
    ' ',
  ),
);
/** The outlet, unless it is an agency. */
export const outletBesideAgencies = (outlet: string | null): string | null =>
  outlet === null || AGENCIES.has(outletKey(outlet)) ? null : outlet;

/** Credits and references, which name others. */
const OF_OTHERS =
  /[“"]|\s—\s|\b(?:reporting|contributed|via|photos?|images?|getty|additional|inputs?|agencies|source|courtesy|read)\b|^\W*(?:tags?|topics?|keywords?|related|more about|in this)\b/i;
/** How outlets speak of themselves under their articles: "Harbour Watch defends …". */
const ABOUT_ITSELF =
  /^(?:The )?\p{Lu}.{2,40}? (?:delivers|defends|is an?|is calling|has worked|brings|provides|covers|publishes|offers|works|aims|believes)\b/u;
/** What is counted of an outlet in a line of the page, by the kind of name. */
const WEIGHTS = { agency: 1, other: 3 };

/** Where the lines of a page stand. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly furniture: readonly boolean[];
  /** Index of the headline and of the first line of the body. */
  readonly headline: number;
  readonly body: number;
}

/**
 * The outlet that the page speaks of around its article: in its head, its menus and notices ("unlimited access to
 * Haaretz") and under its text; null where it speaks of none, or of two as often.
 */
export function outletOfSiteLines({ lines, furniture, headline, body }: PageLines): string | null {
  const weights = new Map<string, number>();
  const printed = new Map<string, string>();
  const lastText = lines.findLastIndex(
    (line, i) => furniture[i] !== true && line.isParagraph && !ABOUT_ITSELF.test(line.text),
  );
  lines.forEach((line, i) => {
    const around = furniture[i] === true || (i < body && i !== headline) || i > lastText;
    if (!around || line.text.length > LONGEST_SITE_LINE) return;
    const own = /['’]s? (?:\p{L}+ )?(?:service|staff|bureau|team)\b/iu.test(line.text);
    // a list of sources and related reports names others
    if (!own && OF_OTHERS.test(line.text)) return;
    const ofLine = new Set<string>();
    for (const outlet of outletsIn(line.text)) {
      // "CBS" and "CBS News" are one
      const name = fullOutletName(outlet) ?? outlet;
      if (ofLine.has(name)) continue;
      ofLine.add(name);
      if (!printed.has(name)) printed.set(name, outlet);
      const weight = AGENCIES.has(outletKey(outlet)) ? WEIGHTS.agency : WEIGHTS.other;
      weights.set(name, (weights.get(name) ?? 0) + weight);
    }
  });
  const ranked = [...weights].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined || first[1] <= (second?.[1] ?? 0)) return null;
  // a house is longer than its paper: "Guardian News and Media"
  const name = printed.get(first[0]) ?? first[0];
  return name.length <= first[0].length ? name : first[0];
}

function outletsIn(text: string): string[] {
  const words = text.split(/\s+/);
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (!/^["(“]?[\p{Lu}\d]/u.test(word)) continue;
    if (!mayBeginOutlet(word === 'The' ? (words[i + 1] ?? '') : word)) continue;
    for (let length = Math.min(LONGEST_NAME, words.length - i); length > 0; length--) {
      const phrase = words
        .slice(i, i + length)
        .join(' ')
        .replace(/['’]s?$|[^\p{L}\d]+$/u, '');
      const outlet = knownOutlet(phrase) ?? knownInstitution(phrase);
      if (outlet === null) continue;
      const article = /^the\s/i.test(phrase) || /^the$/i.test(words[i - 1] ?? '');
      if (!ORDINARY.has(outletKey(phrase)) || article) found.push(outlet);
      i += length - 1;
      break;
    }
  }
  return found;
}

/** "The Herald-Mail | 100 Summit Avenue" where an address on the page ends in `herald-mail.com`; else null. */
export function nameOfAddress(lines: readonly Line[], furniture: readonly boolean[], headEnd: number): string | null {
  const ofSite = lines.filter(
    (line, i) => (i < headEnd || furniture[i] === true) && line.text.length <= LONGEST_SITE_LINE,
  );
  const sites = new Set<string>();
  for (const line of ofSite) {
    for (const match of line.text.matchAll(ADDRESS)) {
      const label = registeredLabel(match[1] ?? '');
      if (label.length >= 4) sites.add(label);
    }
  }
  if (sites.size === 0) return null;
  for (const line of ofSite) {
    const words = line.text.split(/\s+/);
    for (let i = 0; i < words.length; i++) {
      if (!/^\p{Lu}/u.test(words[i] ?? '')) continue;
      for (let length = 1; length <= LONGEST_NAME && i + length <= words.length; length++) {
        const phrase = words.slice(i, i + length).join(' ');
        if (/[@/]|\.\p{Ll}/u.test(phrase)) break;
        if (sites.has(outletKey(phrase)) || sites.has(`the${outletKey(phrase)}`))
          return phrase.replace(/[^\p{L}\d]+$/u, '');
      }
    }
  }
  return null;
}

/** What stands before the ending of a host's name, without hyphens: `heraldmail` of "e.herald-mail.com". */
function registeredLabel(host: string): string {
  const labels = host.toLowerCase().split('.').slice(0, -1);
  if (labels.length > 1 && SITE_KINDS.has(labels.at(-1) ?? '')) labels.pop();
  return (labels.at(-1) ?? '').replace(/-/g, '');
}
