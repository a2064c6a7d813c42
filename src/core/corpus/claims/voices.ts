import { contains, overlaps, type Span } from '../../text/span';
import type { ArticleAnalysis, Speaker } from '../../recognize/model';

/** Whose word a claim is, as the article tells it. */
export interface Voice {
  /** As printed, with a second voice behind the first: "the Herald, quoting a harbour pilot". */
  readonly label: string;
  /** Words that identify the speaker, for telling two voices the same. */
  readonly key: string;
}

const TITLES =
  /\b(?:president|prime minister|minister|general|colonel|col|gen|lt|mr|mrs|ms|dr|sir|governor|mayor|chief|spokes(?:man|woman|person)|senator|sen|rep|king|queen|the|a|an|of|for|unnamed)\b\.?/gi;

const labelOf = (speaker: Speaker, text: string): string =>
  speaker.mention?.text ??
  (speaker.description !== '' ? speaker.description : text.slice(speaker.span.start, speaker.span.end));

const keyOf = (label: string): string =>
  label
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(TITLES, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function speakerVoice(speaker: Speaker, text: string): Voice {
  const label = labelOf(speaker, text);
  return { label, key: keyOf(label) };
}

/** The innermost quotation or report around the claim; null when the newsroom speaks for itself. */
export function voiceOf(claim: Span, analysis: ArticleAnalysis, text: string): Voice | null {
  let best: { readonly size: number; readonly speaker: Speaker; readonly via: Speaker | null } | null = null;
  for (const quote of analysis.quotes) {
    if (quote.start > claim.end) break;
    if (quote.speaker === null || !contains(quote, claim)) continue;
    best = { size: quote.end - quote.start, speaker: quote.speaker, via: null };
  }
  for (const attribution of analysis.attributions) {
    const { content, speaker, via } = attribution;
    if (speaker === null || !overlaps(content, claim)) continue;
    const size = content.end - content.start;
    if (best === null || size < best.size) best = { size, speaker, via };
  }
  if (best === null) return null;
  const label = labelOf(best.speaker, text);
  const behind = best.via === null ? null : labelOf(best.via, text);
  return {
    label: behind === null ? label : `${label}, quoting ${behind}`,
    key: keyOf(behind ?? label),
  };
}
