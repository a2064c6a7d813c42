import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ContextView, Words } from '../core/presentation/model';

/** Words of an article. The isolation keeps right-to-left text and stray direction marks from moving what stands beside. */
export function words(text: string): TemplateResult {
  return html`<bdi>${text}</bdi>`;
}

/** A claim within its sentence, itself marked, and within it the words that differ. */
export function contextTemplate({ before, exact, after }: ContextView): TemplateResult {
  return html`<bdi>${before}<mark>${exact.map(part)}</mark>${after}</bdi>`;
}

const part = ({ text, differs }: Words): TemplateResult => (differs ? html`<em>${text}</em>` : html`${text}`);
