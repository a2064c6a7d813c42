import { l10n } from './l10n';
import type { PanelState } from '../protocol/panelContract';

/** What a screen reader is told when the panel shows something else: what it is about and how much there is. */
export function announcementOf({ topic, reading }: PanelState): string {
  if (topic?.type === 'fact') return `${topic.here?.printed ?? topic.title}. ${topic.verdict}. ${topic.counts}.`;
  if (topic?.type === 'entity') return `${topic.name}. ${topic.counts}.`;
  if (reading.phase === 'failed') return `${l10n.t('The articles could not be read')}. ${reading.problem}`;
  return '';
}
