import type { WeightedLink } from '../matching/averageLink';

/** A claim, quotation or sentence of one article. */
export interface NodeRef {
  readonly path: string;
  readonly index: number;
}

/** Nodes that links hold together. */
export interface Component {
  readonly nodes: readonly NodeRef[];
}

/** A component as it is handed out when it comes up: with all scored pairs, by place in `nodes`, which nobody keeps. */
export interface NewComponent {
  readonly component: Component;
  readonly links: readonly WeightedLink[];
}

/** The links of one article to itself and its neighbours. */
export interface LinkGraph {
  has(path: string): boolean;
  /** `own` counts in the article at `path`, `theirs` in the other. */
  visit(path: string, each: (other: string, own: number, theirs: number, score: number) => void): void;
}

export interface ComponentChange {
  readonly removed: readonly Component[];
  readonly added: readonly NewComponent[];
}

/** From this score on a link is a decision, not a likeness. */
export const DECIDED = 2;

/** A scored pair as clustering takes it; a negative score forbids. */
export function weightedLink(i: number, j: number, score: number): WeightedLink {
  return { i, j, score: Math.max(score, 0), forbidden: score < 0, forced: score >= DECIDED };
}

/** Keeps the connected components of a graph of claims while articles come and go, touching only what they touch. */
export interface Components {
  update(touched: ReadonlySet<string>): ComponentChange;
  /** The components that hold nodes of this article. */
  of(path: string): ReadonlySet<Component>;
  all(): Iterable<Component>;
  holds(path: string, index: number): boolean;
}

export function createComponents(graph: LinkGraph, threshold: number): Components {
  const byNode = new Map<string, Map<number, Component>>();
  const components = new Set<Component>();
  const none: ReadonlySet<Component> = new Set();

  const componentAt = (path: string, index: number): Component | undefined => byNode.get(path)?.get(index);

  const update = (touched: ReadonlySet<string>): ComponentChange => {
    const loose = new Map<string, Set<number>>();
    const removed = new Set<Component>();
    const loosen = (path: string, index: number): void => {
      const known = loose.get(path);
      if (known) known.add(index);
      else loose.set(path, new Set([index]));
    };
    const dissolve = (component: Component): void => {
      if (removed.has(component)) return;
      removed.add(component);
      components.delete(component);
      for (const { path, index } of component.nodes) {
        byNode.get(path)?.delete(index);
        if (!touched.has(path)) loosen(path, index);
      }
    };
    for (const path of touched) {
      for (const component of new Set(byNode.get(path)?.values() ?? [])) dissolve(component);
      byNode.delete(path);
    }
    for (const path of touched) {
      if (!graph.has(path)) continue;
      graph.visit(path, (other, own, theirs, score) => {
        if (score < threshold) return;
        loosen(path, own);
        const component = componentAt(other, theirs);
        if (component !== undefined) dissolve(component);
        loosen(other, theirs);
      });
    }
    const added = connect(graph, loose, threshold);
    for (const { component } of added) {
      components.add(component);
      for (const { path, index } of component.nodes) {
        const known = byNode.get(path);
        if (known) known.set(index, component);
        else byNode.set(path, new Map([[index, component]]));
      }
    }
    return { removed: [...removed], added };
  };

  return {
    update,
    of: (path) => {
      const known = byNode.get(path);
      return known === undefined ? none : new Set(known.values());
    },
    all: () => components,
    holds: (path, index) => componentAt(path, index) !== undefined,
  };
}

function connect(graph: LinkGraph, loose: ReadonlyMap<string, ReadonlySet<number>>, threshold: number): NewComponent[] {
  const nodes: NodeRef[] = [];
  const places = new Map<string, Map<number, number>>();
  for (const path of [...loose.keys()].sort()) {
    if (!graph.has(path)) continue;
    const own = new Map<number, number>();
    for (const index of [...(loose.get(path) ?? [])].sort((a, b) => a - b)) {
      own.set(index, nodes.length);
      nodes.push({ path, index });
    }
    places.set(path, own);
  }
  const parent = nodes.map((_, i) => i);
  const find = (x: number): number => {
    let at = x;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const scored: { a: number; b: number; score: number }[] = [];
  for (const [path, own] of places)
    graph.visit(path, (other, i, j, score) => {
      if (other < path) return;
      const a = own.get(i);
      const b = places.get(other)?.get(j);
      if (a === undefined || b === undefined) return;
      scored.push({ a, b, score });
      if (score >= threshold) parent[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
    });
  const groups = new Map<number, number[]>();
  nodes.forEach((_, i) => {
    const root = find(i);
    const known = groups.get(root);
    if (known) known.push(i);
    else groups.set(root, [i]);
  });
  const localOf = new Int32Array(nodes.length);
  for (const group of groups.values()) group.forEach((node, k) => (localOf[node] = k));
  const linksOf = new Map<number, WeightedLink[]>();
  for (const { a, b, score } of scored) {
    const root = find(a);
    if (root !== find(b)) continue;
    const link = weightedLink(localOf[a] ?? 0, localOf[b] ?? 0, score);
    const known = linksOf.get(root);
    if (known) known.push(link);
    else linksOf.set(root, [link]);
  }
  const out: NewComponent[] = [];
  for (const [root, group] of groups) {
    if (group.length < 2) continue;
    const refs = group.map((i) => nodes[i]).filter((node): node is NodeRef => node !== undefined);
    out.push({ component: { nodes: refs }, links: linksOf.get(root) ?? [] });
  }
  return out;
}
