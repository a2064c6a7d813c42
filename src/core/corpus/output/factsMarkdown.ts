import type { CorpusFinding, Fact, FactExplanation, FactMember } from '../model';

/** Text of articles as plain words: nothing of it becomes markup, a link or an image. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+!|~<>&]/g, (mark) =>
      mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : mark === '&' ? '&amp;' : `\\${mark}`,
    )
    .replace(/\b(https?):/gi, '$1&#58;');
}

const headline = ({ relation, reason, origins, members, dismissed }: Fact): string => {
  const sources = new Set(members.map(({ source }) => source)).size;
  const why = reason === null ? '' : `, ${reason}`;
  const aside = dismissed === true ? ', set aside by an analyst' : '';
  return `${relation}${why}${aside} · ${sources} ${sources === 1 ? 'source' : 'sources'}, ${origins} ${origins === 1 ? 'origin' : 'origins'}`;
};

const row = ({ source, text, group, attribution, origin }: FactMember): string =>
  `| ${plain(source)} | ${plain(text)} | ${group + 1} | ${attribution === null ? '' : plain(attribution)} | ${origin + 1} |`;

/** Facts as a report: each with its claims in a table and the reasons in words. */
export function factsMarkdown(facts: readonly Fact[], findings: readonly CorpusFinding[] = []): string {
  const parts = ['# Facts', ''];
  for (const fact of facts) {
    parts.push(`## ${plain(fact.about)}`, '', `${headline(fact)} · \`${fact.id}\``, '');
    parts.push(
      '| Source | Claim | Value group | Attributed to | Origin |',
      '| --- | --- | --- | --- | --- |',
      ...fact.members.map(row),
      '',
    );
    parts.push(...reasons(fact));
  }
  if (findings.length > 0)
    parts.push('# Arithmetic', '', ...findings.map(({ path, words }) => `- ${plain(path)}: ${plain(words)}`), '');
  return parts.join('\n');
}

function reasons(fact: Fact): string[] {
  const lines = fact.why.map(({ words, members }) => `- ${plain(words)}${named(members, fact)}`);
  if (fact.first !== null && fact.first !== undefined)
    lines.push(`- first: ${plain(fact.members[fact.first.member]?.source ?? '')}, ${plain(fact.first.words)}`);
  for (const { member, from, to, losesHedge } of fact.changes ?? [])
    lines.push(
      `- ${plain(fact.members[member]?.source ?? '')}: “${plain(from)}” → “${plain(to)}”${losesHedge ? ' (a hedge is lost)' : ''}`,
    );
  return lines.length === 0 ? [] : [...lines, ''];
}

const named = (members: readonly number[], fact: Fact): string =>
  members.length === 0 ? '' : ` (${members.map((at) => plain(fact.members[at]?.source ?? '')).join(', ')})`;

/** Why each link of a fact was made, and which near misses were left out; plain text for a terminal. */
export function explanationText({ fact, links, nearMisses }: FactExplanation): string {
  const lines = [`${fact.id}  ${fact.kind}, ${headline(fact)}`, fact.about, ''];
  fact.members.forEach(({ source, text, group, attribution, origin }, at) =>
    lines.push(
      `  ${at + 1}. ${source}: ${oneLine(text)}  [value ${group + 1}, origin ${origin + 1}${attribution === null ? '' : `, ${oneLine(attribution)}`}]`,
    ),
  );
  lines.push('', 'Links:');
  for (const { words, members } of links)
    lines.push(`  ${members.length === 0 ? 'all' : members.map((at) => at + 1).join('–')}: ${oneLine(words)}`);
  if (links.length === 0) lines.push('  none: only one source says it');
  if (fact.first !== null && fact.first !== undefined)
    lines.push('', `First: ${fact.first.member + 1}, ${fact.first.words}`);
  for (const { member, from, to, losesHedge } of fact.changes ?? [])
    lines.push(`  ${member + 1} says “${oneLine(to)}” for “${oneLine(from)}”${losesHedge ? ': a hedge is lost' : ''}`);
  lines.push('', 'Near misses:');
  for (const { member, source, text, words } of nearMisses)
    lines.push(`  ${member + 1} and ${source}: ${oneLine(text)}: ${oneLine(words)}`);
  if (nearMisses.length === 0) lines.push('  none');
  return lines.join('\n') + '\n';
}

// Control characters of an article would move the cursor or colour the terminal.
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
