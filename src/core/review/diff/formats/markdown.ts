import { escapeMarkdown } from '../../../text/markdown';
import { overlaps } from '../../../text/span';
import type { Annotation } from '../../../annotation/model';
import type { Fact } from '../../../corpus/model';
import { countChanges, type ArticleChange, type DiffReport } from '../diffReport';
import type { FactChange } from '../factDiff';
import type { AnnotationChange, FieldChange, RecordChange, ReplyChange } from '../recordDiff';

/** The address of a line of a file in the newer state; null where no web page shows it. */
export type LinkTo = (path: string, line: number | null) => string | null;

/** A table in a comment longer than this is not read; the blocks below hold everything. */
const MOST_ROWS = 50;

/** The report as a comment on a pull request: a headline, a table, then a block for each change with its quotation. */
export function diffMarkdown(report: DiffReport, linkTo: LinkTo): string {
  const { records, articles, facts } = report;
  const counts = countChanges(report);
  const head = report.head === null ? 'the working tree' : code(report.head.slice(0, 10));
  const parts = [`## Annotation changes`, `${code(report.base.slice(0, 10))} → ${head}: ${counts.length === 0 ? 'nothing changed' : counts.join(', ')}.`]; // prettier-ignore
  if (records.length > 0) parts.push(table(records, linkTo));
  const conflicts = facts.filter(({ change }) => change === 'contradicted' || change === 'settled');
  const others = facts.filter((change) => !conflicts.includes(change));
  if (conflicts.length > 0) parts.push('### Contradictions', ...conflictBlocks(conflicts, linkTo));
  const affected = articles.filter((article) => article.affected.length > 0 || article.change !== 'added');
  if (affected.length > 0) parts.push('### Articles changed under annotations', ...affected.map((article) => articleBlock(article, linkTo))); // prettier-ignore
  let article = '';
  for (const change of records) {
    if (change.article !== article) {
      article = change.article;
      parts.push(`### ${escapeMarkdown(article)}`);
    }
    parts.push(recordBlock(change, linkTo));
  }
  if (others.length > 0) {
    const list = others.map((change) => factBlock(change, linkTo)).join('\n\n');
    parts.push(`<details><summary>Other facts that appeared or disappeared (${others.length})</summary>\n\n${list}\n\n</details>`); // prettier-ignore
  }
  return parts.join('\n\n') + '\n';
}

/** Code spans show their content as it is; only a backtick could end one. */
const code = (text: string): string => `\`${text.replaceAll('`', '')}\``;
/** Signs that every font has, and that begin no list. */
const SIGN = { added: '\\+', removed: '−', changed: '±' } as const;

function table(records: readonly RecordChange[], linkTo: LinkTo): string {
  const rows = records.slice(0, MOST_ROWS).map((change) => {
    const cells = [SIGN[change.change], place(change, linkTo), subject(change), outline(change), escapeMarkdown(change.author ?? '')]; // prettier-ignore
    return `| ${cells.join(' | ')} |`;
  });
  const more = records.length - rows.length;
  const note = more > 0 ? `\n\n… and ${more} more below.` : '';
  return ['| | Source | On | Change | Analyst |', '|---|---|---|---|---|', ...rows].join('\n') + note;
}

function place({ article, sidecar, line }: RecordChange, linkTo: LinkTo): string {
  const name = escapeMarkdown(article.split('/').at(-1) ?? article);
  const address = linkTo(sidecar, line);
  return address === null ? name : `[${name}](${address})`;
}

function subject(change: RecordChange): string {
  const record = change.after ?? change.before;
  if (record === null) return '';
  if ('target' in record) return `“${escapeMarkdown(shorten(record.target.exact))}”`;
  if (change.record === 'reply') return `reply to ${answered(change)}`;
  if ('to' in record) return '';
  const { exact } = 'not' in record ? record.not : record.dismiss;
  return `not “${escapeMarkdown(shorten(exact))}”`;
}

/** Whose annotation a reply answers, by its words; by its id where it is not there. */
function answered({ on, before, after }: ReplyChange): string {
  if (on === null) return code((after ?? before)?.to ?? '');
  const owner = on.author === null ? '' : `${escapeMarkdown(on.author)}’s `;
  return `${owner}“${escapeMarkdown(shorten(on.exact))}”`;
}

const LONGEST_IN_TABLE = 60;
/** Quotations often differ in their last words only. */
const LONGEST_IN_LIST = 240;
const shorten = (text: string, longest = LONGEST_IN_TABLE): string =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;

function outline(change: RecordChange): string {
  if (change.change !== 'changed') {
    const record = change.after ?? change.before;
    const state = record === null ? '' : 'status' in record ? ` · ${record.kind} · ${record.status}` : 'stance' in record ? ` · ${record.stance}` : ''; // prettier-ignore
    return `${change.record} ${change.change}${state}`;
  }
  return change.fields.map((field) => fieldOutline(field)).join('; ');
}

function fieldOutline({ field, from, to }: FieldChange): string {
  if (field === 'note' || field === 'links' || field === 're-anchored') return field === 're-anchored' ? field : `${field} changed`; // prettier-ignore
  return `${field === 'reworded' ? 'words' : field}: ${escapeMarkdown(shorten(from)) || '–'} → **${escapeMarkdown(shorten(to)) || '–'}**`; // prettier-ignore
}

function recordBlock(change: RecordChange, linkTo: LinkTo): string {
  const address = linkTo(change.sidecar, change.line);
  const who = `${escapeMarkdown(change.author ?? 'unnamed')}${address === null ? '' : ` ([${change.line === null ? 'sidecar' : `line ${change.line}`}](${address}))`}`; // prettier-ignore
  const head = `**${change.record} ${change.change}** by ${who}`;
  if (change.record === 'annotation') return [head, ...annotationLines(change)].join('\n\n');
  if (change.record === 'reply') {
    const record = change.after ?? change.before;
    const words = record === null || record.note === '' ? '' : `\n\n${quoteNote(record.note)}`;
    return `${head}: **${record?.stance ?? ''}** on ${answered(change)}${words}`;
  }
  return `${head}: ${subject(change)}`;
}

function annotationLines(change: AnnotationChange): string[] {
  const { before, after } = change;
  const record = after ?? before;
  if (record === null) return [];
  const lines: string[] = [];
  const reworded = change.fields.some(({ field }) => field === 'reworded' || field === 're-anchored');
  if (reworded && before !== null) lines.push(`> ~~${inContext(before)}~~`);
  lines.push(`> ${inContext(record)}`);
  const value = record.value === null ? '' : ` · ${escapeMarkdown(`${record.value.amount.toLocaleString('en-US', { maximumFractionDigits: 6 })} ${record.value.unit ?? ''}`.trim())}`; // prettier-ignore
  const credibility = record.credibility === null ? '' : ` · credibility ${record.credibility}`;
  lines.push(`**${record.kind}**${value} · ${record.status}${credibility}`);
  const told = change.fields.filter(({ field }) => field !== 'note' && field !== 're-anchored' && field !== 'reworded');
  const fields = told.map(({ field, from, to }) => `- ${field}: ${escapeMarkdown(from) || '–'} → **${escapeMarkdown(to) || '–'}**`); // prettier-ignore
  if (fields.length > 0) lines.push(fields.join('\n'));
  if (record.note !== '' && (change.change !== 'changed' || change.fields.some(({ field }) => field === 'note'))) lines.push(quoteNote(record.note)); // prettier-ignore
  const links = change.change === 'changed' ? [] : record.links;
  const linked = links.map(({ relation, exact, source }) => `- ${relation}: “${escapeMarkdown(exact)}” (${escapeMarkdown(source)})`); // prettier-ignore
  if (linked.length > 0) lines.push(linked.join('\n'));
  return lines;
}

const inContext = ({ target }: Annotation): string =>
  `${escapeMarkdown(target.prefix)}**${escapeMarkdown(target.exact.trim())}**${escapeMarkdown(target.suffix)}`;

/** A note keeps its lines. */
const quoteNote = (note: string): string =>
  note
    .trimEnd()
    .split('\n')
    .map((line) => escapeMarkdown(line))
    .join('  \n');

function articleBlock({ path, change, affected }: ArticleChange, linkTo: LinkTo): string {
  const lines = affected.map(({ exact, outcome, now, line, author }) => {
    const address = outcome === 'gone' ? null : linkTo(path, line);
    const words = `“${escapeMarkdown(exact)}”`;
    const then = now === null ? '' : now === exact ? ' (its surroundings changed)' : ` → “${escapeMarkdown(now)}”`;
    return `- **${outcome}**: ${address === null ? words : `[${words}](${address})`}${then}${author === null ? '' : ` (${escapeMarkdown(author)})`}`; // prettier-ignore
  });
  return [`**${escapeMarkdown(path)}** ${change}`, ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n');
}

/** A quotation is a passage and an event as well: what is told of words that stand above already is only counted. */
function conflictBlocks(conflicts: readonly FactChange[], linkTo: LinkTo): string[] {
  const kept: { readonly change: FactChange; more: number }[] = [];
  for (const change of conflicts) {
    const known = kept.find((one) => one.change.change === change.change && covers(one.change, change));
    if (known) known.more++;
    else kept.push({ change, more: 0 });
  }
  return kept.map(({ change, more }) => {
    const note = more === 0 ? '' : `\n\n(${more} more on the same words)`;
    return factBlock(change, linkTo) + note;
  });
}

function covers(outer: FactChange, inner: FactChange): boolean {
  const members = (outer.after ?? outer.before)?.members ?? [];
  const others = (inner.after ?? inner.before)?.members ?? [];
  return others.every((one) => members.some((member) => member.source === one.source && overlaps(member, one)));
}

function factBlock({ change, before, after }: FactChange, linkTo: LinkTo): string {
  const fact = after ?? before;
  if (fact === null) return '';
  const reason = fact.reason === null ? '' : ` (${fact.reason})`;
  const head = `**${change}**: ${escapeMarkdown(fact.about)}${change === 'contradicted' ? reason : ''}`;
  return [head, memberList(fact, after === null ? () => null : linkTo)].join('\n\n');
}

function memberList(fact: Fact, linkTo: LinkTo): string {
  return fact.members
    .map(({ source, text, attribution }) => {
      const address = linkTo(source, null);
      const name = escapeMarkdown(source);
      const said = attribution === null ? '' : `, ${escapeMarkdown(attribution)}`;
      return `- “${escapeMarkdown(shorten(text, LONGEST_IN_LIST))}” – ${address === null ? name : `[${name}](${address})`}${said}`;
    })
    .join('\n');
}
