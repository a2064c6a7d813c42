import { oneLine } from '../../text/oneLine';
import type { EntityType, Mention } from '../../recognize/model';
import type { RejectedName } from '../model';
import type { Registry } from '../registry/model';
import type { ArticleNames } from './articleNames';

/** What analysts have decided on names, asked of single mentions. */
export interface DecidedNames {
  /** Whether the words may stand as a name in this source. */
  stands(mention: Pick<Mention, 'text' | 'type'>, path: string): boolean;
  /** The type that the registry gives to these words; null where it gives none. */
  typeOf(text: string): EntityType | null;
}

export function decidedNames(registry: Registry, notNames: readonly RejectedName[] = []): DecidedNames {
  const ignored = new Set(registry.ignore.map((text) => oneLine(text).toLowerCase()));
  const rejected = new Set(notNames.map(({ exact, type, path }) => rejectionOf(exact, type, path)));
  const types = new Map<string, EntityType>();
  for (const { name, aliases, type } of registry.entities) {
    if (type !== null) for (const text of [name, ...aliases]) types.set(oneLine(text), type);
  }
  return {
    stands: ({ text, type }, path) =>
      !ignored.has(oneLine(text).toLowerCase()) &&
      ![path, null].some((scope) => rejected.has(rejectionOf(text, type, scope))),
    typeOf: (text) => types.get(oneLine(text)) ?? null,
  };
}

/**
 * The mentions of one article as analysts have decided on them: without those that are no names, and each of the type
 * that the registry gives to its name, or to the longer name that it is short for.
 */
export function mentionsAsDecided(
  mentions: readonly Mention[],
  { names }: ArticleNames,
  path: string,
  decided: DecidedNames,
): readonly Mention[] {
  const types = new Map<Mention, EntityType>();
  for (const name of names) {
    const full = names[name.shortFor] ?? name;
    const given = [...name.mentions, ...full.mentions].map(({ text }) => decided.typeOf(text)).find((type) => type);
    if (given) for (const mention of name.mentions) types.set(mention, given);
  }
  return mentions
    .filter((mention) => decided.stands(mention, path))
    .map((mention) => {
      const type = types.get(mention) ?? mention.type;
      return type === mention.type ? mention : { ...mention, type };
    });
}

/** A name that is wrapped over two lines is the same name. */
const rejectionOf = (exact: string, type: string, path: string | null): string =>
  `${type}\n${path ?? ''}\n${oneLine(exact)}`;
