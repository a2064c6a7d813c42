import { isHeading, type Head } from './head';
import type { Line } from './lines';
import { SPEAKS_OF } from './lineTopics';
import { fullOutletName, knownOutlet, outletAtStart, outletKey, outletOfHost } from './outlets';
import { issuerOf } from './issuer';
import { ownNameOf } from './ownName';
import { nameOfAddress, outletBesideAgencies, outletOfSiteLines } from './siteNames';

/** Names of outlets are not longer (characters). */
const LONGEST_NAME = 60;
const FOOT_LINES = 25;

const SOURCE_LABEL =
  /^(?:(?:source|publisher|publication|published by|news source|outlet|via|kaynak\/source|(?:(?:news and )?press release|situation report|analysis|appeal|evaluation report|manual and guideline|assessment)\s+source)\s*:\s*|(?:situation )?(?:report|news and press release) from\s+)(\S.*)$/i;
/** The full stop of a firm's name ends no sentence. */
const OF_FIRM = /\b(?:inc|ltd|co|corp|plc|llc|s\.a|n\.v|a\.s|bros)\.$/i;
/** "From: Ministry of Transport": of institutions only, as persons stand there in letters. */
const SENDER_LABEL =
  /^(?:from|issued by|released by|statement (?:by|from)|press release (?:by|from))\s*:?\s+(?:the )?(\p{Lu}\S.*)$/iu;
/** Articles that were first another's: "This article was originally published by …". */
const FIRST_PUBLISHED =
  /\b(?:this|the) (?:article|story|report|post|piece)(?: was)? (?:originally |first )(?:published|appeared) (?:by|on|in|at) (?:the )?(\p{Lu}[^.,(]{1,40})/iu;
const PUBLISHED_IN = /^published in (?:the )?(\p{Lu}[^,.]{1,40}), (?:\p{Lu}\p{Ll}+ \d|\d)/iu;
const COPYRIGHT =
  /(?:©|\(c\)|&copy;|copyright)\s*(?:©|\(c\)|copyright)?\s*(?:(?:by|of)\s+)?(?:(?:19|20)\d\d(?:\s?[-–,]\s?(?:(?:19|20)?\d\d))*)?\s*(?:by\s+)?(\p{Lu}(?:[^.|,;©]|\.(?=\p{L})){1,60})/iu;
const OWN_SITE = /^(?:the )?(.{2,50}?)['’]s (?:web ?site|site|content|news ?letter|app|channel|telegram|youtube)\b/iu;
const FOLLOW =
  /^(?:please )?(?:follow|like|find|join|subscribe to|download|get|support|sign up (?:for|to))\s+(?:the |our |to )?(.{2,40}?)(?:['’]s)?\s+(?:on (?:twitter|facebook|instagram|telegram|x|google|youtube|whatsapp|social)|(?:mobile |news )?app|newsletters?|for free)\b/iu;
/** "follow other Independent readers and see their replies". */
const READERS = /\bother (\p{Lu}[\p{L} ]{2,30}?) readers\b/u;
/** A quick look for what every host stands behind. */
const HOST_START = /:\/\/|www\.|@|^[a-z\d-]+\./i;
const HOST = /(?:https?:\/\/|www\.|@|^)([a-z\d-]+(?:\.[a-z\d-]+)+)/gi;
const LAW_WORDS =
  /\b(?:all rights? reserved|ltd|limited|inc|llc|llp|l\.?p|dac|pty|corp(?:oration)?|gmbh|ag|s\.?a|b\.?v|plc|company|co|media group|holdings?|publishing|newspapers?|media)\b\.?/gi;
/** What stands behind "copyright" or "follow" and owns no site. */
const NO_OWNER =
  /^(?:our|the|us|this|all|me|him|her|them|my|by|(?:our )?(?:free|daily|weekly|monthly|morning|evening|email|e-mail|new|latest)(?: .*)?)$|^crown\b|\b(?:copyright|policy|notice|laws?|act|infringement|holders?|owners?)\b/i;
/** Whose picture it is stands behind the same mark. */
const PICTURES = /\b(?:via|getty|images?|photos?|shutterstock|alamy|epa)\b/i;
/** An outlet in the third person is often the one that writes. */
const SELF_REFERENCE =
  /\b(?:[Aa]n?|[Tt]he|[Oo]ur) ([\p{Lu}][\p{L}&.' ]{1,30}?) (?:witness|(?:correspondent|reporter|journalist|photographer|stringer|crew|team) (?:heard|saw|at the scene|witnessed|was))\b|\b(?:told|tells|confirmed to|[Ss]peaking to) ((?:The |the )?\p{Lu}[\p{L}\d&.'’!-]*(?: \p{Lu}[\p{L}&.'’]*){0,3})|\b((?:The )?\p{Lu}[\p{L}]*)['’]s \p{Lu}\p{L}+ \p{Lu}\p{L}+(?:, who)? (?:was|is|in|reports|at|says)\b/gu;

/** Its own news: "documents seen by Reuters", "HuffPost has learned". */
const OWN_NEWS =
  /\b(?:obtained|seen|reviewed|(?:data|figures) compiled) by ((?:The |the )?\p{Lu}[\p{L}&.'’]*(?: \p{Lu}[\p{L}&.'’]*){0,3})|\b((?:The )?\p{Lu}[\p{L}&.'’]*(?: \p{Lu}[\p{L}&.'’]*){0,3}) (?:has learned|understands|can reveal|has seen|has obtained)\b/gu;

/**
 * The outlet as the page names it; null where the page does not say. `datelineAgency` is the agency that the dateline
 * names: agencies publish on their own pages too.
 */
export function findPublisher(
  lines: readonly Line[],
  head: Head,
  furniture: readonly boolean[],
  datelineAgency: string | null,
): string | null {
  const headline = head.headline === null ? -1 : lines.indexOf(head.headline);
  const around = (): string | null => outletOfSiteLines({ lines, furniture, headline, body: head.end });
  const named = (): string | null => outletBesideAgencies(around()) ?? nameOfAddress(lines, furniture, head.end);
  return (
    fromLabel(lines, head) ??
    ownBefore(fromMasthead(lines, head), lines, head, furniture) ??
    releaseWire(datelineAgency) ??
    fromHeadlineTail(lines, head) ??
    knownBefore(fromFoot(lines, furniture), named) ??
    (datelineAgency === null ? null : outletName(datelineAgency)) ??
    fromHosts(lines) ??
    head.credit ??
    nameOfAddress(lines, furniture, head.end) ??
    issuerOf(lines, headline, head.end) ??
    fromBody(lines, head) ??
    around() ??
    firstPublished(lines) ??
    ownNameOf(lines.slice(head.end))
  );
}

/** A wire of releases shows them on its own pages, whoever has the rights. */
const RELEASE_WIRES = new Set([
  'businesswire',
  'prnewswire',
  'globenewswire',
  'marketwire',
  'marketwired',
  'accesswire',
]);
const releaseWire = (agency: string | null): string | null =>
  agency !== null && RELEASE_WIRES.has(outletKey(agency)) ? outletName(agency) : null;

/** An agency that is named in the head yields to the outlet whose rights, address or interviews the page has. */
function ownBefore(
  name: string | null,
  lines: readonly Line[],
  head: Head,
  furniture: readonly boolean[],
): string | null {
  if (name === null || outletBesideAgencies(name) !== null) return name;
  const owner = fromFoot(lines, furniture);
  const known = owner === null || fullOutletName(owner) === null ? null : outletBesideAgencies(owner);
  return known ?? outletBesideAgencies(fromHosts(lines)) ?? outletBesideAgencies(fromBody(lines, head)) ?? name;
}

/** An owner who is no outlet ("Fog Tech Network") yields to the outlet that the page names or has its address from. */
function knownBefore(owner: string | null, named: () => string | null): string | null {
  return owner === null || fullOutletName(owner) !== null ? owner : (named() ?? owner);
}

function clean(name: string): string | null {
  const bare = name
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/\s*[|–—].*$/, '')
    // "Source: Xinhua  Editor: Li Xia  2018-02-20"
    .replace(/\s+(?:editor|author|writer|date|updated?|published|posted)\s*:.*$|\s+(?:19|20)\d\d\b.*$/i, '')
    .replace(/\s+(?:and|with|&|\+)\s+(?:other |news )*agencies$/i, '')
    .replace(/^[\s"“'‘([]+|[\s"”'’)\].,;:]+$/g, '');
  return bare.length >= 2 && bare.length <= LONGEST_NAME && /\p{L}/u.test(bare) ? bare : null;
}

function outletName(name: string): string | null {
  const parts = name.split(/\s*\/\s*/);
  const first = parts[0] ?? '';
  // "AP" alone is too short to know an outlet by.
  return first === 'AP' ? fullOutletName(first) : (knownOutlet(first) ?? clean(first));
}

function fromLabel(lines: readonly Line[], head: Head): string | null {
  const near = [...lines.slice(0, Math.max(head.end, 8)), ...lines.slice(-FOOT_LINES)];
  for (const line of near) {
    const value =
      line.text.length <= 120 ? (SOURCE_LABEL.exec(line.text)?.[1] ?? PUBLISHED_IN.exec(line.text)?.[1]) : undefined;
    if (value === undefined) continue;
    const host = /^(?:https?:\/\/|www\.)([^/\s]+)/i.exec(value)?.[1];
    const name = host === undefined ? clean(value) : outletOfHost(host);
    if (name !== null && (!/[.!?]$/.test(value) || OF_FIRM.test(value)) && name.split(/\s+/).length <= 8) return name;
  }
  for (const line of lines.slice(0, head.end)) {
    const sender = line.text.length <= 120 ? SENDER_LABEL.exec(line.text)?.[1] : undefined;
    if (sender !== undefined && ORGANIZATION.test(sender)) return clean(sender);
  }
  return null;
}

function firstPublished(lines: readonly Line[]): string | null {
  for (const line of lines.slice(-FOOT_LINES)) {
    if (line.text.length > 400 || !line.speaksOf(SPEAKS_OF.publishing)) continue;
    const name = FIRST_PUBLISHED.exec(line.text)?.[1];
    if (name !== undefined) return knownOutlet(name) ?? clean(name);
  }
  return null;
}

/** Lines over the headline, or right under it, that print an outlet's name. */
function fromMasthead(lines: readonly Line[], head: Head): string | null {
  const headline = head.headline === null ? head.end : lines.indexOf(head.headline);
  for (const line of lines.slice(0, headline)) {
    const site = siteOfPath(line.text);
    if (site !== null) return site;
  }
  const phrases: string[] = [];
  const mastheads = new Set<string>();
  let open = '';
  for (let i = 0; i < headline; i++) {
    const line = lines[i];
    const kind = head.kinds[i];
    if (line === undefined || (kind !== 'text' && kind !== 'masthead')) {
      open = '';
      continue;
    }
    open = open === '' ? line.text : `${open} ${line.text}`;
    // "CENTER FOR" goes on in the next line.
    if (/\b(?:for|of|the|and|on|&|in)$/i.test(open)) continue;
    phrases.push(open);
    if (kind === 'masthead') mastheads.add(open);
    open = '';
  }
  for (const phrase of phrases) {
    const bare = phrase.replace(ABOUT_THE_SITE, '');
    const known = knownOutlet(bare) ?? knownOutlet(bare.replace(/\s*[|(–—-].*$/, '')) ?? startOfMasthead(phrase);
    if (known !== null) return known;
  }
  // "Harbour Investor" over the headline is a part of the outlet that is named under it
  for (let i = headline; i < head.end; i++) {
    const outlet = head.kinds[i] === 'masthead' ? fullOutletName(lines[i]?.text ?? '') : null;
    if (outlet !== null) return outlet;
  }
  for (const phrase of phrases) {
    if (mastheads.has(phrase)) return clean(phrase);
    if (
      phrase.length <= LONGEST_NAME &&
      ORGANIZATION.test(phrase) &&
      wordCount(phrase) <= LONGEST_MASTHEAD &&
      !isHeading(phrase)
    )
      return clean(phrase);
  }
  for (let i = headline; i < head.end; i++) {
    if (head.kinds[i] === 'masthead') return clean(lines[i]?.text ?? '');
  }
  return null;
}

/** "You are here: Sky Sports > Football": the site is the first step of the way to the page. */
function siteOfPath(text: string): string | null {
  const first =
    text.length <= LONGEST_PATH ? /^(?:you are here\s*:?\s*)?(.{2,40}?)\s*[>»›]/i.exec(text)?.[1] : undefined;
  return first === undefined ? null : knownOutlet(first);
}

const LONGEST_PATH = 160;

/** What stands around the name in links to the site itself: "Support the Guardian", "Sky Sports Homepage". */
const ABOUT_THE_SITE =
  /^(?:support|subscribe to|follow|visit|welcome to|about|join|download)\s+|\s+(?:home ?page|home|logo|app|online|newsletter|subscription)$/gi;

const wordCount = (text: string): number => text.split(/\s+/).length;
/** Names of outlets have no more words. */
const LONGEST_MASTHEAD = 6;

/** "Ferries collide - BBC News"; of a release also one whose name is not known: "… as fog nears - UNICEF". */
function fromHeadlineTail(lines: readonly Line[], head: Head): string | null {
  const tail = /\s[-–—|]\s([^-–—|]{2,40})$/u.exec(head.headline?.text ?? '')?.[1];
  if (tail === undefined) return null;
  const known = knownOutlet(tail);
  if (known !== null) return known;
  const release = lines.slice(0, head.end).some((line) => /^(?:press|news|media) release\b/i.test(line.text));
  return release && /^\p{Lu}/u.test(tail) && wordCount(tail) <= LONGEST_MASTHEAD ? clean(tail) : null;
}

/** "TASS Russian News Agency": the name that a short line of an outlet starts with. */
function startOfMasthead(phrase: string): string | null {
  // "Independent news from Aleppo" is a motto, and names no newspaper.
  const isName = phrase.length <= LONGEST_NAME && ORGANIZATION.test(phrase) && !/(?:^|\s)\p{Ll}{4}/u.test(phrase);
  return isName ? outletAtStart(phrase) : null;
}

const ORGANIZATION =
  /\b(?:news|times|post|agency|press|tribune|herald|gazette|journal|observer|guardian|monitor|chronicle|tv|television|radio|broadcasting|network|cent(?:er|re)|institute|foundation|council|media|magazine|review|wire|star|telegraph|mail|standard|independent|globe|blog|ministry|department|embassy|police|constabulary|university|commission|committee|authority|organi[sz]ation)\b/i;

/** Lines at the foot that name the outlet, each with the mark to look for first: slow patterns take long to compile. */
const FOOT_LINES_OF_OUTLETS: readonly { readonly mark: RegExp; readonly pattern: RegExp }[] = [
  { mark: /©|\(c\)|&copy;|copyright/i, pattern: COPYRIGHT },
  { mark: /['’]s [wscnaty]/i, pattern: OWN_SITE },
  { mark: /^(?:please|follow|like|find|join|subscribe|download|get|support|sign)\s/i, pattern: FOLLOW },
  { mark: /readers/, pattern: READERS },
];

function fromFoot(lines: readonly Line[], furniture: readonly boolean[]): string | null {
  const first = Math.max(0, lines.length - FOOT_LINES);
  for (const { mark, pattern } of FOOT_LINES_OF_OUTLETS) {
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i];
      if (line === undefined || (furniture[i] !== true && i < first) || line.text.length > 400) continue;
      if (furniture[i] !== true || !mark.test(line.text)) continue;
      const found = pattern.exec(line.text)?.[1];
      if (found === undefined) continue;
      const name = clean(found.replace(LAW_WORDS, ' ').replace(/\s+/g, ' ').trim());
      if (name === null || NO_OWNER.test(name)) continue;
      if (pattern === COPYRIGHT && PICTURES.test(line.text) && line.text.length <= LONGEST_NAME) continue;
      const ofGroup = fullOutletName(name.split(/\s?[/|]\s?/)[0] ?? '');
      if (ofGroup !== null) return ofGroup;
      return fullOutletName(name) ?? (pattern === FOLLOW ? outletAtStart(name) : null) ?? name;
    }
  }
  return null;
}

function fromHosts(lines: readonly Line[]): string | null {
  const count = new Map<string, number>();
  for (const line of lines) {
    if (line.text.length > 300 || !HOST_START.test(line.text)) continue;
    for (const match of line.text.matchAll(HOST)) {
      const outlet = outletOfHost(match[1] ?? '');
      if (outlet !== null) count.set(outlet, (count.get(outlet) ?? 0) + 1);
    }
  }
  return mostFrequent(count, 1);
}

/** What the article says of those it speaks to: "a Reuters witness", "told The Christian Post". Outlets only. */
function fromBody(lines: readonly Line[], head: Head): string | null {
  const count = new Map<string, number>();
  const spelled = new Map<string, string>();
  for (const line of lines.slice(head.end)) {
    if (!line.speaksOf(SPEAKS_OF.interview | SPEAKS_OF.findings)) continue;
    const text = line.text.slice(0, 2000);
    const findings = line.speaksOf(SPEAKS_OF.findings) ? text.matchAll(OWN_NEWS) : [];
    for (const match of [...text.matchAll(SELF_REFERENCE), ...findings]) {
      const name = (match.slice(1).find(Boolean) ?? '').replace(/ \p{Lu}\p{Ll}{2,5}day$/u, '');
      const outlet = fullOutletName(name);
      if (
        outlet === null ||
        /^\s*(?:news agency|television|tv|newspaper|radio)\b/i.test(text.slice(match.index + match[0].length))
      )
        continue;
      const key = outletKey(outlet);
      count.set(key, (count.get(key) ?? 0) + 1);
      spelled.set(key, outlet);
    }
  }
  const found = mostFrequent(count, 1);
  return count.size === 1 && found !== null ? (spelled.get(found) ?? null) : null;
}

function mostFrequent(count: ReadonlyMap<string, number>, least: number): string | null {
  let best: [string, number] | null = null;
  for (const [name, times] of count) if (times >= least && (best === null || times > best[1])) best = [name, times];
  return best?.[0] ?? null;
}
