import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { MatrixState } from '../../protocol/matrixParts';
import type { FactMatrixElement } from './factMatrixElement';
import type { MatrixFilter } from './matrixRows';
import type { MatrixView } from './matrixView';

const KINDS: readonly (readonly [MatrixFilter['kind'], string])[] = [
  ['all', 'All kinds'],
  ['figure', 'Figures'],
  ['date', 'Dates'],
  ['quote', 'Quotations'],
  ['passage', 'Passages'],
  ['event', 'Events'],
];
const RELATIONS: readonly (readonly [MatrixFilter['relation'] | 'single', string])[] = [
  ['all', 'Told by several'],
  ['conflict', 'Differing'],
  ['agreement', 'Agreeing'],
  ['set-aside', 'Set aside by an analyst'],
  ['single', 'One source only'],
];

const STANDINGS = ['conflict', 'agreement', 'set-aside'] as const;

interface Counts {
  readonly shown: number;
  /** Sources without a column. */
  readonly left: number;
}

/** The filters, how much passes them, and the ways out. */
export function barTemplate(
  { matrix, single, reading }: MatrixState,
  { filter }: MatrixView,
  { shown, left }: Counts,
  element: FactMatrixElement,
): TemplateResult {
  const narrow = (part: Partial<MatrixFilter>): void => element.change({ filter: { ...filter, ...part } });
  const relation = single ? 'single' : filter.relation;
  return html`<header>
    <h1 class="hidden">Fact matrix</h1>
    <input
      type="search"
      aria-label="Filter by words"
      placeholder="Filter by words"
      .value=${filter.words}
      @input=${(event: Event) => narrow({ words: valueOf(event) })}
    />
    <select
      aria-label="Relation"
      @change=${(event: Event) => {
        const value = valueOf(event);
        if ((value === 'single') !== single) element.send('single', value === 'single');
        narrow({ relation: STANDINGS.find((standing) => standing === value) ?? 'all' });
      }}
    >
      ${RELATIONS.map(([value, label]) => html`<option value=${value} ?selected=${value === relation}>${label}</option>`)}
    </select>
    <select
      aria-label="Kind"
      @change=${(event: Event) => narrow({ kind: KINDS.find(([kind]) => kind === valueOf(event))?.[0] ?? 'all' })}
    >
      ${KINDS.map(([value, label]) => html`<option value=${value} ?selected=${value === filter.kind}>${label}</option>`)}
    </select>
    <select
      aria-label="Source"
      @change=${(event: Event) => narrow({ source: valueOf(event) === '' ? null : Number(valueOf(event)) })}
    >
      <option value="" ?selected=${filter.source === null}>All sources</option>
      ${matrix.sources.map(
        ({ name, date }, index) =>
          html`<option value=${index} ?selected=${filter.source === index}>
            ${name}${date === null ? '' : `, ${date}`}
          </option>`,
      )}
    </select>
    <select
      aria-label="Name"
      @change=${(event: Event) => narrow({ entity: valueOf(event) === '' ? null : valueOf(event) })}
    >
      <option value="" ?selected=${filter.entity === null}>All names</option>
      ${matrix.entities.map(
        ({ id, name }) => html`<option value=${id} ?selected=${filter.entity === id}>${name}</option>`,
      )}
    </select>
    <span class="count" role="status"
      >${shown === matrix.rows.length ? plural(shown) : `${shown} of ${plural(matrix.rows.length)}`}${
        matrix.incomplete ? ', the first ones only' : ''
      }${left > 0 ? `; ${left} sources without a column` : ''}${reading ? '; still reading' : ''}</span
    >
    <span class="ways">
      <button ?disabled=${shown === 0} @click=${() => element.export('csv')}>Save as CSV</button>
      <button ?disabled=${shown === 0} @click=${() => element.export('markdown')}>Save as Markdown</button>
    </span>
  </header>`;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
const plural = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'fact' : 'facts'}`;
