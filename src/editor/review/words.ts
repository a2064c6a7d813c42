import * as vscode from 'vscode';
import type { Stance } from '../../core/annotation/model';
import type { FieldChange, RecordChange } from '../../core/review/diff/recordDiff';

/** What happened to a record, for one line. */
export function changeName(change: RecordChange): string {
  if (change.change !== 'changed') return WHOLE[change.record][change.change]();
  return change.fields.map(fieldChangeName).join(', ');
}

const WHOLE = {
  annotation: {
    added: () => vscode.l10n.t('annotation added'),
    removed: () => vscode.l10n.t('annotation removed'),
  },
  reply: { added: () => vscode.l10n.t('reply added'), removed: () => vscode.l10n.t('reply removed') },
  decision: { added: () => vscode.l10n.t('decision added'), removed: () => vscode.l10n.t('decision removed') },
} as const;

function fieldChangeName({ field, from, to }: FieldChange): string {
  const name = FIELDS[field]();
  return SHORT_FIELDS.has(field) ? vscode.l10n.t('{0}: {1} → {2}', name, from || '–', to || '–') : name;
}

/** Their values fit in a line. */
const SHORT_FIELDS: ReadonlySet<FieldChange['field']> = new Set(['kind', 'value', 'status', 'credibility', 'stance']);

const FIELDS: Readonly<Record<FieldChange['field'], () => string>> = {
  reworded: () => vscode.l10n.t('reworded'),
  're-anchored': () => vscode.l10n.t('re-anchored'),
  kind: () => vscode.l10n.t('kind'),
  value: () => vscode.l10n.t('value'),
  status: () => vscode.l10n.t('status'),
  credibility: () => vscode.l10n.t('credibility'),
  tags: () => vscode.l10n.t('tags'),
  note: () => vscode.l10n.t('note'),
  links: () => vscode.l10n.t('links'),
  stance: () => vscode.l10n.t('stance'),
  to: () => vscode.l10n.t('answers another annotation'),
};

/** What the user said to a change, beside it. */
export function answerName(stance: Stance): string {
  const names: Readonly<Record<Stance, string>> = {
    agree: vscode.l10n.t('you agree'),
    disagree: vscode.l10n.t('you disagree'),
    comment: vscode.l10n.t('you commented'),
  };
  return names[stance];
}
