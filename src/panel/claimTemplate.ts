import { html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { fill, l10n } from './l10n';
import { chevronIcon, compareIcon, noteIcon } from './icons';
import { contextTemplate, words } from './words';
import type { TemplateResult } from 'lit';
import type { ClaimView, SourceView, Stance } from '../core/presentation/model';
import type { Actions } from './actions';

const STANCES: Record<Stance, { readonly sign: string; readonly words: string }> = {
  here: { sign: '•', words: l10n.t('Reading here') },
  differs: { sign: '≠', words: l10n.t('Differs') },
  agrees: { sign: '=', words: l10n.t('Agrees') },
};

export interface ClaimPlace {
  /** Null where every claim has an origin of its own, so that naming it says nothing. */
  readonly origin: string | null;
  readonly joinsAbove: boolean;
  readonly joinsBelow: boolean;
  readonly visited: boolean;
  /** The claim to compare with; null where there is none. */
  readonly reference: ClaimView | null;
}

/** One source's claim as a row: who, the words in context, the value, and what can be done with it. */
export function claimTemplate(claim: ClaimView, place: ClaimPlace, actions: Actions): TemplateResult {
  const stance = STANCES[claim.stance];
  const open = actions.isOpen(claim.key);
  const visit = (keepFocus: boolean): void => actions.send('visit', { key: claim.key, place: claim.place, keepFocus });
  return html`<li
    class=${classMap({ claim: true, [claim.stance]: true, visited: place.visited, above: place.joinsAbove, below: place.joinsBelow })}
    @click=${(event: MouseEvent) => {
      if (event.detail > 0 && !selecting()) visit(true);
    }}
    @dblclick=${() => visit(false)}
  >
    <span class="sign" aria-hidden="true">${stance.sign}</span>
    <div class="who">
      <button
        class="go"
        data-row=${claim.key}
        aria-current=${place.visited ? 'location' : nothing}
        @click=${(event: MouseEvent) => {
          // A key press clicks too, without a count: Enter goes there, Space only shows it.
          if (event.detail === 0) visit(false);
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          visit(true);
        }}
      >
        <span class="hidden">${stance.words}: </span>${words(claim.source.name)}
      </button>
      ${reliabilityTemplate(claim.source)}
      ${claim.source.date === null ? html`<span class="date">${l10n.t('undated')}</span>` : dateTemplate(claim.source)}
    </div>
    <p class="context">${contextTemplate(claim.context)}</p>
    <p class="value">${valueTemplate(claim)}</p>
    <p class="meta">
      ${voiceTemplate(claim)}
      ${place.origin === null ? nothing : html`<span class="origin">${l10n.t('origin {0}', place.origin)}</span>`}
    </p>
    ${actionsTemplate(claim, place, open, actions)}
    ${
      open
        ? html`<ul class="why" id=${`why-${claim.key}`}>
            ${claim.why.map((reason) => html`<li>${words(reason)}</li>`)}
          </ul>`
        : nothing
    }
  </li>`;
}

function actionsTemplate(claim: ClaimView, { reference }: ClaimPlace, open: boolean, actions: Actions): TemplateResult {
  const stop = (act: () => void) => (event: Event) => {
    event.stopPropagation();
    act();
  };
  return html`<div class="actions">
    ${
      claim.why.length > 0
        ? html`<button
            data-action
            tabindex="-1"
            class=${open ? 'open' : ''}
            title=${l10n.t('Why')}
            aria-label=${l10n.t('Why')}
            aria-expanded=${open ? 'true' : 'false'}
            @click=${stop(() => actions.toggle(claim.key))}
          >
            ${chevronIcon}
          </button>`
        : nothing
    }
    ${
      reference === null || reference === claim
        ? nothing
        : html`<button
            data-action
            tabindex="-1"
            title=${l10n.t('Compare side by side')}
            aria-label=${l10n.t('Compare side by side')}
            @click=${stop(() => actions.send('compare', { left: reference.place, right: claim.place }))}
          >
            ${compareIcon}
          </button>`
    }
    <button
      data-action
      tabindex="-1"
      title=${l10n.t('Annotate')}
      aria-label=${l10n.t('Annotate')}
      @click=${stop(() => actions.send('annotate', claim.place))}
    >
      ${noteIcon}
    </button>
  </div>`;
}

/** A headline counts with the voice of its article, which its own row names. */
function voiceTemplate({ attribution, inHeadline }: ClaimView): TemplateResult {
  if (inHeadline) return html`<span>${l10n.t('headline')}</span>`;
  return attribution === null
    ? html`<span>${l10n.t('in its own voice')}</span>`
    : html`<span>${fill(l10n.t('according to {0}'), words(attribution))}</span>`;
}

function valueTemplate({ normalized, bound }: ClaimView): TemplateResult | typeof nothing {
  if (normalized === null) return nothing;
  return html`${words(normalized)}${bound === null ? nothing : html` <span class="hidden">(${bound})</span>`}`;
}

export function dateTemplate(source: SourceView): TemplateResult {
  return source.dateInferred
    ? html`<span class="date" title=${l10n.t('Not printed: worked out from the text')}
        >${l10n.t('{0} (inferred)', source.date ?? '')}</span
      >`
    : html`<span class="date">${source.date}</span>`;
}

const RELIABILITY: Record<string, string> = {
  A: l10n.t('completely reliable'),
  B: l10n.t('usually reliable'),
  C: l10n.t('fairly reliable'),
  D: l10n.t('not usually reliable'),
  E: l10n.t('unreliable'),
  F: l10n.t('reliability cannot be judged'),
};

export function reliabilityTemplate({ reliability }: SourceView): TemplateResult | typeof nothing {
  if (reliability === null) return nothing;
  const meaning = RELIABILITY[reliability] ?? '';
  return html`<span class="reliability" title=${l10n.t('Publisher: {0}', meaning)}
    >${reliability}<span class="hidden"> (${meaning})</span></span
  >`;
}

/** A click that ends a selection is meant for the text. */
function selecting(): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}
