import type { AgreementReport, PairAgreement } from '../../annotation/agreement/agreementReport';
import type { AlphaResult } from '../../annotation/agreement/krippendorffAlpha';
import type { KappaResult } from '../../annotation/agreement/cohenKappa';
import { escapeMarkdown } from '../../text/markdown';

/** Agreement as two tables, and what was left out. */
export function agreementMarkdown(report: AgreementReport): string {
  if (report.pairs.length === 0) return 'No article was annotated by two analysts or more.\n';
  const { alpha, leftOut } = report;
  return [
    '## Agreement between analysts',
    '',
    '| Analysts | Articles | Spans, exact F1 | Spans, overlap F1 | Kind κ (n) | Status κ (n) | Credibility κ (n) |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...report.pairs.map(pairRow),
    '',
    '| All analysts | Krippendorff’s α | units |',
    '|---|---:|---:|',
    alphaRow('Kind', alpha.kind),
    alphaRow('Status', alpha.status),
    alphaRow('Credibility (ordinal)', alpha.credibility),
    '',
    `Left out: ${leftOut.singleAnalyst} annotations of articles with one analyst, ${leftOut.unnamed} of sidecars without an author; ${leftOut.unpaired} that no colleague’s annotation stands on count for the spans only.`,
    '',
    'A dash stands where nothing varies or nothing can be compared. κ: Cohen 1960; α: Krippendorff 2011; F1: Hripcsak and Rothschild 2005.',
    '',
  ].join('\n');
}

const number = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const kappa = ({ kappa: value, n }: KappaResult): string => `${number(value)} (${n})`;

function pairRow({ first, second, articles, spans, kind, status, credibility }: PairAgreement): string {
  const cells = [`${escapeMarkdown(first)}, ${escapeMarkdown(second)}`, articles, number(spans.exactF1), number(spans.overlapF1), kappa(kind), kappa(status), kappa(credibility)]; // prettier-ignore
  return `| ${cells.join(' | ')} |`;
}

const alphaRow = (name: string, { alpha, units }: AlphaResult): string => `| ${name} | ${number(alpha)} | ${units} |`;
