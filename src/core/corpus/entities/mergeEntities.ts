import type { EntityType } from '../../recognize/model';
import type { Because, Entity, MentionPlace, RejectedName } from '../model';
import type { Registry } from '../registry/model';
import type { ArticleNames } from './articleNames';
import { decidedNames } from './decidedNames';
import { abbreviates, coreForm, isAcronym, kebab, normalForm, phoneticKey, sameSpelling } from './nameForms';
import { WORLD_NAMES } from './worldNames';

/** Why two names are one. */
export interface NameJoin {
  readonly a: string;
  readonly b: string;
  readonly words: string;
}

export interface EntityIndex {
  readonly entities: readonly Entity[];
  readonly byId: ReadonlyMap<string, Entity>;
  /** Entities by path and start of the mention. */
  at(path: string, start: number): Entity | null;
  why(id: string): readonly Because[];
}

interface Node {
  readonly normal: string;
  readonly type: EntityType;
  readonly mentions: MentionPlace[];
  readonly paths: Set<string>;
}

/** Merges the names of all articles into entities. Depends on the set of articles only, not on their order. */
export function mergeEntities(
  articles: ReadonlyMap<string, ArticleNames>,
  registry: Registry,
  notNames: readonly RejectedName[] = [],
): EntityIndex {
  const decided = decidedNames(registry, notNames);
  const nodes: Node[] = [];
  const byKey = new Map<string, number>();
  const nodeOf = (type: EntityType, normal: string): number => {
    const key = `${type}|${normal}`;
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, nodes.length);
    return nodes.push({ normal, type, mentions: [], paths: new Set() }) - 1;
  };
  const aliasJoins: { a: number; b: number; words: string }[] = [];
  const paths = [...articles.keys()].sort();
  for (const path of paths) {
    const { names, aliases } = articles.get(path) ?? { names: [], aliases: [] };
    const own = names.map((name) => {
      let full = name;
      for (let hops = 0; hops < 3; hops++) full = names[full.shortFor] ?? full;
      const node = nodeOf(full.type, full.normal);
      for (const mention of name.mentions) {
        if (!decided.stands(mention, path)) continue;
        nodes[node]?.mentions.push({ path, start: mention.start, end: mention.end, text: mention.text });
      }
      nodes[node]?.paths.add(path);
      return node;
    });
    for (const alias of aliases)
      aliasJoins.push({ a: own[alias.a] ?? 0, b: own[alias.b] ?? 0, words: `“${alias.words}” (${path})` });
  }
  const groups = createGroups(nodes, registry);
  joinRegistry(groups, nodes, registry);
  for (const { a, b, words } of aliasJoins) groups.join(a, b, words);
  joinWorldNames(groups, byKey);
  joinSpellings(groups, nodes);
  joinCores(groups, nodes);
  joinAcronyms(groups, nodes);
  joinLastNames(groups, nodes);
  joinTypes(groups, nodes);
  return indexOf(groups, nodes, registry);
}

interface Groups {
  readonly joins: { a: number; b: number; words: string }[];
  find(x: number): number;
  join(a: number, b: number, words: string): void;
}

function createGroups(nodes: readonly Node[], registry: Registry): Groups {
  const parent = nodes.map((_, i) => i);
  const joins: { a: number; b: number; words: string }[] = [];
  const find = (x: number): number => {
    let at = x;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  const apart = registry.notSame.map(([x, y]) => [formsOf(nodes, x), formsOf(nodes, y)] as const);
  const forbidden = (a: number, b: number): boolean =>
    apart.some(([xs, ys]) => {
      const left = xs.some((x) => find(x) === a);
      const right = ys.some((y) => find(y) === b);
      return (left && right) || (xs.some((x) => find(x) === b) && ys.some((y) => find(y) === a));
    });
  return {
    joins,
    find,
    join(a, b, words) {
      const x = find(a);
      const y = find(b);
      if (x === y || forbidden(x, y)) return;
      parent[Math.max(x, y)] = Math.min(x, y);
      joins.push({ a, b, words });
    },
  };
}

const formsOf = (nodes: readonly Node[], text: string): number[] =>
  nodes.flatMap((node, i) => (node.normal === normalForm(text, node.type) ? [i] : []));

function joinRegistry(groups: Groups, nodes: readonly Node[], registry: Registry): void {
  for (const entity of registry.entities) {
    const all = [entity.name, ...entity.aliases].flatMap((text) =>
      formsOf(nodes, text).filter(
        (i) => entity.type === null || nodes[i]?.type === entity.type || text !== entity.name,
      ),
    );
    for (const i of all)
      if (all[0] !== undefined) groups.join(all[0], i, `the registry lists them as “${entity.name}”`);
  }
}

function joinWorldNames(groups: Groups, byKey: ReadonlyMap<string, number>): void {
  for (const line of WORLD_NAMES)
    for (const type of ['place', 'organization', 'group'] as const) {
      const known = line.split('|').flatMap((name) => {
        const node = byKey.get(`${type}|${name}`);
        return node === undefined ? [] : [node];
      });
      for (const node of known)
        if (known[0] !== undefined) groups.join(known[0], node, 'names that are known to be one');
    }
}

/** Above this many names of one sound, only neighbours in order are compared: spellings sort near one another. */
const CROWD = 40;

function joinSpellings(groups: Groups, nodes: readonly Node[]): void {
  const blocks = new Map<string, number[]>();
  nodes.forEach((node, i) => {
    if (node.normal.length < 5) return;
    const key = `${node.type}|${phoneticKey(node.normal)}`;
    const known = blocks.get(key);
    if (known) known.push(i);
    else blocks.set(key, [i]);
  });
  for (const block of blocks.values()) {
    const sorted = [...block].sort((x, y) => ((nodes[x]?.normal ?? '') < (nodes[y]?.normal ?? '') ? -1 : 1));
    sorted.forEach((i, at) => {
      for (const j of sorted.slice(at + 1, at + 1 + CROWD)) {
        const a = nodes[i];
        const b = nodes[j];
        if (a === undefined || b === undefined || !sameSpelling(a.normal, b.normal)) continue;
        // An article that uses both for persons means two persons.
        if (a.type === 'person' && [...a.paths].some((path) => b.paths.has(path))) continue;
        groups.join(
          i,
          j,
          `“${a.mentions[0]?.text ?? a.normal}” and “${b.mentions[0]?.text ?? b.normal}” sound alike and differ by few letters`,
        );
      }
    });
  }
}

/** "Coast TV" is "Coast"; "Meridian TV" begins the one longer name that begins so. */
function joinCores(groups: Groups, nodes: readonly Node[]): void {
  const byCore = new Map<string, number[]>();
  const byFirst = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, i: number): void => {
    const known = map.get(key);
    if (known) known.push(i);
    else map.set(key, [i]);
  };
  nodes.forEach((node, i) => {
    if (node.type !== 'organization' && node.type !== 'place') return;
    const core = coreForm(node.normal, node.type);
    add(byCore, `${node.type}|${core}`, i);
    if (node.type === 'organization') add(byFirst, core.split(' ')[0] ?? '', i);
  });
  for (const [key, list] of byCore) {
    const bare = list.find((i) => `${nodes[i]?.type ?? ''}|${nodes[i]?.normal ?? ''}` === key);
    const tailed = list.filter((i) => i !== bare);
    if (bare !== undefined && (tailed.length === 1 || nodes[bare]?.type === 'organization'))
      for (const i of tailed) groups.join(bare, i, 'the same name with a word for its kind');
    else if (bare === undefined && nodes[list[0] ?? -1]?.type === 'organization' && key.length > 16)
      for (const i of tailed) groups.join(list[0] ?? 0, i, 'the same name with another word for its kind');
  }
  for (const list of byFirst.values()) {
    const short = list.filter(
      (i) => !coreForm(nodes[i]?.normal ?? '', 'organization').includes(' ') && (nodes[i]?.normal.length ?? 0) >= 7,
    );
    const long = list.filter((i) => coreForm(nodes[i]?.normal ?? '', 'organization').includes(' '));
    const only = long[0];
    if (short.length > 0 && long.length === 1 && only !== undefined)
      for (const i of short) groups.join(i, only, 'one begins the other, and no other name does');
  }
}

/** Initials that one article leaves unexplained, and one name in the corpus explains. */
function joinAcronyms(groups: Groups, nodes: readonly Node[]): void {
  const longByInitials = new Map<string, number[]>();
  nodes.forEach((node, i) => {
    const text = node.mentions[0]?.text ?? '';
    if (node.type !== 'organization' || !text.includes(' ')) return;
    const words = text.split(/[\s-]+/);
    for (const list of [words, words.filter((word) => /^\p{Lu}/u.test(word))]) {
      const initials = list
        .map((word) => word.charAt(0))
        .join('')
        .toLowerCase();
      const known = longByInitials.get(initials) ?? [];
      if (!known.includes(i)) longByInitials.set(initials, [...known, i]);
    }
  });
  nodes.forEach((node, i) => {
    const text = node.mentions[0]?.text ?? '';
    if (node.type !== 'organization' || !isAcronym(text) || node.normal.length < 3) return;
    const longs = new Set(
      (longByInitials.get(node.normal) ?? [])
        .filter((j) => abbreviates(text, nodes[j]?.mentions[0]?.text ?? ''))
        .map((j) => groups.find(j)),
    );
    const only = [...longs][0];
    if (longs.size === 1 && only !== undefined)
      groups.join(only, i, `“${text}” are the initials of “${nodes[only]?.mentions[0]?.text ?? ''}”`);
  });
}

/** A surname by itself is the one person of the corpus who has it. */
function joinLastNames(groups: Groups, nodes: readonly Node[]): void {
  const byLast = new Map<string, Set<number>>();
  nodes.forEach((node, i) => {
    const words = node.normal.split(' ');
    if (node.type !== 'person' || words.length < 2) return;
    const last = words.at(-1) ?? '';
    byLast.set(last, (byLast.get(last) ?? new Set()).add(i));
  });
  nodes.forEach((node, i) => {
    if (node.type !== 'person' || node.normal.includes(' ')) return;
    const full = new Set([...(byLast.get(node.normal) ?? [])].map((j) => groups.find(j)));
    const only = [...full][0];
    if (full.size === 1 && only !== undefined) groups.join(only, i, 'the only person with this surname');
  });
}

/** A name of several words is one entity, even where its kind was read differently: the kind of most mentions wins. */
function joinTypes(groups: Groups, nodes: readonly Node[]): void {
  const byNormal = new Map<string, number[]>();
  nodes.forEach((node, i) => {
    if (!node.normal.includes(' ') || node.type === 'group') return;
    byNormal.set(node.normal, [...(byNormal.get(node.normal) ?? []), i]);
  });
  for (const list of byNormal.values())
    for (const i of list) if (list[0] !== undefined) groups.join(list[0], i, 'the same name');
}

function indexOf(groups: Groups, nodes: readonly Node[], registry: Registry): EntityIndex {
  const members = new Map<number, number[]>();
  nodes.forEach((node, i) => {
    if (node.mentions.length === 0) return;
    const root = groups.find(i);
    members.set(root, [...(members.get(root) ?? []), i]);
  });
  const drafts = [...members.entries()].map(([root, list]) => {
    const mentions = list
      .flatMap((i) => nodes[i]?.mentions ?? [])
      .sort((x, y) => (x.path === y.path ? x.start - y.start : x.path < y.path ? -1 : 1));
    const type = commonest(list.flatMap((i) => (nodes[i]?.mentions ?? []).map(() => nodes[i]?.type ?? 'group')));
    const forms = formsByCount(mentions.map((mention) => mention.text));
    const listed = registry.entities.find(
      (entity) => forms.includes(entity.name) || entity.aliases.some((alias) => forms.includes(alias)),
    );
    const name =
      listed?.name ??
      bestName(
        forms,
        list.map((i) => nodes[i]?.normal ?? ''),
        type,
      );
    return { root, mentions, type: listed?.type ?? type, forms, name };
  });
  drafts.sort(
    (x, y) =>
      y.mentions.length - x.mentions.length || (x.name < y.name ? -1 : x.name > y.name ? 1 : x.type < y.type ? -1 : 1),
  );
  const byId = new Map<string, Entity>();
  const byPlace = new Map<string, Map<number, Entity>>();
  const rootOf = new Map<string, number>();
  for (const { root, mentions, type, forms, name } of drafts) {
    let id = kebab(name);
    if (byId.has(id)) id = `${id}-${type}`;
    for (let n = 2; byId.has(id); n++) id = `${kebab(name)}-${type}-${n}`;
    const entity: Entity = { id, name, type, forms, mentions };
    byId.set(id, entity);
    rootOf.set(id, root);
    for (const mention of mentions) {
      const known = byPlace.get(mention.path);
      if (known) known.set(mention.start, entity);
      else byPlace.set(mention.path, new Map([[mention.start, entity]]));
    }
  }
  return {
    entities: [...byId.values()],
    byId,
    at: (path, start) => byPlace.get(path)?.get(start) ?? null,
    why: (id) => {
      const root = rootOf.get(id);
      return groups.joins
        .filter((join) => root !== undefined && groups.find(join.a) === root)
        .map((join) => ({ rule: 'same-name', words: join.words, members: [] }));
    },
  };
}

function formsByCount(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts.entries()].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([text]) => text);
}

const commonest = (types: readonly EntityType[]): EntityType => (formsByCount(types)[0] ?? 'group') as EntityType;

/** The most frequent form that is neither initials nor a short form, in ordinary capitals. */
function bestName(forms: readonly string[], normals: readonly string[], type: EntityType): string {
  const full = forms.filter((form) => normals.includes(normalForm(form, type)));
  const spelled = full.filter((form) => !isAcronym(form) && form !== form.toUpperCase());
  const long = spelled.find((form) => form.includes(' '));
  return long ?? spelled[0] ?? full[0] ?? forms[0] ?? '';
}
