import { splitSentences } from '../core/text/sentences';
import type { NamePools } from './namePools';
import { pick, type Random } from './random';
import type { MarkedDocument, MarkedName } from './readDocuments';

/** Shares of the documents that get a headline, and that get a dateline. */
const SHARE = { headline: 0.3, dateline: 0.25 };
const HEADLINE = { shortest: 20, longest: 110 };
const SMALL_WORDS = new Set('a an the of in on at to for by and or nor but as is with from over into after'.split(' '));

/** A document as a newspaper prints it: its first sentence again as a headline, a dateline before the text. */
export function styleAsNews(document: MarkedDocument, pools: NamePools, random: Random): MarkedDocument {
  let styled = document;
  if (random() < SHARE.dateline) {
    const city = pick(pools.cities.slice(0, 1500), random);
    const place = random() < 0.7 ? city.toUpperCase() : city;
    const agency = random() < 0.6 ? pick(pools.organizations.get('media') ?? [], random) : null;
    const mark = pick(['-', '—', '--', ':', '–'], random);
    const between = agency === null ? '' : ` (${agency})`;
    const mentions: MarkedName[] = [{ start: 0, end: place.length, type: 'place' }];
    if (agency !== null)
      mentions.push({ start: place.length + 2, end: place.length + 2 + agency.length, type: 'organization' });
    styled = prepend(styled, `${place}${between}${mark === ':' ? '' : ' '}${mark} `, mentions);
  }
  if (random() < SHARE.headline) {
    const first = splitSentences(document.text)[0];
    if (first && first.end - first.start >= HEADLINE.shortest && first.end - first.start <= HEADLINE.longest) {
      const way = random();
      const sentence = document.text.slice(first.start, first.end);
      const cut = sentence.replace(/[.!]$/, '');
      const line = way < 0.6 ? titleCase(cut) : way < 0.85 ? cut.toUpperCase() : cut;
      const mentions = document.mentions
        .filter((m) => m.start >= first.start && m.end <= first.start + cut.length)
        .map((m) => ({ ...m, start: m.start - first.start, end: m.end - first.start }));
      const uncertain = document.ignore.some((s) => s.start < first.end && first.start < s.end);
      if (line.length === cut.length && !uncertain) styled = prepend(styled, `${line}\n\n`, mentions);
    }
  }
  return styled;
}

function titleCase(line: string): string {
  return line.replace(/[\p{L}\p{M}]+/gu, (word, offset: number) => {
    if (offset > 0 && SMALL_WORDS.has(word)) return word;
    if (/['’]$/.test(line.slice(0, offset))) return word;
    const upper = word.charAt(0).toUpperCase();
    return upper.length === 1 ? upper + word.slice(1) : word;
  });
}

function prepend(document: MarkedDocument, prefix: string, mentions: readonly MarkedName[]): MarkedDocument {
  const by = prefix.length;
  return {
    ...document,
    text: prefix + document.text,
    mentions: [...mentions, ...document.mentions.map((m) => ({ ...m, start: m.start + by, end: m.end + by }))],
    ignore: document.ignore.map(({ start, end }) => ({ start: start + by, end: end + by })),
  };
}
