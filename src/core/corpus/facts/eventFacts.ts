import type { EventUnit } from '../claims/eventUnits';
import type { Voice } from '../claims/voices';
import type { ArticleReading } from '../claims/readArticle';
import type { NewComponent, NodeRef } from '../index/components';
import { averageLink, type WeightedLink } from '../matching/averageLink';
import { EVENT } from '../matching/eventScore';
import type { Because, Fact, FactMember } from '../model';
import type { FactBuilder } from './claimFacts';
import { valueConflict } from './eventValues';
import { aboutOf, factId } from './factParts';
import { originsOf } from './origins';

/** The events of one component: clauses of different articles; one article gives one clause to an event. */
export function eventFacts({ component, links }: NewComponent, builder: FactBuilder): Fact[] {
  const all: WeightedLink[] = [...links];
  component.nodes.forEach((a, i) =>
    component.nodes.forEach((b, j) => {
      if (i < j && a.path === b.path) all.push({ i, j, score: 0, forbidden: true });
    }),
  );
  return averageLink(component.nodes.length, all, EVENT.threshold)
    .filter((cluster) => cluster.length > 1)
    .map((cluster) =>
      eventFact(
        cluster.map((i) => component.nodes[i]).filter((node): node is NodeRef => node !== undefined),
        builder,
      ),
    );
}

interface Entry {
  readonly node: NodeRef;
  readonly article: ArticleReading;
  readonly unit: EventUnit;
  readonly voice: Voice | null;
}

function eventFact(nodes: readonly NodeRef[], builder: FactBuilder): Fact {
  const entries = nodes.flatMap((node): Entry[] => {
    const article = builder.readingOf(node.path);
    const unit = article?.events[node.index];
    return article === null || unit === undefined
      ? []
      : [{ node, article, unit, voice: article.eventVoices[node.index] ?? null }];
  });
  const origins = originsOf(
    entries.map(({ node, unit, voice }) => ({ source: node.path, start: unit.start, end: unit.end, voice })),
    builder.pairs,
  );
  // "It did not explode" contradicts that it exploded, not that it fell; of "four of the five" each may do otherwise.
  const contradicts = ({ unit }: Entry): boolean =>
    unit.denies >= 0 &&
    entries.some(
      ({ unit: other, article }) =>
        other.polarity === 'told' && other.predicates.includes(unit.denies) && !countsThings(other, article),
    );
  const contradicting = entries.map(contradicts);
  const denied = contradicting.includes(true);
  const values = denied
    ? null
    : valueConflict(
        entries.map(({ article, unit, voice }) => ({ article, unit, voice: voice?.label ?? null })),
        builder,
      );
  const conflict = denied || values !== null;
  const why: Because[] = [{ rule: 'same-event', words: sharedWords(entries, builder), members: [] }];
  why.push(...origins.joins.map(({ a, b, rule, words }) => ({ rule, words, members: [a, b] })));
  if (values !== null) why.push({ rule: values.reason, words: values.words, members: [] });
  if (denied) why.push({ rule: 'polarity', words: 'one tells it, another says that it is not so', members: [] });
  const first = entries[0];
  const texts = entries.map(({ article, unit }) => article.text.slice(unit.start, unit.end));
  return {
    id: factId(
      'event',
      entries.map(({ node }, i) => `${node.path}|${texts[i] ?? ''}`),
    ),
    kind: 'event',
    about: first === undefined ? '' : aboutOf(first.article, first.unit),
    relation: conflict ? 'conflict' : 'agree',
    reason: conflict ? (values?.reason ?? 'true-conflict') : null,
    origins: origins.count,
    members: entries.map(({ node, unit, voice }, i): FactMember => ({
      source: node.path,
      start: unit.start,
      end: unit.end,
      text: texts[i] ?? '',
      value: null,
      unit: null,
      normalized: null,
      group: values?.groups[i] ?? (contradicting[i] === true ? 1 : 0),
      attribution: voice?.label ?? null,
      origin: origins.numbers[i] ?? 0,
    })),
    why,
  };
}

const countsThings = (unit: EventUnit, article: ArticleReading): boolean =>
  article.figures.slice(...unit.figures).some((claim) => claim.dimension === 'count' && !claim.zero);

function sharedWords(entries: readonly Entry[], builder: FactBuilder): string {
  const [first, ...rest] = entries;
  if (first === undefined) return '';
  const keys = [...first.unit.content.ids].filter((id) => rest.every(({ unit }) => unit.content.ids.includes(id)));
  const words = keys.map((id) => builder.lexicon.wordOf(id)).filter((word) => word !== '');
  const classes = first.unit.predicates
    .filter((id) => rest.every(({ unit }) => unit.predicates.includes(id)))
    .map((id) => (builder.lexicon.predicateNames[id] ?? '').toLowerCase().replace(/_/g, ' '));
  return [
    words.length > 0 ? `they share ${words.slice(0, 8).join(', ')}` : 'they share no word, but neighbours do',
    classes.length > 0 ? `and tell of ${classes.join(', ')}` : '',
  ]
    .join(' ')
    .trim();
}
