import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fill, l10n } from '../l10n';
import { curationStyles } from './curationStyles';
import type { TemplateResult } from 'lit';
import type { Send } from '../openPage';
import type { CurationState, VariantView, curationHostContract } from '../../protocol/curationContract';

/** What analysts say of one span, side by side: a column each, with a button to choose it. */
export class CurationElement extends LitElement {
  static override readonly styles = curationStyles;
  static override readonly properties = { state: { state: true }, ready: { state: true } };

  declare private state: CurationState | null;
  declare private ready: boolean;
  send: Send<typeof curationHostContract> = () => undefined;

  constructor() {
    super();
    this.state = null;
    this.ready = false;
  }

  show(state: CurationState | null): void {
    this.state = state;
    this.ready = true;
  }

  protected override render(): TemplateResult {
    const { state } = this;
    if (!this.ready) return this.message(l10n.t('Reading the annotations…'));
    if (state === null) return this.message(l10n.t('The analysts do not differ here any more.'));
    return html`<main>
      <header>
        <h1>${fill(l10n.t('Analysts differ on {0}'), html`<q>${state.words}</q>`)}</h1>
        <p class="place">
          <span class="dim">${state.article} · ${l10n.t('{0} of {1}', state.index + 1, state.count)}</span>
          <span class="ways">
            <button ?disabled=${state.count < 2} @click=${() => this.send('step', -1)}>${l10n.t('Previous')}</button>
            <button ?disabled=${state.count < 2} @click=${() => this.send('step', 1)}>${l10n.t('Next')}</button>
            <button @click=${() => this.send('visit', undefined)}>${l10n.t('Show in article')}</button>
          </span>
        </p>
        <blockquote>${state.before}<mark>${state.words}</mark>${state.after}</blockquote>
      </header>
      <div class="scroll" tabindex="0" role="region" aria-label=${l10n.t('Variants')}>${this.table(state)}</div>
      <footer class="dim">
        ${
          state.curator === null
            ? l10n.t('A choice is written as “agree” into your own sidecar.')
            : l10n.t('A choice is written as “agree” into {0}’s sidecar.', state.curator)
        }
        ${l10n.t('Nobody else’s file is changed.')}
      </footer>
      <p class="hidden" role="status">${this.announcement(state)}</p>
    </main>`;
  }

  private message(words: string): TemplateResult {
    return html`<main>
      <h1 class="hidden">${l10n.t('Compare variants')}</h1>
      <p class="dim">${words}</p>
    </main>`;
  }

  private table({ fields, variants }: CurationState): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          <th scope="col"><span class="hidden">${l10n.t('What is said')}</span></th>
          ${repeat(
            variants,
            ({ id }) => id,
            ({ author, chosen }) => html`<th scope="col" class=${chosen ? 'chosen' : ''}>${author}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${fields.map(
          ({ name, differs }, row) =>
            html`<tr class=${differs ? 'differs' : ''}>
              <th scope="row">
                ${differs ? html`<span class="sign" aria-hidden="true">≠</span>` : nothing}${name}${
                  differs ? html`<span class="hidden"> (${l10n.t('differs')})</span>` : nothing
                }
              </th>
              ${variants.map(({ cells, chosen }) => html`<td class=${chosen ? 'said chosen' : 'said'}>${cells[row]}</td>`)}
            </tr>`,
        )}
        <tr>
          <th scope="row">${l10n.t('Answers')}</th>
          ${variants.map(
            ({ stances, chosen }) =>
              html`<td class=${chosen ? 'chosen' : ''}>
                ${
                  stances.length === 0
                    ? '–'
                    : html`<ul>
                        ${stances.map((stance) => html`<li>${stance}</li>`)}
                      </ul>`
                }
              </td>`,
          )}
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row"><span class="hidden">${l10n.t('Choose')}</span></th>
          ${repeat(
            variants,
            ({ id }) => id,
            (variant) => this.choice(variant),
          )}
        </tr>
      </tfoot>
    </table>`;
  }

  private choice({ id, author, chosen }: VariantView): TemplateResult {
    return html`<td class=${chosen ? 'chosen' : ''}>
      <button
        class="choose"
        aria-pressed=${chosen}
        aria-label=${chosen ? l10n.t('{0}’s variant is chosen', author) : l10n.t('Choose {0}’s variant', author)}
        @click=${() => this.send('choose', { id })}
      >
        ${chosen ? html`<span aria-hidden="true">✓ </span>${l10n.t('Chosen')}` : l10n.t('Choose')}
      </button>
      <button class="open" aria-label=${l10n.t('Open {0}’s sidecar', author)} @click=${() => this.send('open', { id })}>
        ${l10n.t('Open')}
      </button>
    </td>`;
  }

  private announcement({ variants }: CurationState): string {
    const chosen = variants.find((variant) => variant.chosen);
    return chosen === undefined ? l10n.t('No variant is chosen') : l10n.t('{0}’s variant is chosen', chosen.author);
  }
}
