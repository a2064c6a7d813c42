import type { AnalystLink, ClaimPlace, Dismissal, Judgements, RejectedName } from '../core/corpus/model';
import type { Registry, RegistryEntity, RegistryPublisher } from '../core/corpus/registry/model';
import { absentOr, isEntityType } from './coreShapes';
import { isArrayOf, isNumber, isOffset, isOneOf, isShape, isString, nullable } from './validators';

const isClaimPlace = isShape<ClaimPlace>({ path: isString, start: isOffset, end: isOffset });

const isAnalystLink = isShape<AnalystLink>({
  relation: isOneOf('same-fact', 'contradicts', 'supports', 'copies', 'supersedes', 'different-fact'),
  a: isClaimPlace,
  b: isClaimPlace,
  author: isString,
});

const isDismissal = isShape<Dismissal>({ claims: isArrayOf(isClaimPlace), author: isString });

const isRejectedName = isShape<RejectedName>({ exact: isString, type: isString, path: nullable(isString) });

export const isJudgements = isShape<Judgements>({
  links: isArrayOf(isAnalystLink),
  dismissals: isArrayOf(isDismissal),
  notNames: absentOr(isArrayOf(isRejectedName)),
});

const isPair = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every(isString);

export const isRegistry = isShape<Registry>({
  version: isNumber,
  entities: isArrayOf(
    isShape<RegistryEntity>({ name: isString, type: nullable(isEntityType), aliases: isArrayOf(isString) }),
  ),
  notSame: isArrayOf(isPair),
  ignore: isArrayOf(isString),
  publishers: isArrayOf(
    isShape<RegistryPublisher>({
      name: isString,
      aliases: isArrayOf(isString),
      reliability: nullable(isOneOf('A', 'B', 'C', 'D', 'E', 'F')),
    }),
  ),
});
