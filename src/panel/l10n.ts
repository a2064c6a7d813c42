import { html, nothing } from 'lit';
import { isRecordOf, isString } from '../protocol/validators';
import type { TemplateResult } from 'lit';

/** The page's words in the editor's language, by the English ones. The host has put them into the page. */
const translated = readWords(document.getElementById('l10n')?.textContent ?? '');

/** In the form of `vscode.l10n`, so that what is to be translated is found in both alike. */
export const l10n = {
  /** `{0}`, `{1}`, … stand for the parts; one that is not given stays as it is. */
  t(message: string, ...parts: readonly (string | number)[]): string {
    return (translated[message] ?? message).replace(PLACE, (place, index: string) =>
      String(parts[Number(index)] ?? place),
    );
  },
};

const PLACE = /\{(\d)\}/g;

/** A message with templates for its parts: `fill(l10n.t('origin {0}'), words(letter))`. */
export function fill(message: string, ...parts: readonly unknown[]): TemplateResult {
  return html`${message.split(PLACE).map((piece, at) => (at % 2 === 0 ? piece : (parts[Number(piece)] ?? nothing)))}`;
}

function readWords(json: string): Readonly<Record<string, string>> {
  const isWords = isRecordOf(isString);
  try {
    const read: unknown = JSON.parse(json);
    return isWords(read) ? read : {};
  } catch {
    return {};
  }
}
