import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { l10n } from './l10n';
import { dateTemplate, reliabilityTemplate } from './claimTemplate';
import { contextTemplate, words } from './words';
import type { TemplateResult } from 'lit';
import type { EntitySourceView, EntityView, MentionView } from '../core/presentation/model';
import type { PanelState } from '../protocol/panelContract';
import type { Actions } from './actions';

const TYPES: Record<EntityView['entityType'], string> = {
  person: l10n.t('Person'),
  organization: l10n.t('Organization'),
  place: l10n.t('Place'),
  group: l10n.t('Group'),
};

export function entityTemplate(entity: EntityView, state: PanelState, actions: Actions): TemplateResult {
  const others = entity.forms.filter((form) => form.text !== entity.name);
  return html`<header>
      <p class="kicker">${TYPES[entity.entityType]}</p>
      <h1>${words(entity.name)}</h1>
      <p class="counts"><span>${entity.counts}</span></p>
      ${
        others.length === 0
          ? nothing
          : html`<p class="forms">
              <span class="dim">${l10n.t('also')}</span> ${others.map(
                (form) => html`<span class="form">${words(form.text)} <span class="dim">${form.count}</span></span>`,
              )}
            </p>`
      }
    </header>
    ${repeat(
      entity.sources,
      ({ source }) => source.path,
      (source) => sourceTemplate(source, state, actions),
    )}
    ${entity.left === 0 ? nothing : html`<p class="dim more">${l10n.t('and {0} more sources, which Find All References lists', entity.left)}</p>`}`;
}

function sourceTemplate(source: EntitySourceView, state: PanelState, actions: Actions): TemplateResult {
  const left = source.count - source.mentions.length;
  return html`<section>
    <h2>
      <span
        >${words(source.source.name)} ${reliabilityTemplate(source.source)}
        ${source.source.date === null ? html`<span class="date">${l10n.t('undated')}</span>` : dateTemplate(source.source)}</span
      >
      <span class="count">${source.here ? l10n.t('here, {0}', source.count) : source.count}</span>
    </h2>
    <ul class="claims mentions">
      ${repeat(
        source.mentions,
        ({ key }) => key,
        (mention) => mentionTemplate(mention, source, state.visited === mention.key, actions),
      )}
    </ul>
    ${left > 0 ? html`<p class="dim more">${l10n.t('and {0} more', left)}</p>` : nothing}
  </section>`;
}

function mentionTemplate(
  mention: MentionView,
  { source }: EntitySourceView,
  visited: boolean,
  actions: Actions,
): TemplateResult {
  const visit = (keepFocus: boolean): void =>
    actions.send('visit', { key: mention.key, place: mention.place, keepFocus });
  return html`<li
    class=${visited ? 'mention visited' : 'mention'}
    @click=${(event: MouseEvent) => {
      if (event.detail > 0) visit(true);
    }}
    @dblclick=${() => visit(false)}
  >
    <button
      class="go context"
      data-row=${mention.key}
      aria-current=${visited ? 'location' : nothing}
      @click=${(event: MouseEvent) => {
        if (event.detail === 0) visit(false);
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        visit(true);
      }}
    >
      <span class="hidden">${source.name}: </span>${contextTemplate(mention.context)}
    </button>
  </li>`;
}
