import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { l10n } from '../l10n';
import { words } from '../words';
import { columnsOf, segmentsOf, selectRows } from './matrixRows';
import { matrixStyles } from './matrixStyles';
import { readMatrixView } from './matrixView';
import { barTemplate } from './barTemplate';
import type { TemplateResult } from 'lit';
import type { Send } from '../openPage';
import type { FactMatrix, MatrixCell, MatrixRow } from '../../core/presentation/factMatrix';
import type { matrixHostContract } from '../../protocol/matrixContract';
import type { MatrixState } from '../../protocol/matrixParts';
import type { Segment, SortKey } from './matrixRows';
import type { MatrixView } from './matrixView';

/** In pixels; the style sheet says the same. */
const ROW_HEIGHT = 30;
const OVERSCAN = 8;
/** More columns than one scrolls through: a filter finds the rest. */
const COLUMNS = 40;
/** The columns before the sources: the fact, its sources, its origins. */
const FIXED = 3;

const SIGNS: Record<MatrixRow['relation'], { readonly sign: string; readonly words: string }> = {
  conflict: { sign: '≠', words: l10n.t('Differs') },
  agree: { sign: '=', words: l10n.t('Agrees') },
  verbatim: { sign: '“', words: l10n.t('Same words') },
  'near-verbatim': { sign: '“', words: l10n.t('Nearly the same words') },
  single: { sign: '·', words: l10n.t('One source') },
};

/** What an analyst has looked at is seen to, whatever its sources say. */
const SET_ASIDE = { sign: '✓', words: l10n.t('Set aside by an analyst') };

/** Facts × sources as a grid: filtered, sorted, and drawn only where it is looked at. */
export class FactMatrixElement extends LitElement {
  static override readonly styles = matrixStyles;
  static override readonly properties = {
    state: { state: true },
    view: { state: true },
    top: { state: true },
    active: { state: true },
  };

  declare private state: MatrixState | null;
  declare view: MatrixView;
  /** The first row in sight. */
  declare private top: number;
  /** The cell that Tab leads to. */
  declare private active: { readonly row: number; readonly column: number };

  send: Send<typeof matrixHostContract> = () => undefined;
  private rows: MatrixRow[] = [];
  private columns: number[] = [];
  private focusActive = false;
  private hadFocus = false;

  constructor() {
    super();
    this.state = null;
    this.view = readMatrixView(null);
    this.top = 0;
    this.active = { row: 0, column: 0 };
  }

  show(state: MatrixState): void {
    const { source, entity } = this.view.filter;
    const { sources, entities } = state.matrix;
    if (source !== null && source >= sources.length) this.change({ filter: { ...this.view.filter, source: null } });
    if (entity !== null && !entities.some(({ id }) => id === entity))
      this.change({ filter: { ...this.view.filter, entity: null } });
    this.state = state;
  }

  change(part: Partial<MatrixView>): void {
    this.view = { ...this.view, ...part };
    this.active = { row: 0, column: this.active.column };
    this.renderRoot.querySelector('.scroll')?.scrollTo({ top: 0 });
  }

  export(format: 'csv' | 'markdown'): void {
    this.send('export', { format, ids: this.rows.map(({ id }) => id) });
  }

  protected override render(): TemplateResult {
    const { state } = this;
    if (state === null) return html`<main><p class="status">${l10n.t('Comparing the articles…')}</p></main>`;
    const { filter, sort } = this.view;
    this.rows = selectRows(state.matrix, filter, sort);
    const { shown, left } = columnsOf(this.rows, COLUMNS);
    this.columns = shown;
    return html`<main>
      ${barTemplate(state, this.view, { shown: this.rows.length, left }, this)}
      ${this.rows.length === 0 ? emptyTemplate(state) : this.table(state.matrix)}
    </main>`;
  }

  private table(matrix: FactMatrix): TemplateResult {
    const { rows, columns, top } = this;
    const inSight = Math.ceil(window.innerHeight / ROW_HEIGHT);
    const segments = segmentsOf(rows.length, top - OVERSCAN, top + inSight + OVERSCAN, this.active.row);
    return html`<div class="scroll" @scroll=${(event: Event) => this.scrolled(event)}>
      <table
        role="grid"
        aria-label=${l10n.t('Facts by source')}
        aria-rowcount=${rows.length + 1}
        aria-colcount=${columns.length + FIXED}
        @keydown=${(event: KeyboardEvent) => this.keydown(event)}
        @focusin=${(event: FocusEvent) => this.focused(event)}
        @click=${(event: MouseEvent) => this.clicked(event)}
      >
        <colgroup>
          <col class="fact" />
          <col class="tally" />
          <col class="tally" />
          ${columns.map(() => html`<col class="source" />`)}
        </colgroup>
        <thead>
          <tr aria-rowindex="1">
            ${this.sortHeader('fact', l10n.t('Fact'))} ${this.sortHeader('sources', l10n.t('Sources'))}
            ${this.sortHeader('origins', l10n.t('Origins'))}
            ${columns.map((index) => {
              const source = matrix.sources[index];
              return html`<th scope="col" title=${source?.headline ?? ''}>
                ${words(source?.name ?? '')} <span class="dim">${source?.date ?? l10n.t('undated')}</span>
              </th>`;
            })}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            linesOf(segments, rows),
            (line) => (line.row ? line.row.id : `gap ${line.at}`),
            (line) => (line.row ? this.row(line.row, line.at) : gapTemplate(line.gap)),
          )}
        </tbody>
      </table>
    </div>`;
  }

  private sortHeader(key: SortKey, label: string): TemplateResult {
    const { sort } = this.view;
    const mine = sort.key === key;
    const direction = !mine ? 'none' : sort.descending ? 'descending' : 'ascending';
    // Three presses: counts start with the largest, words with A; then the other way; then as it was.
    const first = key !== 'fact';
    const next = !mine ? { key, descending: first } : sort.descending === first ? { key, descending: !first } : null;
    return html`<th scope="col" aria-sort=${direction} class=${key}>
      <button @click=${() => this.change({ sort: next ?? { key: 'attention', descending: false } })}>
        ${label}<span aria-hidden="true">${!mine ? '' : sort.descending ? ' ↓' : ' ↑'}</span>
      </button>
    </th>`;
  }

  private row(row: MatrixRow, index: number): TemplateResult {
    const { sign, words: relation } = row.setAside ? SET_ASIDE : SIGNS[row.relation];
    const tab = (column: number): string => (this.active.row === index && this.active.column === column ? '0' : '-1');
    return html`<tr aria-rowindex=${index + 2} class=${row.relation === 'conflict' && !row.setAside ? 'conflict' : ''}>
      <th scope="row" class="fact" tabindex=${tab(0)} data-row=${index} data-column="0" title=${row.title}>
        <span class="sign" aria-hidden="true">${sign}</span><span class="hidden">${relation}: </span>${words(row.title)}
      </th>
      <td class="number" tabindex=${tab(1)} data-row=${index} data-column="1">${row.cells.length}</td>
      <td class="number" tabindex=${tab(2)} data-row=${index} data-column="2">${row.origins}</td>
      ${this.columns.map((source, at) => {
        const cell = row.cells.find((candidate) => candidate.source === source);
        const column = at + FIXED;
        return html`<td
          class=${cell ? (cell.differs ? 'said differs' : 'said') : ''}
          tabindex=${tab(column)}
          data-row=${index}
          data-column=${column}
          title=${cell?.text ?? nothing}
        >
          ${cell ? saidTemplate(cell) : nothing}
        </td>`;
      })}
    </tr>`;
  }

  private scrolled(event: Event): void {
    const { scrollTop } = event.target as HTMLElement;
    this.top = Math.floor(scrollTop / ROW_HEIGHT);
  }

  private keydown(event: KeyboardEvent): void {
    const { row, column } = this.active;
    const last = this.rows.length - 1;
    const page = Math.max(1, Math.floor(window.innerHeight / ROW_HEIGHT) - 3);
    const lastColumn = this.columns.length + FIXED - 1;
    const at = cellAt(event);
    if (at === null) return;
    const moves: Record<string, { readonly row: number; readonly column: number }> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      PageDown: { row: row + page, column },
      PageUp: { row: row - page, column },
      Home: event.ctrlKey ? { row: 0, column: 0 } : { row, column: 0 },
      End: event.ctrlKey ? { row: last, column: lastColumn } : { row, column: lastColumn },
    };
    const next = moves[event.key];
    if (next) {
      event.preventDefault();
      const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
      this.active = { row: clamp(next.row, last), column: clamp(next.column, lastColumn) };
      this.focusActive = true;
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(row, column, event.key === ' ');
    }
  }

  private focused(event: FocusEvent): void {
    const cell = cellAt(event);
    if (cell) this.active = cell;
  }

  private clicked(event: MouseEvent): void {
    const cell = cellAt(event);
    if (!cell) return;
    this.active = cell;
    this.focusActive = true;
    this.choose(cell.row, cell.column, true);
  }

  /** A cell leads to the words of its source, the rest of the row to the fact. */
  private choose(row: number, column: number, keepFocus: boolean): void {
    const fact = this.rows[row];
    if (!fact) return;
    const source = this.columns[column - FIXED];
    const cell = fact.cells.find((candidate) => candidate.source === source);
    const path = this.state?.matrix.sources[cell?.source ?? -1]?.path;
    if (cell && path !== undefined) {
      this.send('visit', { place: { path, start: cell.start, end: cell.end }, keepFocus });
    } else this.send('open', { id: fact.id });
  }

  protected override willUpdate(): void {
    this.hadFocus = this.focusedElement()?.closest('tbody') instanceof Element;
  }

  protected override updated(): void {
    this.dispatchEvent(new Event('change'));
    const lost = this.hadFocus && this.focusedElement() === null;
    if (!this.focusActive && !lost) return;
    const { row, column } = this.active;
    const cell = this.renderRoot.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    cell?.focus({ preventScroll: true });
    if (this.focusActive) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.focusActive = false;
  }

  private focusedElement(): Element | null {
    return (this.renderRoot as ShadowRoot).activeElement;
  }
}

function saidTemplate({ text, differs }: MatrixCell): TemplateResult {
  return html`${differs ? html`<span class="sign" aria-hidden="true">≠</span><span class="hidden">${l10n.t('Differs')}: </span>` : nothing}${words(text)}`;
}

interface Line {
  readonly row: MatrixRow | null;
  /** The row's place among all, or the place of the gap among the lines. */
  readonly at: number;
  readonly gap: number;
}

/** What is drawn as one list, so that a row stays the same element when a gap beside it closes. */
function linesOf(segments: readonly Segment[], rows: readonly MatrixRow[]): Line[] {
  const lines: Line[] = [];
  const gap = (size: number): void => {
    if (size > 0) lines.push({ row: null, at: lines.length, gap: size });
  };
  for (const segment of segments) {
    gap(segment.gap);
    for (let at = segment.from; at < segment.to; at++) lines.push({ row: rows[at] ?? null, at, gap: 0 });
  }
  gap(rows.length - (segments.at(-1)?.to ?? 0));
  return lines;
}

/** Rows that are not drawn keep their room: by an attribute, as the page's policy refuses inline styles. */
function gapTemplate(rows: number): TemplateResult {
  return html`<tr aria-hidden="true" class="gap">
    <td height=${rows * ROW_HEIGHT}></td>
  </tr>`;
}

function emptyTemplate({ matrix, reading, single }: MatrixState): TemplateResult {
  const none = single ? l10n.t('No fact stands in one article only.') : l10n.t('No fact stands in several articles.');
  const text =
    matrix.rows.length > 0 ? l10n.t('No fact passes the filter.') : reading ? l10n.t('Reading the articles…') : none;
  return html`<p class="status">${text}</p>`;
}

function cellAt(event: Event): { readonly row: number; readonly column: number } | null {
  const target = event.composedPath()[0];
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}
