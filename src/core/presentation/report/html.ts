/** Markup that may stand in a page as it is. Text from articles reaches it through `html` alone, which escapes it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | null | readonly (Html | string)[];

/** A template whose interpolated texts are escaped; `Html` and lists of it go in as they are, null as nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0] ?? '';
  parts.forEach((part, i) => (markup += render(part) + (strings[i + 1] ?? '')));
  return new Html(markup);
}

function render(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return part.map(render).join('');
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
