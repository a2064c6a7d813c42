import type { Voice } from '../claims/voices';
import type { ArticleReading } from '../claims/readArticle';
import type { NewComponent, NodeRef } from '../index/components';
import type { TextLayer } from '../index/pairStore';
import { averageLink } from '../matching/averageLink';
import type { Because, Fact, FactMember, Relation, TextChange } from '../model';
import { textChanges } from '../passages/textChanges';
import type { Span } from '../../text/span';
import { aboutOf, factId } from './factParts';
import type { FactBuilder } from './claimFacts';
import { originsOf } from './origins';
import { seemsFirst } from './seemsFirst';

/** Quotations and passages are linked already when enough words agree; this keeps far ends of chains apart. */
export const TEXT_THRESHOLD = 0.2;

/** The facts of one component of quotations or of passages. */
export function textFacts({ component, links }: NewComponent, layer: TextLayer, builder: FactBuilder): Fact[] {
  return averageLink(component.nodes.length, links, TEXT_THRESHOLD)
    .map((cluster) => cluster.map((i) => component.nodes[i]).filter((node): node is NodeRef => node !== undefined))
    .filter((nodes) => new Set(nodes.map((node) => node.path)).size > 1)
    .map((nodes) => textFact(nodes, layer, builder));
}

interface Entry {
  readonly node: NodeRef;
  readonly article: ArticleReading;
  readonly span: Span;
  readonly voice: Voice | null;
}

function textFact(nodes: readonly NodeRef[], layer: TextLayer, builder: FactBuilder): Fact {
  const entries = nodes.flatMap((node): Entry[] => {
    const article = builder.readingOf(node.path);
    if (article === null) return [];
    const span = spanOf(node, nodes, layer, article, builder);
    if (span === null) return [];
    return [{ node, article, span, voice: layer === 'quotes' ? (article.quotes[node.index]?.voice ?? null) : null }];
  });
  const origins = originsOf(
    entries.map(({ node, span, voice }) => ({ source: node.path, ...span, voice })),
    builder.pairs,
  );
  const squeezed = entries.map(({ article, span }) => squeeze(article.text.slice(span.start, span.end)));
  const members = entries.map(({ node, article, span, voice }, i): FactMember => ({
    source: node.path,
    start: span.start,
    end: span.end,
    text: article.text.slice(span.start, span.end),
    value: null,
    unit: null,
    normalized: null,
    group: 0,
    attribution: voice?.label ?? null,
    origin: origins.numbers[i] ?? 0,
  }));
  const relation: Relation = squeezed.every(
    (text) => text === squeezed[0] || (layer === 'quotes' && within(text, squeezed[0] ?? '')),
  )
    ? 'verbatim'
    : 'near-verbatim';
  const why: Because[] = origins.joins.map(({ a, b, rule, words }) => ({ rule, words, members: [a, b] }));
  const first = seemsFirst(
    entries.map(({ node, article, span }) => ({
      source: node.path,
      published: article.published,
      length: span.end - span.start,
    })),
  );
  const shown = entries[0];
  return {
    id: factId(
      layer,
      entries.map(({ node }, i) => `${node.path}|${squeezed[i] ?? ''}`),
    ),
    kind: layer === 'quotes' ? 'quote' : 'passage',
    about: shown === undefined ? '' : aboutOf(shown.article, shown.span),
    relation,
    reason: null,
    origins: origins.count,
    members,
    why,
    first,
    get changes() {
      return changesFrom(first?.member ?? 0, entries);
    },
  };
}

/** What each member says otherwise than the one that seems to be first. */
function changesFrom(reference: number, entries: readonly Entry[]): TextChange[] {
  const from = entries[reference];
  if (from === undefined) return [];
  return entries.flatMap((entry, member) =>
    member === reference
      ? []
      : textChanges(from.article, from.span, entry.article, entry.span).map((change) => ({ member, ...change })),
  );
}

const squeeze = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const within = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** The longest stretch by which this node is linked to others of its cluster. */
function spanOf(
  node: NodeRef,
  nodes: readonly NodeRef[],
  layer: TextLayer,
  article: ArticleReading,
  builder: FactBuilder,
): Span | null {
  const quote = layer === 'quotes' ? article.quotes[node.index] : undefined;
  if (quote !== undefined) return { start: quote.start, end: quote.end };
  let best: Span | null = null;
  for (const other of nodes) {
    const links = builder.pairs.between(node.path, other.path);
    if (links === null) continue;
    const own = links.first === node.path;
    for (const link of links[layer]) {
      if ((own ? link.i : link.j) !== node.index || (own ? link.j : link.i) !== other.index) continue;
      const span = own ? link.a : link.b;
      if (best === null || span.end - span.start > best.end - best.start) best = { start: span.start, end: span.end };
    }
  }
  return best;
}
