import { isolateControls } from '../text/markdown';
import type { ClaimView, EntityView, FactView, GroupView, SourceView, TopicView } from './model';

/**
 * A topic as Markdown with its sources cited, for a document or a message. What comes from articles is escaped: it
 * makes no link, no heading and no emphasis of its own.
 */
export function topicMarkdown(topic: TopicView): string {
  return topic.type === 'fact' ? factMarkdown(topic) : entityMarkdown(topic);
}

function factMarkdown(fact: FactView): string {
  const reason = fact.reasonWords === '' ? '' : ` (${fact.reasonWords})`;
  const lines = [`### ${escapeInline(fact.title)}`, '', `${fact.verdict}${reason}: ${fact.counts}.`, ''];
  for (const group of fact.groups) {
    if (fact.groups.length > 1) lines.push(`**${groupHeading(group)}**`, '');
    for (const origin of group.origins) for (const claim of origin.claims) lines.push(claimLine(claim, origin.letter));
    lines.push('');
  }
  return lines.join('\n');
}

function groupHeading(group: GroupView): string {
  const count = `${group.sources} ${group.sources === 1 ? 'source' : 'sources'}`;
  return group.value === '' ? count : `${escapeInline(group.value)}, ${count}`;
}

function claimLine(claim: ClaimView, letter: string): string {
  const { before, exact, after } = claim.context;
  const words = exact.map((part) => part.text).join('');
  const said = claim.attribution === null ? '' : `, according to ${escapeInline(claim.attribution)}`;
  return `- “${escapeInline(before)}**${escapeInline(words)}**${escapeInline(after)}” — ${citation(claim.source)}${said} [origin ${letter}]`;
}

function entityMarkdown(entity: EntityView): string {
  const forms = entity.forms.map((form) => `${escapeInline(form.text)} (${form.count})`).join(', ');
  const lines = [`### ${escapeInline(entity.name)}`, '', `${entity.counts}. Written as: ${forms}.`, ''];
  for (const source of entity.sources) {
    lines.push(`- ${citation(source.source)}: ${source.count} ${source.count === 1 ? 'mention' : 'mentions'}`);
  }
  if (entity.left > 0) lines.push(`- and ${entity.left} more sources`);
  return `${lines.join('\n')}\n`;
}

/** "The Daily Star, “Headline”, 19 Jun 2017 (file.txt)" */
function citation({ name, headline, date, dateInferred, file }: SourceView): string {
  const parts = [`*${escapeInline(name)}*`];
  if (headline !== '') parts.push(`“${escapeInline(headline)}”`);
  parts.push(date === null ? 'undated' : dateInferred ? `${date} (inferred)` : date);
  return name === file ? parts.join(', ') : `${parts.join(', ')} (${escapeInline(file)})`;
}

/**
 * Text in the middle of a line: only what means something there is escaped, so that the copied words stay readable
 * where nobody renders them.
 */
function escapeInline(text: string): string {
  return isolateControls(text)
    .replace(/[\\`*_[\]<>~|&$@#]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.');
}
