import type { LitElement } from 'lit';

const ROW = '[data-row]';

/**
 * One tab stop for all rows: arrows, Home and End move between them, right and left between a row and its actions.
 * Keeps the row across updates, and the keyboard focus with it when the row that had it is gone.
 */
export class RovingFocus {
  /** The row that Tab leads to, by its key. */
  current: string | null = null;
  private index = 0;
  private hadFocus = false;

  constructor(private readonly element: LitElement) {}

  /** The next rows are about something else: start at the first. */
  forget(): void {
    this.current = null;
    this.index = 0;
  }

  focus(): void {
    const row = this.currentRow();
    if (row) row.focus();
    else this.root().querySelector<HTMLElement>('button, [tabindex="0"]')?.focus();
  }

  focused(event: FocusEvent): void {
    const target = event.composedPath()[0];
    const row = target instanceof HTMLElement ? this.rowOf(target) : null;
    this.hadFocus = row !== null;
    if (row) this.choose(row);
  }

  keydown(event: KeyboardEvent): void {
    const target = event.composedPath()[0];
    if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = this.rowOf(target);
    if (!row) return;
    const rows = this.rows();
    const at = rows.indexOf(row);
    let next: HTMLElement | undefined;
    if (event.key === 'ArrowDown') next = rows[at + 1];
    else if (event.key === 'ArrowUp') next = rows[at - 1];
    else if (event.key === 'Home') next = rows[0];
    else if (event.key === 'End') next = rows.at(-1);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const stops = [row, ...actionsOf(row)];
      next = stops[stops.indexOf(target) + (event.key === 'ArrowRight' ? 1 : -1)];
    } else return;
    event.preventDefault();
    next?.focus();
    next?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }

  /** After an update: one row in the tab order, and the focus where it was or as near as can be. */
  settle(): void {
    const rows = this.rows();
    const row = this.currentRow() ?? rows[Math.min(this.index, rows.length - 1)];
    for (const other of rows) other.tabIndex = other === row ? 0 : -1;
    if (!this.hadFocus) return;
    const active = this.root().activeElement;
    if (active === null && document.hasFocus() && row) row.focus();
  }

  private choose(row: HTMLElement): void {
    const rows = this.rows();
    this.current = row.dataset.row ?? null;
    this.index = rows.indexOf(row);
    for (const other of rows) other.tabIndex = other === row ? 0 : -1;
  }

  private currentRow(): HTMLElement | undefined {
    return this.rows().find((row) => row.dataset.row === this.current);
  }

  private rows(): HTMLElement[] {
    return [...this.root().querySelectorAll<HTMLElement>(ROW)];
  }

  private rowOf(target: HTMLElement): HTMLElement | null {
    return target.closest('li')?.querySelector<HTMLElement>(ROW) ?? null;
  }

  private root(): ShadowRoot {
    const { renderRoot } = this.element;
    return renderRoot as ShadowRoot;
  }
}

const actionsOf = (row: HTMLElement): HTMLElement[] => [
  ...(row.closest('li')?.querySelectorAll<HTMLElement>('[data-action]') ?? []),
];
