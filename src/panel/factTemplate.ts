import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fill, l10n } from './l10n';
import { agreementTemplate } from './agreementTemplate';
import { claimTemplate } from './claimTemplate';
import { stripTemplate } from './stripTemplate';
import { words } from './words';
import type { TemplateResult } from 'lit';
import type { FactView, GroupView } from '../core/presentation/model';
import type { PanelState } from '../protocol/panelContract';
import type { Actions } from './actions';

const KINDS: Record<FactView['kind'], string> = {
  figure: l10n.t('Figure'),
  quote: l10n.t('Quotation'),
  passage: l10n.t('Passage'),
  event: l10n.t('Event'),
  date: l10n.t('Date'),
};

export function factTemplate(fact: FactView, state: PanelState, actions: Actions): TemplateResult {
  const claims = fact.groups.reduce((sum, group) => sum + group.origins.reduce((n, o) => n + o.claims.length, 0), 0);
  const origins = new Set(fact.groups.flatMap((group) => group.origins.map((origin) => origin.letter))).size;
  const reference = fact.here ?? fact.groups[0]?.origins[0]?.claims[0] ?? null;
  const shared = origins < claims;
  return html`<header class=${fact.relation}>
      <p class="kicker">
        ${fact.here ? fill(l10n.t('{0} in {1}'), KINDS[fact.kind], words(fact.here.source.name)) : KINDS[fact.kind]}
      </p>
      ${headlineTemplate(fact)}
      <p class="verdict">
        <strong>${fact.verdict}</strong>${fact.reasonWords === '' ? nothing : html`: ${fact.reasonWords}`}
      </p>
      <p class="counts">${agreementTemplate(fact)} <span>${fact.counts}</span></p>
      ${fact.strip ? stripTemplate(fact.strip) : nothing}
    </header>
    ${repeat(
      fact.groups,
      (group) => group.number,
      (group) =>
        html`<section>
          ${headingTemplate(group, fact)}
          <ul class="claims">
            ${repeat(
              group.origins.flatMap(({ letter, claims: joined }) =>
                joined.map((claim, rank) => ({ claim, letter, rank, last: rank === joined.length - 1 })),
              ),
              ({ claim }) => claim.key,
              ({ claim, letter, rank, last }) =>
                claimTemplate(
                  claim,
                  {
                    origin: shared ? letter : null,
                    joinsAbove: rank > 0,
                    joinsBelow: !last,
                    visited: state.visited === claim.key,
                    reference,
                  },
                  actions,
                ),
            )}
          </ul>
        </section>`,
    )}
    ${fact.why.length === 0 ? nothing : whyTemplate(fact)}`;
}

/** The value one reads, and what it is about; just that where there is no value, or none is being read. */
function headlineTemplate({ here, title, relation }: FactView): TemplateResult {
  const normalized = here?.normalized ?? null;
  if (here === null || normalized === null) return html`<h1>${words(title)}</h1>`;
  return html`<h1>${words(here.printed)} <span class="normalized">${words(normalized)}</span></h1>
    ${relation === 'single' ? nothing : html`<p class="about">${words(title)}</p>`}`;
}

function headingTemplate(group: GroupView, fact: FactView): TemplateResult {
  if (fact.groups.length < 2) return html`<h2 class="hidden">${l10n.t('Sources')}</h2>`;
  const alone = group.origins.every((origin) => origin.claims.every((claim) => claim.stance === 'here'));
  const heading =
    fact.here === null
      ? ''
      : group.stance === 'differs'
        ? l10n.t('Differs')
        : alone
          ? l10n.t('Only here')
          : l10n.t('Agrees');
  const value = group.value === '' ? nothing : html`<span class="normalized">${words(group.value)}</span>`;
  return html`<h2>
    <span>${heading === '' && group.value === '' ? l10n.t('Sources') : heading} ${value}</span>
    <span class="count">${group.sources === 1 ? l10n.t('1 source') : l10n.t('{0} sources', group.sources)}</span>
  </h2>`;
}

function whyTemplate(fact: FactView): TemplateResult {
  return html`<details>
    <summary>${l10n.t('Why these belong together')}</summary>
    <ul class="why">
      ${fact.why.map((reason) => html`<li>${words(reason)}</li>`)}
    </ul>
  </details>`;
}
