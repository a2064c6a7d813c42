/* Validators of what a person sees of the cross-references, as it crosses from the worker to the host and to the panel. */
import type {
  ClaimView,
  ContextView,
  EntitySourceView,
  EntityView,
  FactView,
  GroupView,
  MentionView,
  OriginView,
  PlaceView,
  SourceView,
  StripMark,
  StripView,
  TopicOffer,
  TopicRef,
  TopicsHere,
  TopicView,
  Words,
} from '../core/presentation/model';
import type { Contradiction, OtherSide } from '../core/presentation/contradictions';
import type { SourceOverview } from '../core/presentation/sourceOverview';
import { isArrayOf, isBoolean, isNumber, isOffset, isOneOf, isShape, isString, nullable } from './validators';
import type { Validator } from './validators';

export const isPlaceView = isShape<PlaceView>({ path: isString, start: isOffset, end: isOffset });

export const isRelation = isOneOf('agree', 'conflict', 'verbatim', 'near-verbatim', 'single');
export const isReason = isOneOf('newer', 'scope', 'rounding', 'unit', 'bound', 'attribution', 'true-conflict');
const isStance = isOneOf('here', 'differs', 'agrees');
const isWords = isShape<Words>({ text: isString, differs: isBoolean });
const isContext = isShape<ContextView>({ before: isString, exact: isArrayOf(isWords), after: isString });

const sourceFields = {
  path: isString,
  name: isString,
  file: isString,
  headline: isString,
  date: nullable(isString),
  dateInferred: isBoolean,
  reliability: nullable(isOneOf('A', 'B', 'C', 'D', 'E', 'F')),
};
export const isSource = isShape<SourceView>(sourceFields);

export const isSourceOverview = isShape<SourceOverview>({
  ...sourceFields,
  day: nullable(isString),
  shared: isOffset,
  conflicts: isOffset,
});

const isClaim = isShape<ClaimView>({
  key: isString,
  place: isPlaceView,
  source: isSource,
  stance: isStance,
  printed: isString,
  normalized: nullable(isString),
  bound: nullable(isString),
  context: isContext,
  attribution: nullable(isString),
  inHeadline: isBoolean,
  why: isArrayOf(isString),
});

const isOrigin = isShape<OriginView>({ letter: isString, claims: isArrayOf(isClaim) });

const isGroup = isShape<GroupView>({
  number: isOffset,
  stance: isStance,
  value: isString,
  sources: isOffset,
  origins: isArrayOf(isOrigin),
});

const isStripMark = isShape<StripMark>({
  key: isString,
  group: isOffset,
  stance: isStance,
  low: isNumber,
  high: isNumber,
  at: isNumber,
  label: isString,
});

const isStrip = isShape<StripView>({
  scale: isOneOf('linear', 'logarithmic'),
  from: isString,
  to: isString,
  marks: isArrayOf(isStripMark),
});

const isFactView = isShape<FactView>({
  type: isOneOf('fact'),
  id: isString,
  kind: isOneOf('figure', 'quote', 'passage', 'event', 'date'),
  title: isString,
  relation: isRelation,
  reason: nullable(isReason),
  verdict: isString,
  reasonWords: isString,
  counts: isString,
  here: nullable(isClaim),
  groups: isArrayOf(isGroup),
  strip: nullable(isStrip),
  why: isArrayOf(isString),
});

const isMentionView = isShape<MentionView>({ key: isString, place: isPlaceView, context: isContext });

const isEntitySource = isShape<EntitySourceView>({
  source: isSource,
  here: isBoolean,
  mentions: isArrayOf(isMentionView),
  count: isOffset,
});

const isEntityView = isShape<EntityView>({
  type: isOneOf('entity'),
  id: isString,
  entityType: isOneOf('person', 'organization', 'place', 'group'),
  name: isString,
  forms: isArrayOf(isShape<{ readonly text: string; readonly count: number }>({ text: isString, count: isOffset })),
  counts: isString,
  sources: isArrayOf(isEntitySource),
  left: isOffset,
});

export const isTopicView: Validator<TopicView> = (value): value is TopicView =>
  isFactView(value) || isEntityView(value);

export const isTopicRef = isShape<TopicRef>({ type: isOneOf('fact', 'entity'), id: isString });

export const isTopicOffer = isShape<TopicOffer>({
  type: isOneOf('fact', 'entity'),
  id: isString,
  label: isString,
  detail: isString,
  relation: nullable(isRelation),
  place: nullable(isPlaceView),
});

export const isTopicsHere = isShape<TopicsHere>({ topic: nullable(isTopicView), offers: isArrayOf(isTopicOffer) });

export const isContradiction = isShape<Contradiction>({
  fact: isString,
  place: isPlaceView,
  reason: nullable(isReason),
  message: isString,
  others: isArrayOf(isShape<OtherSide>({ place: isPlaceView, label: isString })),
});
