import type { ArticleAnalysis, EntityType, Mention } from '../../recognize/model';
import { abbreviates, coreForm, isAcronym, normalForm } from './nameForms';

/** A name of one article: a normal form with its type, and the mentions that have it. */
export interface ArticleName {
  readonly normal: string;
  readonly type: EntityType;
  readonly mentions: readonly Mention[];
  /** Index of the longer name of the article that this one is short for; -1 when it stands for itself. */
  readonly shortFor: number;
}

export interface NameAlias {
  readonly a: number;
  readonly b: number;
  readonly rule: 'bracket' | 'also-known-as' | 'acronym';
  readonly words: string;
}

/** What one article says of its names. */
export interface ArticleNames {
  readonly names: readonly ArticleName[];
  readonly aliases: readonly NameAlias[];
}

const KNOWN_AS =
  /^[\s,]*(?:\(|–|—|-)?\s*(?:(?:also|commonly|better|widely|formerly|previously|locally|otherwise|generally|now)\s+)*(?:known|referred to|called|dubbed|abbreviated|a\.?k\.?a\.?)(?:\s+(?:as|by|in|to|their|its|his|her|the|Arabic|English|French|Spanish|Russian|Chinese|Hebrew|Persian|Turkish|local|name|names|acronym|initials|simply|collectively|of))*[\s,]*(?:the\s+)?["“‘']?$/i;
const OR = /^,? or (?:the )?$/;
const BRACKET = /^['’]?s?\s*[([]\s*(?:the |or |formerly |aka )?["“‘']?$/;
/** An alias stands near its name. */
const NEAR = 90;

export function articleNames(analysis: ArticleAnalysis, text: string): ArticleNames {
  const drafts = new Map<string, { normal: string; type: EntityType; mentions: Mention[] }>();
  const indexOf = new Map<Mention, string>();
  for (const mention of analysis.mentions) {
    const normal = normalForm(mention.text, mention.type);
    if (normal === '') continue;
    const key = `${mention.type}|${normal}`;
    const known = drafts.get(key);
    if (known) known.mentions.push(mention);
    else drafts.set(key, { normal, type: mention.type, mentions: [mention] });
    indexOf.set(mention, key);
  }
  const keys = [...drafts.keys()];
  const list = [...drafts.values()];
  const place = new Map(keys.map((key, i) => [key, i]));
  const aliases: NameAlias[] = [];
  const nameOf = (mention: Mention): number => place.get(indexOf.get(mention) ?? '') ?? -1;

  for (let i = 0; i + 1 < analysis.mentions.length; i++) {
    const left = analysis.mentions[i];
    const right = analysis.mentions[i + 1];
    if (left === undefined || right === undefined || right.start - left.end > NEAR) continue;
    const a = nameOf(left);
    const b = nameOf(right);
    if (a < 0 || b < 0 || a === b) continue;
    const between = text.slice(left.end, right.start);
    const mayBeOne = left.type === right.type || isAcronym(right.text);
    if (!mayBeOne) continue;
    const closes = /^["”’']?\s*[)\]]/.test(text.slice(right.end, right.end + 3));
    if (BRACKET.test(between) && closes && (left.type !== 'place' || isAcronym(right.text)) && left.type !== 'person')
      aliases.push({ a, b, rule: 'bracket', words: text.slice(left.start, right.end + 1) });
    else if (KNOWN_AS.test(between))
      aliases.push({ a, b, rule: 'also-known-as', words: text.slice(left.start, right.end) });
    else if (OR.test(between) && isAcronym(right.text) && abbreviates(right.text, left.text))
      aliases.push({ a, b, rule: 'acronym', words: text.slice(left.start, right.end) });
  }

  list.forEach((short, b) => {
    const sample = short.mentions[0];
    if (sample === undefined) return;
    const longs = list.flatMap((long, a) =>
      a !== b && long.type === short.type && long.mentions.some((mention) => abbreviates(sample.text, mention.text))
        ? [a]
        : [],
    );
    const only = longs[0];
    if (longs.length === 1 && only !== undefined)
      aliases.push({ a: only, b, rule: 'acronym', words: `${sample.text} are the initials` });
  });

  const names = list.map((name, i) => ({ ...name, shortFor: longerOf(list, i) }));
  return { names, aliases };
}

/** "Orr" of "Lena Orr", "the Board" of "Torvik Relief Board": only one longer name has it. */
function longerOf(list: readonly { readonly normal: string; readonly type: EntityType }[], index: number): number {
  const short = list[index];
  if (short === undefined || short.type === 'group') return -1;
  const words = short.normal.split(' ');
  const longer = list.flatMap((name, i) => {
    if (i === index || name.type !== short.type || name.normal.length <= short.normal.length) return [];
    const full = name.normal.split(' ');
    if (full.length <= words.length) return [];
    if (short.type === 'person')
      return endsWith(full, words) || (words.length === 1 && full[0] === words[0]) ? [i] : [];
    if (short.type === 'organization') return containsRun(full, words) ? [i] : [];
    return coreForm(name.normal, 'place') === short.normal ? [i] : [];
  });
  return longer.length === 1 ? (longer[0] ?? -1) : -1;
}

const endsWith = (full: readonly string[], tail: readonly string[]): boolean =>
  tail.every((word, i) => full[full.length - tail.length + i] === word);

function containsRun(full: readonly string[], part: readonly string[]): boolean {
  for (let at = 0; at + part.length <= full.length; at++)
    if (part.every((word, i) => full[at + i] === word)) return true;
  return false;
}
