import type { Fact } from '../../corpus/model';
import { html, type Html } from './html';

/** Two sources that share origins. */
export interface CopyEdge {
  readonly first: string;
  readonly second: string;
  /** Facts for which both go back to one voice. */
  readonly facts: number;
}

/** Which sources go back to the same voices, strongest first. */
export function copyEdges(facts: readonly Fact[]): CopyEdge[] {
  const edges = new Map<string, CopyEdge>();
  for (const { members } of facts) {
    const byOrigin = new Map<number, Set<string>>();
    for (const { origin, source } of members) {
      byOrigin.set(origin, (byOrigin.get(origin) ?? new Set<string>()).add(source));
    }
    for (const group of byOrigin.values()) {
      const sources = [...group].sort();
      sources.forEach((first, i) => {
        for (const second of sources.slice(i + 1)) {
          const key = `${first}\n${second}`;
          edges.set(key, { first, second, facts: (edges.get(key)?.facts ?? 0) + 1 });
        }
      });
    }
  }
  return [...edges.values()].sort((a, b) => b.facts - a.facts || (a.first + a.second < b.first + b.second ? -1 : 1));
}

const SIZE = { width: 720, height: 420, radius: 150 };
/** With more sources the labels of a circle overlap; the list below it holds them all. */
export const MOST_DRAWN = 24;

/** The sources on a circle, joined where they share origins; null where nothing is shared. `nameOf` labels a source. */
export function drawCopyGraph(edges: readonly CopyEdge[], nameOf: (path: string) => string): Html | null {
  const sources = [...new Set(edges.flatMap(({ first, second }) => [first, second]))].slice(0, MOST_DRAWN);
  if (sources.length < 2) return null;
  const places = new Map(
    sources.map((source, i) => {
      const angle = (2 * Math.PI * i) / sources.length - Math.PI / 2;
      return [source, { x: SIZE.width / 2 + SIZE.radius * Math.cos(angle), y: SIZE.height / 2 + SIZE.radius * Math.sin(angle), right: Math.cos(angle) }]; // prettier-ignore
    }),
  );
  const most = Math.max(...edges.map((edge) => edge.facts));
  const lines = edges.flatMap(({ first, second, facts }) => {
    const a = places.get(first);
    const b = places.get(second);
    if (a === undefined || b === undefined) return [];
    const width = (1 + (4 * facts) / most).toFixed(1);
    return [html`<line x1="${a.x.toFixed(1)}" y1="${a.y.toFixed(1)}" x2="${b.x.toFixed(1)}" y2="${b.y.toFixed(1)}" stroke-width="${width}"><title>${nameOf(first)} and ${nameOf(second)}: ${facts}</title></line>`]; // prettier-ignore
  });
  const nodes = sources.flatMap((source) => {
    const place = places.get(source);
    if (place === undefined) return [];
    const anchor = place.right > 0.2 ? 'start' : place.right < -0.2 ? 'end' : 'middle';
    const x = place.x + (anchor === 'start' ? 12 : anchor === 'end' ? -12 : 0);
    const y = place.y + (anchor === 'middle' ? (place.y < SIZE.height / 2 ? -14 : 24) : 4);
    return [html`<circle cx="${place.x.toFixed(1)}" cy="${place.y.toFixed(1)}" r="6"/><text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${nameOf(source)}</text>`]; // prettier-ignore
  });
  return html`<svg viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="Sources that share origins">
    ${lines}${nodes}
  </svg>`;
}
