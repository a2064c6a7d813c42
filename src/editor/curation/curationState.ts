import * as vscode from 'vscode';
import type { AuthoredReply } from '../annotations/annotationStore';
import { kindName, stanceName, statusName, valueText } from '../annotations/words';
import {
  choiceAmong,
  differencesIn,
  type ComparedField,
  type Difference,
  type Opinion,
} from '../../core/review/curation/differences';
import type { AnnotationStore, AnchoredAnnotation } from '../annotations/annotationStore';
import type { CurationState, VariantView } from '../../protocol/curationContract';

/** An annotation that stands in the text. */
export type PlacedOpinion = AnchoredAnnotation & Opinion;

/** Where the analysts of an article differ. */
export function differencesOf(annotations: AnnotationStore, article: vscode.Uri): Difference<PlacedOpinion>[] {
  return differencesIn(annotations.annotationsOf(article).filter((one): one is PlacedOpinion => one.span !== null));
}

export interface Shown {
  readonly article: vscode.Uri;
  readonly text: string;
  readonly differences: readonly Difference<PlacedOpinion>[];
  readonly index: number;
  readonly curator: string | null;
}

/** A difference in the words of the page; null when there is none at this index. */
export function curationState({ article, text, differences, index, curator }: Shown): CurationState | null {
  const difference = differences[index];
  if (difference === undefined) return null;
  const { start, end, opinions, fields } = difference;
  const around = (side: string): string => side.replace(/\s+/g, ' ');
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const from = Math.max(line, start - CONTEXT);
  const rest = text.slice(end, end + CONTEXT + 1).split('\n', 1)[0] ?? '';
  const chosen = choiceAmong(opinions);
  return {
    article: vscode.workspace.asRelativePath(article),
    before: (from > line ? '…' : '') + around(text.slice(from, start)),
    words: around(text.slice(start, end)),
    after: rest.length > CONTEXT ? `${around(rest.slice(0, CONTEXT))}…` : around(rest),
    index,
    count: differences.length,
    fields: ROWS.map(({ field, name }) => ({ name: name(), differs: field !== null && fields.includes(field) })),
    variants: opinions.map((opinion) => variant(opinion, chosen)),
    curator,
  };
}

/** In characters, to either side of the words. */
const CONTEXT = 160;

interface Row {
  /** Null for what analysts may say each in their own way. */
  readonly field: ComparedField | null;
  readonly name: () => string;
  readonly cell: (opinion: PlacedOpinion) => string;
}

const ROWS: readonly Row[] = [
  { field: 'words', name: () => vscode.l10n.t('Words'), cell: ({ annotation }) => annotation.target.exact.replace(/\s+/g, ' ') },
  { field: 'kind', name: () => vscode.l10n.t('Kind'), cell: ({ annotation }) => kindName(annotation.kind) },
  { field: 'value', name: () => vscode.l10n.t('Value'), cell: ({ annotation: { value } }) => (value === null ? '–' : valueText(value)) },
  { field: 'status', name: () => vscode.l10n.t('Status'), cell: ({ annotation }) => statusName(annotation.status) },
  { field: 'credibility', name: () => vscode.l10n.t('Credibility'), cell: ({ annotation }) => (annotation.credibility === null ? '–' : String(annotation.credibility)) },
  { field: null, name: () => vscode.l10n.t('Note'), cell: ({ annotation }) => annotation.note || '–' },
]; // prettier-ignore

function variant(opinion: PlacedOpinion, chosen: string | null): VariantView {
  const { annotation, author, replies } = opinion;
  return {
    id: annotation.id,
    author: author ?? vscode.l10n.t('no name'),
    cells: ROWS.map(({ cell }) => cell(opinion)),
    stances: replies.map(stanceWords),
    chosen: annotation.id === chosen,
  };
}

function stanceWords({ author, stance, note }: AuthoredReply): string {
  const said = `${author ?? vscode.l10n.t('no name')} ${stanceName(stance)}`;
  return note === '' ? said : `${said}: ${note}`;
}
