import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FactView } from '../core/presentation/model';

/**
 * Agreement at a glance: a cell for each claim, filled where it agrees and outlined where it differs. Claims of one
 * origin touch; origins stand apart, and values further.
 */
export function agreementTemplate(fact: FactView): TemplateResult {
  return html`<div class="agreement" aria-hidden="true">
    ${fact.groups.map(
      (group) =>
        html`<span class="group ${group.stance}"
          >${group.origins.map(
            (origin) => html`<span class="cells">${origin.claims.map(() => html`<i></i>`)}</span>`,
          )}</span
        >`,
    )}
  </div>`;
}
