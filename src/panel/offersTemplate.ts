import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { l10n } from './l10n';
import { words } from './words';
import type { TemplateResult } from 'lit';
import type { TopicOffer } from '../core/presentation/model';
import type { PanelState } from '../protocol/panelContract';
import type { Actions } from './actions';

/** Other topics at the same place; with none at the cursor, what needs attention in the article. */
export function offersTemplate({ offers, topic }: PanelState, actions: Actions): TemplateResult | typeof nothing {
  if (offers.length === 0) return nothing;
  return html`<section class="offers">
    <h2><span>${topic === null ? l10n.t('In this article') : l10n.t('Also here')}</span></h2>
    <ul class="claims">
      ${repeat(
        offers,
        ({ id }) => id,
        (offer) =>
          html`<li class="offer ${offer.relation === 'conflict' ? 'differs' : 'agrees'}">
            <span class="sign" aria-hidden="true">${signOf(offer)}</span>
            <button class="go" data-row=${`offer ${offer.id}`} @click=${() => actions.send('open', offer)}>
              <span class="label">${words(offer.label)}</span> <span class="dim">${words(offer.detail)}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

const signOf = ({ relation }: TopicOffer): string =>
  relation === null || relation === 'single' ? '·' : relation === 'conflict' ? '≠' : '=';
