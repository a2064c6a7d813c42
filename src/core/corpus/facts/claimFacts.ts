import type { Claim } from '../claims/claim';
import type { ArticleReading } from '../claims/readArticle';
import type { NewComponent, NodeRef } from '../index/components';
import type { ClaimLayer, PairStore } from '../index/pairStore';
import type { Voice } from '../claims/voices';
import { averageLink } from '../matching/averageLink';
import { linkWords } from '../matching/linkWords';
import { pairContext } from '../matching/pairContext';
import type { Because, Fact, FactMember } from '../model';
import type { Lexicon } from '../words/lexicon';
import { conflictReason, type DatedClaim } from './conflictReason';
import { aboutOf, factId } from './factParts';
import { originsOf } from './origins';
import { seemsFirst } from './seemsFirst';
import { valueGroups } from './valueGroups';

/** Mean score from which claims share a fact. Between .36 and .48 results are flat on the development stories. */
export const CLAIM_THRESHOLD: Readonly<Record<ClaimLayer, number>> = { figures: 0.42, dates: 0.42 };

export interface FactBuilder {
  readonly readingOf: (path: string) => ArticleReading | null;
  readonly pairs: Pick<PairStore, 'between'>;
  readonly lexicon: Lexicon;
}

/** The facts of one component: its clusters, single claims among them. */
export function claimFacts({ component, links }: NewComponent, layer: ClaimLayer, builder: FactBuilder): Fact[] {
  return averageLink(component.nodes.length, links, CLAIM_THRESHOLD[layer]).map((cluster) =>
    claimFact(
      cluster.map((i) => component.nodes[i]).filter((node): node is NodeRef => node !== undefined),
      layer,
      builder,
    ),
  );
}

interface Entry {
  readonly node: NodeRef;
  readonly article: ArticleReading;
  readonly claim: Claim;
  readonly voice: Voice | null;
}

export function claimFact(nodes: readonly NodeRef[], layer: ClaimLayer, builder: FactBuilder): Fact {
  const entries = nodes.flatMap((node): Entry[] => {
    const article = builder.readingOf(node.path);
    const claim = article?.[layer][node.index];
    const voice = (layer === 'figures' ? article?.figureVoices : article?.dateVoices)?.[node.index] ?? null;
    return article === null || claim === undefined ? [] : [{ node, article, claim, voice }];
  });
  const restates = entries.map(({ node, claim }, i) =>
    claim.restates < 0
      ? boundOf(entries, i)
      : nodes.findIndex((other) => other.path === node.path && other.index === claim.restates),
  );
  const printed = valueGroups(
    entries.map(({ claim }) => claim),
    restates,
  );
  const origins = originsOf(
    entries.map((entry) => ({
      source: entry.node.path,
      start: entry.claim.start,
      end: entry.claim.end,
      voice: entry.voice,
      echo: entry.claim.headline || entries.some((other) => other !== entry && sameValue(entry, other)),
    })),
    builder.pairs,
  );
  const groups = layer === 'dates' ? sameWordsOnce(printed, entries, origins.numbers) : printed;
  const members = entries.map(({ node, claim, voice }, i): FactMember => ({
    source: node.path,
    start: claim.start,
    end: claim.end,
    text: claim.text,
    value: claim.value,
    unit: claim.unit,
    // Days are compared as numbers, but none of them is a value that anyone reads.
    normalized: layer === 'dates' ? null : claim.interval,
    group: groups[i] ?? 0,
    attribution: voice?.label ?? null,
    origin: origins.numbers[i] ?? 0,
  }));
  const sources = new Set(nodes.map((node) => node.path)).size;
  const conflict = new Set(groups).size > 1;
  const origin: Because[] = origins.joins.map(({ a, b, rule, words }) => ({ rule, words, members: [a, b] }));
  let reason: Fact['reason'] = null;
  let reasonWords: Because[] = [];
  if (conflict && sources > 1) {
    const dated = entries.map(({ node, claim, article, voice }, i): DatedClaim => ({
      claim,
      source: node.path,
      published: article.published,
      group: groups[i] ?? 0,
      voice: voice?.label ?? null,
      sentence: sentenceText(article, claim),
    }));
    const found = conflictReason(dated, builder.lexicon.predicateNames);
    reason = found.reason;
    reasonWords = [{ rule: found.reason, words: found.words, members: [] }];
  }
  const clearest = entries[0];
  return {
    id: factId(
      layer,
      entries.map(({ node, claim, article }) => `${node.path}|${claim.text}|${ordinalOf(article[layer], node.index)}`),
    ),
    kind: layer === 'figures' ? 'figure' : 'date',
    about: clearest === undefined ? '' : aboutOf(clearest.article, clearest.claim),
    relation: sources < 2 ? 'single' : conflict ? 'conflict' : 'agree',
    reason,
    origins: origins.count,
    members,
    // Words are made when somebody asks: a large corpus has many facts that nobody opens.
    get why() {
      return [...reasonWords, ...linksInWords(entries, builder), ...origin];
    },
    first: seemsFirst(
      entries.map(({ node, article }) => ({ source: node.path, published: article.published, length: 0 })),
    ),
  };
}

const sameValue = (a: Entry, b: Entry): boolean =>
  a.node.path === b.node.path &&
  a.claim.value !== null &&
  a.claim.value === b.claim.value &&
  a.claim.unit === b.claim.unit;

/** A headline leaves out the "at least" of its article: the place of the claim whose bound this one shares; -1 for none. */
function boundOf(entries: readonly Entry[], i: number): number {
  const short = entries[i];
  if (short?.claim.approx !== 'exact') return -1;
  return entries.findIndex(
    (other) => sameValue(short, other) && other.claim.approx !== 'exact' && other.claim.restates < 0,
  );
}

/**
 * "Tonight" in a copied sentence is the evening of the original, whatever day the copy is printed: relative words of one
 * origin are one value.
 */
function sameWordsOnce(groups: readonly number[], entries: readonly Entry[], origins: readonly number[]): number[] {
  const joined = groups.map((group, i) => {
    const text = entries[i]?.claim.text.toLowerCase() ?? '';
    if (/\d/.test(text)) return group;
    const earlier = entries.findIndex(
      (other, j) => j < i && origins[j] === origins[i] && other.claim.text.toLowerCase() === text,
    );
    return earlier < 0 ? group : (groups[earlier] ?? group);
  });
  const order = [...new Set(joined)].sort((a, b) => a - b);
  return joined.map((group) => order.indexOf(group));
}

/** For each member but the first, why it belongs: its closest tie to one that stands before it. */
function linksInWords(entries: readonly Entry[], builder: FactBuilder): Because[] {
  return entries.flatMap((entry, i): Because[] => {
    const earlier = entries.slice(0, i).find((other) => other.node.path !== entry.node.path);
    if (earlier === undefined) return [];
    const pair = pairContext(earlier.article, entry.article, builder.lexicon);
    return [
      {
        rule: 'same-question',
        words: linkWords(pair, earlier.claim, entry.claim),
        members: [entries.indexOf(earlier), i],
      },
    ];
  });
}

/** Which of the claims with these very words it is, so that ids do not depend on offsets. */
function ordinalOf(claims: readonly Claim[], index: number): number {
  const text = claims[index]?.text;
  let before = 0;
  for (let i = 0; i < index; i++) if (claims[i]?.text === text) before++;
  return before;
}

function sentenceText(article: ArticleReading, claim: Claim): string {
  const sentence = article.sentences[claim.sentence];
  return sentence === undefined ? '' : article.text.slice(sentence.start, sentence.end);
}
