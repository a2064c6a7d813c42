/* Validators of the core's forms, as they cross from one side to the other. A field that the core's model gains is missed here by the compiler. */
import type { ArticleParts } from '../core/article/model';
import type {
  Because,
  Entity,
  Fact,
  FactMember,
  MentionPlace,
  SeemsFirst,
  TextChange,
  ValueInterval,
} from '../core/corpus/model';
import type {
  ArticleAnalysis,
  Attribution,
  DateExpression,
  Figure,
  Mention,
  Quote,
  Speaker,
} from '../core/recognize/model';
import type { Span } from '../core/text/span';
import {
  isArrayOf,
  isBoolean,
  isNumber,
  isOffset,
  isOneOf,
  isShape,
  isString,
  nullable,
  type Validator,
} from './validators';

const spanFields = { start: isOffset, end: isOffset };
const spanWithText = { ...spanFields, text: isString };

export const isSpan = isShape<Span>(spanFields);
export const isEntityType = isOneOf('person', 'organization', 'place', 'group');

const isMention = isShape<Mention>({ ...spanWithText, type: isEntityType });

const isFigure = isShape<Figure>({
  ...spanWithText,
  kind: isOneOf('quantity', 'count', 'money', 'percent', 'ordinal', 'duration', 'age', 'other'),
  value: nullable(isNumber),
  unit: nullable(isString),
  approx: isOneOf('exact', 'about', 'at-least', 'at-most', 'more-than', 'less-than', 'range'),
  low: nullable(isNumber),
  high: nullable(isNumber),
  of: isString,
});

const isDate = isShape<DateExpression>({
  ...spanWithText,
  from: nullable(isString),
  to: nullable(isString),
  precision: isOneOf('day', 'week', 'month', 'year', 'vague'),
});

const isSpeaker = isShape<Speaker>({ span: isSpan, mention: nullable(isMention), description: isString });
const isQuote = isShape<Quote>({ ...spanWithText, speaker: nullable(isSpeaker) });

const isAttribution = isShape<Attribution>({
  content: isSpan,
  cue: isSpan,
  speaker: nullable(isSpeaker),
  via: nullable(isSpeaker),
});

const isParts = isShape<ArticleParts>({
  publisher: nullable(isString),
  published: nullable(isString),
  headline: nullable(isSpan),
  byline: nullable(isSpan),
  agency: nullable(isSpan),
  dateline: nullable(isSpan),
  captions: isArrayOf(isSpan),
  furniture: isArrayOf(isSpan),
});

export const isArticleAnalysis = isShape<ArticleAnalysis>({
  parts: isParts,
  referenceDate: nullable(isString),
  mentions: isArrayOf(isMention),
  figures: isArrayOf(isFigure),
  dates: isArrayOf(isDate),
  quotes: isArrayOf(isQuote),
  attributions: isArrayOf(isAttribution),
});

const isMentionPlace = isShape<MentionPlace>({ ...spanWithText, path: isString });

export const isEntity = isShape<Entity>({
  id: isString,
  name: isString,
  type: isEntityType,
  forms: isArrayOf(isString),
  mentions: isArrayOf(isMentionPlace),
});

const isValueInterval = isShape<ValueInterval>({
  low: (value): value is number => typeof value === 'number',
  high: (value): value is number => typeof value === 'number',
  unit: isString,
});

export const isFactMember = isShape<FactMember>({
  ...spanWithText,
  source: isString,
  value: nullable(isNumber),
  unit: nullable(isString),
  normalized: nullable(isValueInterval),
  group: isOffset,
  attribution: nullable(isString),
  origin: isOffset,
});

const isBecause = isShape<Because>({ rule: isString, words: isString, members: isArrayOf(isOffset) });

const isTextChange = isShape<TextChange>({
  member: isOffset,
  from: isString,
  to: isString,
  losesHedge: isBoolean,
});

/** For fields that the core leaves out where they say nothing. */
export const absentOr =
  <T>(inner: Validator<T>): Validator<T> =>
  (value): value is T =>
    value === undefined || inner(value);

export const isFact = isShape<Fact>({
  id: isString,
  kind: isOneOf('figure', 'quote', 'passage', 'event', 'date'),
  about: isString,
  relation: isOneOf('agree', 'conflict', 'verbatim', 'near-verbatim', 'single'),
  reason: nullable(isOneOf('newer', 'scope', 'rounding', 'unit', 'bound', 'attribution', 'true-conflict')),
  origins: isOffset,
  members: isArrayOf(isFactMember),
  why: isArrayOf(isBecause),
  first: absentOr(nullable(isShape<SeemsFirst>({ member: isOffset, words: isString }))),
  changes: absentOr(isArrayOf(isTextChange)),
  byAnalysts: absentOr(isBoolean),
  dismissed: absentOr(isBoolean),
});
