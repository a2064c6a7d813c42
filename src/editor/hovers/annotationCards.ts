import * as vscode from 'vscode';
import type { AnnotationStatus, Stance } from '../../core/annotation/model';
import { withUnit, writeNumber } from '../../core/presentation/units';
import { writeDay } from '../../core/presentation/values';
import type { AnchoredAnnotation, AnnotationStore } from '../annotations/annotationStore';
import { plain } from './escapeMarkdown';
import type { CardSource } from './hovers';

const LONGEST_NOTE = 300;
const MOST_REPLIES = 3;

/** What analysts noted on the words under the pointer. */
export function annotationCards(annotations: AnnotationStore): CardSource {
  return {
    cardsAt: (document, offset) =>
      annotations.annotationsOf(document.uri).flatMap((annotation) => {
        const { span } = annotation;
        if (!span || offset < span.start || offset > span.end) return [];
        return [{ span, lines: annotationCard(annotation) }];
      }),
  };
}

function annotationCard({ annotation, author, replies, now }: AnchoredAnnotation): string[] {
  const { status, note, tags, value, created, credibility, target } = annotation;
  const by = author === null ? '' : ` · ${plain(author, 40)}`;
  const on = created === null ? '' : ` · ${plain(writeDay(created))}`;
  const details = [
    value === null ? '' : plain(withUnit(writeNumber(value.amount), value.unit)),
    credibility === null ? '' : vscode.l10n.t('credibility {0} of 6', credibility),
    ...tags.map((tag) => plain(`#${tag}`, 40)),
  ].filter((part) => part !== '');
  return [
    `$(comment) **${statusName(status)}**${by}${on}`,
    plain(note, LONGEST_NOTE),
    details.join(' · '),
    now !== null && now !== target.exact ? vscode.l10n.t('The annotated words were: {0}', plain(target.exact, 80)) : '',
    ...replies
      .slice(0, MOST_REPLIES)
      .map((reply) => `${stanceName(reply.stance)} · ${plain(reply.author ?? '', 40)}: ${plain(reply.note)}`),
    replies.length > MOST_REPLIES ? vscode.l10n.t('{0} more replies', replies.length - MOST_REPLIES) : '',
  ];
}

function statusName(status: AnnotationStatus): string {
  const names: Readonly<Record<AnnotationStatus, string>> = {
    open: vscode.l10n.t('Open'),
    confirmed: vscode.l10n.t('Confirmed'),
    disputed: vscode.l10n.t('Disputed'),
    refuted: vscode.l10n.t('Refuted'),
    resolved: vscode.l10n.t('Resolved'),
  };
  return names[status];
}

function stanceName(stance: Stance): string {
  const names: Readonly<Record<Stance, string>> = {
    agree: `$(check) ${vscode.l10n.t('agrees')}`,
    disagree: `$(close) ${vscode.l10n.t('disagrees')}`,
    comment: `$(comment) ${vscode.l10n.t('comments')}`,
  };
  return names[stance];
}
