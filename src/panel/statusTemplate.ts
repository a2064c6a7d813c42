import { html, nothing } from 'lit';
import { fill, l10n } from './l10n';
import { words } from './words';
import type { TemplateResult } from 'lit';
import type { EmptyReason, PanelState, ReadingProgress } from '../protocol/panelContract';
import type { Actions } from './actions';

const EMPTY: Record<EmptyReason, { readonly title: string; readonly hint: string }> = {
  'no-article': {
    title: l10n.t('No article open'),
    hint: l10n.t('Open an article: the panel then shows who else says what stands at the cursor.'),
  },
  'no-sources': {
    title: l10n.t('No articles in this folder'),
    hint: l10n.t('Articles are plain text files. Which files count is a setting.'),
  },
  'nothing-here': {
    title: l10n.t('Nothing at the cursor'),
    hint: l10n.t('Put the cursor on a highlighted name, figure, date or quotation to see who else says it.'),
  },
};

export function emptyTemplate({ empty, article }: PanelState, actions: Actions): TemplateResult {
  const { title, hint } = EMPTY[empty];
  return html`<div class="status">
    ${article === null ? nothing : html`<p class="kicker">${words(article)}</p>`}
    <h1>${title}</h1>
    <p>${hint}</p>
    ${
      empty === 'no-sources'
        ? html`<p>
            <button class="plain" @click=${() => actions.send('chooseSources', undefined)}>
              ${l10n.t('Choose which files are articles')}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}

export function failureTemplate({ problem }: ReadingProgress, actions: Actions): TemplateResult {
  return html`<div class="status failed">
    <h1>${l10n.t('The articles could not be read')}</h1>
    <p>${words(problem)}</p>
    <p><button class="plain" @click=${() => actions.send('retry', undefined)}>${l10n.t('Try again')}</button></p>
  </div>`;
}

export function readingTemplate(reading: ReadingProgress | null): TemplateResult {
  const known = reading !== null && reading.total > 0;
  return html`<div class="status">
    <h1>${l10n.t('Reading the articles')}</h1>
    ${
      known
        ? html`<progress max=${reading.total} value=${reading.done} aria-label=${l10n.t('Articles read')}></progress>
            <p>${l10n.t('{0} of {1}', reading.done.toLocaleString('en'), reading.total.toLocaleString('en'))}</p>`
        : html`<progress aria-label=${l10n.t('Articles read')}></progress>`
    }
  </div>`;
}

/** One quiet line above the topic: what is shown may be incomplete or is held fast. */
export function noticeTemplate({ reading, pinned }: PanelState, actions: Actions): TemplateResult {
  const notes = [
    pinned
      ? html`<span
          >${l10n.t('Pinned: stays while the cursor moves.')}
          <button class="plain" @click=${() => actions.send('unpin', undefined)}>${l10n.t('Unpin')}</button></span
        >`
      : nothing,
    reading.phase === 'reading'
      ? html`<span
          >${l10n.t('Still reading: {0} of {1} articles. More may follow.', reading.done, reading.total)}</span
        >`
      : reading.phase === 'failed'
        ? html`<span
            >${fill(l10n.t('Reading stopped: {0}'), words(reading.problem))}
            <button class="plain" @click=${() => actions.send('retry', undefined)}>${l10n.t('Try again')}</button></span
          >`
        : nothing,
  ];
  return notes.every((note) => note === nothing) ? html`${nothing}` : html`<div class="notice">${notes}</div>`;
}
