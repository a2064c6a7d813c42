import { html } from 'lit';
import { l10n } from '../l10n';
import type { TemplateResult } from 'lit';
import type { FactMatrix } from '../../core/presentation/factMatrix';
import type { MatrixState } from '../../protocol/matrixParts';
import type { FactMatrixElement } from './factMatrixElement';
import type { MatrixFilter } from './matrixRows';
import type { MatrixView } from './matrixView';

const KINDS: readonly (readonly [MatrixFilter['kind'], string])[] = [
  ['all', l10n.t('All kinds')],
  ['figure', l10n.t('Figures')],
  ['date', l10n.t('Dates')],
  ['quote', l10n.t('Quotations')],
  ['passage', l10n.t('Passages')],
  ['event', l10n.t('Events')],
];
const RELATIONS: readonly (readonly [MatrixFilter['relation'] | 'single', string])[] = [
  ['all', l10n.t('Told by several')],
  ['conflict', l10n.t('Differing')],
  ['agreement', l10n.t('Agreeing')],
  ['set-aside', l10n.t('Set aside by an analyst')],
  ['single', l10n.t('One source only')],
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
    <h1 class="hidden">${l10n.t('Fact matrix')}</h1>
    <input
      type="search"
      aria-label=${l10n.t('Filter by words')}
      placeholder=${l10n.t('Filter by words')}
      .value=${filter.words}
      @input=${(event: Event) => narrow({ words: valueOf(event) })}
    />
    <select
      aria-label=${l10n.t('Relation')}
      @change=${(event: Event) => {
        const value = valueOf(event);
        if ((value === 'single') !== single) element.send('single', value === 'single');
        narrow({ relation: STANDINGS.find((standing) => standing === value) ?? 'all' });
      }}
    >
      ${RELATIONS.map(([value, label]) => html`<option value=${value} ?selected=${value === relation}>${label}</option>`)}
    </select>
    <select
      aria-label=${l10n.t('Kind')}
      @change=${(event: Event) => narrow({ kind: KINDS.find(([kind]) => kind === valueOf(event))?.[0] ?? 'all' })}
    >
      ${KINDS.map(([value, label]) => html`<option value=${value} ?selected=${value === filter.kind}>${label}</option>`)}
    </select>
    <select
      aria-label=${l10n.t('Source')}
      @change=${(event: Event) => narrow({ source: valueOf(event) === '' ? null : Number(valueOf(event)) })}
    >
      <option value="" ?selected=${filter.source === null}>${l10n.t('All sources')}</option>
      ${matrix.sources.map(
        ({ name, date }, index) =>
          html`<option value=${index} ?selected=${filter.source === index}>
            ${name}${date === null ? '' : `, ${date}`}
          </option>`,
      )}
    </select>
    <select
      aria-label=${l10n.t('Name')}
      @change=${(event: Event) => narrow({ entity: valueOf(event) === '' ? null : valueOf(event) })}
    >
      <option value="" ?selected=${filter.entity === null}>${l10n.t('All names')}</option>
      ${matrix.entities.map(
        ({ id, name }) => html`<option value=${id} ?selected=${filter.entity === id}>${name}</option>`,
      )}
    </select>
    <span class="count" role="status">${countWords(matrix, { shown, left }, reading)}</span>
    <span class="ways">
      <button ?disabled=${shown === 0} @click=${() => element.export('csv')}>${l10n.t('Save as CSV')}</button>
      <button ?disabled=${shown === 0} @click=${() => element.export('markdown')}>${l10n.t('Save as Markdown')}</button>
    </span>
  </header>`;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

function countWords({ rows, incomplete }: FactMatrix, { shown, left }: Counts, reading: boolean): string {
  const all = rows.length === 1 ? l10n.t('1 fact') : l10n.t('{0} facts', rows.length.toLocaleString('en'));
  return [
    shown === rows.length ? all : l10n.t('{0} of {1}', shown.toLocaleString('en'), all),
    incomplete ? l10n.t('the first ones only') : '',
    left > 0 ? l10n.t('{0} sources without a column', left.toLocaleString('en')) : '',
    reading ? l10n.t('still reading') : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}
