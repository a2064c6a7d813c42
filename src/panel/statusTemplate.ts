import { html, nothing } from 'lit';
import { words } from './words';
import type { TemplateResult } from 'lit';
import type { EmptyReason, PanelState, ReadingProgress } from '../protocol/panelContract';
import type { Actions } from './actions';

const EMPTY: Record<EmptyReason, { readonly title: string; readonly hint: string }> = {
  'no-article': {
    title: 'No article open',
    hint: 'Open an article: the panel then shows who else says what stands at the cursor.',
  },
  'no-sources': {
    title: 'No articles in this folder',
    hint: 'Articles are plain text files. Which files count is a setting.',
  },
  'nothing-here': {
    title: 'Nothing at the cursor',
    hint: 'Put the cursor on a highlighted name, figure, date or quotation to see who else says it.',
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
              Choose which files are articles
            </button>
          </p>`
        : nothing
    }
  </div>`;
}

export function failureTemplate({ problem }: ReadingProgress, actions: Actions): TemplateResult {
  return html`<div class="status failed">
    <h1>The articles could not be read</h1>
    <p>${words(problem)}</p>
    <p><button class="plain" @click=${() => actions.send('retry', undefined)}>Try again</button></p>
  </div>`;
}

export function readingTemplate(reading: ReadingProgress | null): TemplateResult {
  const known = reading !== null && reading.total > 0;
  return html`<div class="status">
    <h1>Reading the articles</h1>
    ${
      known
        ? html`<progress max=${reading.total} value=${reading.done} aria-label="Articles read"></progress>
            <p>${reading.done} of ${reading.total}</p>`
        : html`<progress aria-label="Articles read"></progress>`
    }
  </div>`;
}

/** One quiet line above the topic: what is shown may be incomplete or is held fast. */
export function noticeTemplate({ reading, pinned }: PanelState, actions: Actions): TemplateResult {
  const notes = [
    pinned
      ? html`<span
          >Pinned: stays while the cursor moves.
          <button class="plain" @click=${() => actions.send('unpin', undefined)}>Unpin</button></span
        >`
      : nothing,
    reading.phase === 'reading'
      ? html`<span>Still reading: ${reading.done} of ${reading.total} articles. More may follow.</span>`
      : reading.phase === 'failed'
        ? html`<span
            >Reading stopped: ${words(reading.problem)}
            <button class="plain" @click=${() => actions.send('retry', undefined)}>Try again</button></span
          >`
        : nothing,
  ];
  return notes.every((note) => note === nothing) ? html`${nothing}` : html`<div class="notice">${notes}</div>`;
}
