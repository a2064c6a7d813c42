import { LitElement, html, nothing } from 'lit';
import { l10n } from './l10n';
import { announcementOf } from './announcement';
import { entityTemplate } from './entityTemplate';
import { factTemplate } from './factTemplate';
import { offersTemplate } from './offersTemplate';
import { RovingFocus } from './rovingFocus';
import { emptyTemplate, failureTemplate, noticeTemplate, readingTemplate } from './statusTemplate';
import { panelStyles } from './panelStyles';
import { rowStyles } from './rowStyles';
import type { TemplateResult } from 'lit';
import type { Send } from './openPage';
import type { PanelState, panelHostContract } from '../protocol/panelContract';
import type { Actions } from './actions';
import type { Saved } from './saved';

/** A screen reader is told once the cursor rests, not for each place that it passes. */
const ANNOUNCE_AFTER_MS = 700;

/** The whole panel. It shows what it is told and says what the person does; it knows nothing by itself. */
export class CrossReferencesElement extends LitElement implements Actions {
  static override readonly styles = [panelStyles, rowStyles];
  static override readonly properties = {
    state: { state: true },
    open: { state: true },
    announced: { state: true },
  };

  declare private state: PanelState | null;
  declare private open: ReadonlySet<string>;
  declare private announced: string;

  send: Send<typeof panelHostContract> = () => undefined;

  private readonly focusKeeper = new RovingFocus(this);
  private announceTimer: ReturnType<typeof setTimeout> | null = null;
  private scrollOnce: number | null = null;

  constructor() {
    super();
    this.state = null;
    this.open = new Set();
    this.announced = '';
  }

  show(state: PanelState): void {
    const before = this.state?.topic?.id;
    this.state = state;
    if (state.topic?.id !== before && before !== undefined) {
      this.open = new Set();
      this.focusKeeper.forget();
      this.scrollOnce = 0;
    }
    this.announceLater();
  }

  restore(saved: Saved): void {
    this.state = { ...saved.state, stale: true };
    this.open = new Set(saved.open);
    this.focusKeeper.current = saved.row;
    this.scrollOnce = saved.scrollTop;
  }

  save(): Saved | null {
    if (!this.state) return null;
    return {
      state: this.state,
      scrollTop: document.scrollingElement?.scrollTop ?? 0,
      row: this.focusKeeper.current,
      open: [...this.open],
    };
  }

  takeFocus(): void {
    void this.updateComplete.then(() => this.focusKeeper.focus());
  }

  isOpen(key: string): boolean {
    return this.open.has(key);
  }

  toggle(key: string): void {
    const open = new Set(this.open);
    if (!open.delete(key)) open.add(key);
    this.open = open;
  }

  protected override render(): TemplateResult {
    const { state } = this;
    return html`<main
        @keydown=${(event: KeyboardEvent) => this.focusKeeper.keydown(event)}
        @focusin=${(event: FocusEvent) => this.focusKeeper.focused(event)}
        aria-busy=${state === null || state.stale ? 'true' : 'false'}
      >
        ${state?.stale && state.topic ? html`<span class="updating" aria-hidden="true">${l10n.t('updating')}</span>` : nothing}
        ${state === null ? readingTemplate(null) : this.body(state)}
      </main>
      <div class="hidden" role="status">${this.announced}</div>`;
  }

  private body(state: PanelState): TemplateResult {
    const { topic, reading } = state;
    if (topic === null) {
      if (reading.phase === 'failed') return failureTemplate(reading, this);
      if (reading.phase === 'reading') return html`${readingTemplate(reading)}${offersTemplate(state, this)}`;
      return html`${emptyTemplate(state, this)}${offersTemplate(state, this)}`;
    }
    return html`${noticeTemplate(state, this)}
    ${topic.type === 'fact' ? factTemplate(topic, state, this) : entityTemplate(topic, state, this)}
    ${state.offers.length > 0 ? offersTemplate(state, this) : nothing}`;
  }

  protected override updated(): void {
    if (this.scrollOnce !== null && this.state !== null) {
      document.scrollingElement?.scrollTo({ top: this.scrollOnce });
      this.scrollOnce = null;
    }
    this.focusKeeper.settle();
    this.dispatchEvent(new Event('change'));
  }

  private announceLater(): void {
    if (this.announceTimer !== null) clearTimeout(this.announceTimer);
    this.announceTimer = setTimeout(() => {
      if (this.state) this.announced = announcementOf(this.state);
    }, ANNOUNCE_AFTER_MS);
  }
}
