import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
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
    if (!this.ready) return this.message('Reading the annotations…');
    if (state === null) return this.message('The analysts do not differ here any more.');
    return html`<main>
      <header>
        <h1>Analysts differ on <q>${state.words}</q></h1>
        <p class="place">
          <span class="dim">${state.article} · ${state.index + 1} of ${state.count}</span>
          <span class="ways">
            <button ?disabled=${state.count < 2} @click=${() => this.send('step', -1)}>Previous</button>
            <button ?disabled=${state.count < 2} @click=${() => this.send('step', 1)}>Next</button>
            <button @click=${() => this.send('visit', undefined)}>Show in article</button>
          </span>
        </p>
        <blockquote>${state.before}<mark>${state.words}</mark>${state.after}</blockquote>
      </header>
      <div class="scroll" tabindex="0" role="region" aria-label="Variants">${this.table(state)}</div>
      <footer class="dim">
        A choice is written as “agree” into ${state.curator === null ? 'your own' : `${state.curator}’s`} sidecar.
        Nobody else’s file is changed.
      </footer>
      <p class="hidden" role="status">${this.announcement(state)}</p>
    </main>`;
  }

  private message(words: string): TemplateResult {
    return html`<main>
      <h1 class="hidden">Compare variants</h1>
      <p class="dim">${words}</p>
    </main>`;
  }

  private table({ fields, variants }: CurationState): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          <th scope="col"><span class="hidden">What is said</span></th>
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
                  differs ? html`<span class="hidden"> (differs)</span>` : nothing
                }
              </th>
              ${variants.map(({ cells, chosen }) => html`<td class=${chosen ? 'said chosen' : 'said'}>${cells[row]}</td>`)}
            </tr>`,
        )}
        <tr>
          <th scope="row">Answers</th>
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
          <th scope="row"><span class="hidden">Choose</span></th>
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
        aria-label=${chosen ? `${author}’s variant is chosen` : `Choose ${author}’s variant`}
        @click=${() => this.send('choose', { id })}
      >
        ${chosen ? html`<span aria-hidden="true">✓ </span>Chosen` : 'Choose'}
      </button>
      <button class="open" aria-label=${`Open ${author}’s sidecar`} @click=${() => this.send('open', { id })}>
        Open
      </button>
    </td>`;
  }

  private announcement({ variants }: CurationState): string {
    const chosen = variants.find((variant) => variant.chosen);
    return chosen === undefined ? 'No variant is chosen' : `${chosen.author}’s variant is chosen`;
  }
}
