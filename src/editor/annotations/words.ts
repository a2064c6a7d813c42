import * as vscode from 'vscode';
import type {
  AnchorOutcome,
  AnnotationKind,
  AnnotationStatus,
  AnnotationValue,
  Stance,
} from '../../core/annotation/model';
import { withUnit, writeNumber } from '../../core/presentation/units';

export function kindName(kind: AnnotationKind): string {
  const names: Readonly<Record<AnnotationKind, string>> = {
    figure: vscode.l10n.t('Figure'),
    date: vscode.l10n.t('Date'),
    quote: vscode.l10n.t('Quote'),
    person: vscode.l10n.t('Person'),
    organization: vscode.l10n.t('Organization'),
    place: vscode.l10n.t('Place'),
    group: vscode.l10n.t('Group'),
    passage: vscode.l10n.t('Passage'),
  };
  return names[kind];
}

export function kindIcon(kind: AnnotationKind): string {
  const icons: Readonly<Record<AnnotationKind, string>> = {
    figure: 'symbol-number',
    date: 'calendar',
    quote: 'quote',
    person: 'person',
    organization: 'organization',
    place: 'location',
    group: 'organization',
    passage: 'symbol-text',
  };
  return icons[kind];
}

export function statusName(status: AnnotationStatus): string {
  const names: Readonly<Record<AnnotationStatus, string>> = {
    open: vscode.l10n.t('Open'),
    confirmed: vscode.l10n.t('Confirmed'),
    disputed: vscode.l10n.t('Disputed'),
    refuted: vscode.l10n.t('Refuted'),
    resolved: vscode.l10n.t('Resolved'),
  };
  return names[status];
}

export function stanceName(stance: Stance): string {
  const names: Readonly<Record<Stance, string>> = {
    agree: vscode.l10n.t('agrees'),
    disagree: vscode.l10n.t('disagrees'),
    comment: vscode.l10n.t('comments'),
  };
  return names[stance];
}

export function outcomeName(outcome: AnchorOutcome, sentenceStands: boolean): string {
  const names: Readonly<Record<AnchorOutcome, string>> = {
    same: vscode.l10n.t('unchanged'),
    moved: vscode.l10n.t('moved'),
    reworded: vscode.l10n.t('reworded'),
    'value-changed': vscode.l10n.t('value changed'),
    gone: sentenceStands ? vscode.l10n.t('the sentence is there, the words are not') : vscode.l10n.t('gone'),
  };
  return names[outcome];
}

export function valueText(value: AnnotationValue): string {
  return withUnit(writeNumber(value.amount), value.unit);
}

export function shorten(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}
