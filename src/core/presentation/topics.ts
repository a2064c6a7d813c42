import { isOpenConflict } from '../corpus/facts/order';
import { viewEntity } from './entityView';
import { viewFact } from './factView';
import { counted, oneLine, shorten } from './plainText';
import { titleOfKind } from './wording';
import type { Corpus, Entity, Fact, FactMember } from '../corpus/model';
import type { Reading } from './factView';
import type { TopicOffer, TopicRef, TopicsHere, TopicView } from './model';
import type { Library } from './sourceView';

const LABEL_LIMIT = 100;
/** As many lines as one takes in at a glance. */
const OFFERS_LIMIT = 12;

/** What is at a place: the smallest of the entity's mention and the facts' claims in full, the others as offers. */
export function topicsAt(corpus: Corpus, reading: Reading, library: Library): TopicsHere {
  const { path, offset } = reading;
  const facts = corpus.factsAt(path, offset);
  const entity = corpus.entityAt(path, offset);
  const [fact] = facts;
  const entityFirst =
    entity !== null && (fact === undefined || mentionLength(entity, reading) <= claimLength(fact, reading));
  if (entityFirst) {
    return {
      topic: viewEntity(entity, reading, library),
      offers: facts.slice(0, OFFERS_LIMIT).map((other) => offerFact(other, null)),
    };
  }
  if (fact === undefined) return { topic: null, offers: [] };
  const offers = facts.slice(1, OFFERS_LIMIT).map((other) => offerFact(other, null));
  return {
    topic: viewFact(fact, reading, library),
    offers: entity === null ? offers : [...offers, offerEntity(entity)],
  };
}

/** A topic by its id, read from a place where there is one; null when it is no more. */
export function topicOf(corpus: Corpus, ref: TopicRef, reading: Reading | null, library: Library): TopicView | null {
  if (ref.type === 'entity') {
    const entity = corpus.entities().find(({ id }) => id === ref.id);
    return entity ? viewEntity(entity, reading, library) : null;
  }
  const fact = corpus.facts().find(({ id }) => id === ref.id);
  return fact ? viewFact(fact, reading, library) : null;
}

/**
 * The facts of a source that other sources have a part in, by its own words: conflicts first, then in order of place.
 * The first `limit` of them.
 */
export function attentionIn(corpus: Corpus, path: string, limit = OFFERS_LIMIT): TopicOffer[] {
  const claims: { readonly fact: Fact; readonly claim: FactMember }[] = [];
  for (const fact of corpus.facts()) {
    if (fact.relation === 'single') continue;
    const claim = fact.members.find((member) => member.source === path);
    if (claim) claims.push({ fact, claim });
  }
  const rank = (fact: Fact): number => (isOpenConflict(fact) ? 0 : 1);
  return claims
    .sort((a, b) => rank(a.fact) - rank(b.fact) || a.claim.start - b.claim.start)
    .slice(0, limit)
    .map(({ fact, claim }) => offerFact(fact, claim));
}

const RELATIONS: Record<Fact['relation'], string> = {
  agree: 'agrees',
  conflict: 'differs',
  verbatim: 'same words',
  'near-verbatim': 'nearly the same words',
  single: 'one source',
};

function offerFact(fact: Fact, claim: FactMember | null): TopicOffer {
  const label = shorten(oneLine(claim?.text ?? fact.about), LABEL_LIMIT) || titleOfKind(fact.kind);
  const sources = new Set(fact.members.map((member) => member.source)).size;
  const words = RELATIONS[fact.relation];
  return {
    type: 'fact',
    id: fact.id,
    label,
    detail: fact.relation === 'single' ? words : `${words}, ${counted(sources, 'source')}`,
    relation: fact.relation,
    place: claim && { path: claim.source, start: claim.start, end: claim.end },
  };
}

function offerEntity(entity: Entity): TopicOffer {
  return {
    type: 'entity',
    id: entity.id,
    label: shorten(oneLine(entity.name), LABEL_LIMIT),
    detail: counted(entity.mentions.length, 'mention'),
    relation: null,
    place: null,
  };
}

const covers = (start: number, end: number, offset: number): boolean => start <= offset && offset <= end;

function mentionLength(entity: Entity, { path, offset }: Reading): number {
  const lengths = entity.mentions
    .filter((mention) => mention.path === path && covers(mention.start, mention.end, offset))
    .map(({ start, end }) => end - start);
  return Math.min(Infinity, ...lengths);
}

function claimLength(fact: Fact, { path, offset }: Reading): number {
  const lengths = fact.members
    .filter((member) => member.source === path && covers(member.start, member.end, offset))
    .map(({ start, end }) => end - start);
  return Math.min(Infinity, ...lengths);
}
