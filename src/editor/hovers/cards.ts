import { isOpenConflict } from '../../core/corpus/facts/order';
import * as vscode from 'vscode';
import type { Entity, Fact } from '../../core/corpus/model';
import { counted } from '../../core/presentation/plainText';
import { withUnit, writeNumber } from '../../core/presentation/units';
import { writeDay } from '../../core/presentation/values';
import { reasonWords, verdictOfFact } from '../../core/presentation/wording';
import type { Approximation, DateExpression, EntityType, Figure, Quote } from '../../core/recognize/model';
import type { PlaceInSource, SourceSummary } from '../../protocol/newsroomContract';
import { commandLink } from './card';
import { conversionsOf } from './conversions';
import { plain } from './escapeMarkdown';

export type SourcesByPath = ReadonlyMap<string, SourceSummary>;

const ICONS: Readonly<Record<EntityType, string>> = {
  person: '$(person)',
  organization: '$(organization)',
  place: '$(location)',
  group: '$(account)',
};
const MOST_FORMS = 6;
const MOST_LINKS = 4;
const MOST_DIFFERENCES = 2;

export function typeName(type: EntityType): string {
  const names: Readonly<Record<EntityType, string>> = {
    person: vscode.l10n.t('person'),
    organization: vscode.l10n.t('organization'),
    place: vscode.l10n.t('place'),
    group: vscode.l10n.t('group'),
  };
  return names[type];
}

export function entityCard({ name, type, forms, mentions }: Entity, here: string, sources: SourcesByPath): string[] {
  const others = forms.filter((form) => form !== name);
  const shown = others.slice(0, MOST_FORMS).map((form) => plain(form, 60));
  if (others.length > MOST_FORMS) shown.push('…');
  const inHere = mentions.filter((mention) => mention.path === here).length;
  const firsts = new Map<string, PlaceInSource>();
  for (const mention of mentions)
    if (mention.path !== here && !firsts.has(mention.path)) firsts.set(mention.path, mention);
  const elsewhere = mentions.length - inHere;
  return [
    `${ICONS[type]} **${plain(name)}** · ${typeName(type)}`,
    shown.length > 0 ? vscode.l10n.t('Also: {0}', shown.join(', ')) : '',
    elsewhere > 0
      ? `${vscode.l10n.t('{0} here, {1} in {2}', inHere, elsewhere, otherSources(firsts.size))}: ${links([...firsts.values()], sources)}`
      : vscode.l10n.t('{0} here, in no other source', inHere),
  ];
}

export function figureCard(figure: Figure): string[] {
  const { value, unit, of } = figure;
  const written = writtenValue(figure);
  const what = of === '' ? '' : ` · ${plain(of, 80)}`;
  const conversions = value === null || unit === null ? [] : conversionsOf(value, unit);
  return [
    `$(symbol-number) **${written === '' ? plain(figure.text) : plain(written)}**${what}`,
    conversions.length > 0 ? conversions.map((conversion) => plain(conversion)).join(' · ') : '',
  ];
}

function writtenValue({ value, low, high, unit, approx }: Figure): string {
  if (low !== null && high !== null && low !== high && approx === 'range')
    return withUnit(`${writeNumber(low)}–${writeNumber(high)}`, unit);
  if (value === null) return '';
  return `${boundWords(approx)}${withUnit(writeNumber(value), unit)}`;
}

function boundWords(approx: Approximation): string {
  const words: Readonly<Record<Approximation, string>> = {
    exact: '',
    range: '',
    about: vscode.l10n.t('about'),
    'at-least': vscode.l10n.t('at least'),
    'at-most': vscode.l10n.t('at most'),
    'more-than': vscode.l10n.t('more than'),
    'less-than': vscode.l10n.t('less than'),
  };
  return words[approx] === '' ? '' : `${words[approx]} `;
}

export function dateCard({ text, from, to, precision }: DateExpression, referenceDate: string | null): string[] {
  if (from === null || to === null)
    return [
      `$(calendar) **${plain(text)}** · ${
        referenceDate === null
          ? vscode.l10n.t('not resolved: the article has no date of its own')
          : vscode.l10n.t('a time that the text does not fix')
      }`,
    ];
  const interval = from === to ? dayWithWeekday(from) : `${writeDay(from)} – ${writeDay(to)}`;
  const against =
    referenceDate === null ? '' : vscode.l10n.t('read from {0}, the day of the article', writeDay(referenceDate));
  // What names its own year stands by itself; anything else was read from the article's day.
  const relative = !/\d{4}/.test(text);
  return [
    `$(calendar) **${plain(interval)}**${precision === 'vague' ? ` · ${vscode.l10n.t('vague')}` : ''}`,
    relative ? against : '',
  ];
}

function dayWithWeekday(day: string): string {
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return day;
  return `${date.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })}, ${writeDay(day)}`;
}

export function quoteCard({ speaker }: Quote): string[] {
  const who = speaker?.mention?.text ?? speaker?.description ?? '';
  return [`$(quote) ${who === '' ? vscode.l10n.t('**Quotation**, speaker not named') : `**${plain(who)}**`}`];
}

/** How other sources stand to this claim, in at most three lines. */
export function agreementLines(fact: Fact, here: string, offset: number, sources: SourcesByPath): string[] {
  const mine = fact.members.find((m) => m.source === here && m.start <= offset && offset < m.end);
  const others = fact.members.filter((member) => member.source !== here);
  if (others.length === 0) return [];
  const agreeing = others.filter((member) => !mine || member.group === mine.group);
  const differing = others.filter((member) => mine && member.group !== mine.group);
  const placeOf = ({ source, start, end }: Fact['members'][number]): PlaceInSource => ({ path: source, start, end });
  const origins = vscode.l10n.t(
    '{0} in {1}',
    counted(fact.origins, 'origin'),
    counted(new Set(fact.members.map((m) => m.source)).size, 'source'),
  );
  const lines = [`${isOpenConflict(fact) ? '$(warning)' : '$(check)'} ${verdictOfFact(fact)} · ${origins}`];
  if (differing.length > 0) {
    const shown = differing
      .slice(0, MOST_DIFFERENCES)
      .map((member) => `${plain(member.text, 60)} (${link(placeOf(member), sources)})`);
    if (differing.length > MOST_DIFFERENCES) shown.push('…');
    const reason = reasonWords(fact.reason);
    lines.push(`${vscode.l10n.t('Differs: {0}', shown.join(', '))}${reason === '' ? '' : ` · ${reason}`}`);
  }
  if (agreeing.length > 0) lines.push(vscode.l10n.t('Agrees: {0}', links(agreeing.map(placeOf), sources)));
  return lines;
}

function otherSources(count: number): string {
  return count === 1 ? vscode.l10n.t('1 other source') : vscode.l10n.t('{0} other sources', count);
}

function links(places: readonly PlaceInSource[], sources: SourcesByPath): string {
  const shown = places.slice(0, MOST_LINKS).map((place) => link(place, sources));
  if (places.length > MOST_LINKS) shown.push(vscode.l10n.t('{0} more', places.length - MOST_LINKS));
  return shown.join('; ');
}

function link({ path, start, end }: PlaceInSource, sources: SourcesByPath): string {
  const summary = sources.get(path);
  const file = path.slice(path.lastIndexOf('/') + 1);
  const name = summary?.publisher ?? decodeName(file);
  const day = summary?.published ? `, ${writeDay(summary.published)}` : '';
  return commandLink(
    `${plain(name, 40)}${plain(day)}`,
    'corroborate.goToPlace',
    [path, start, end],
    vscode.l10n.t('Go there'),
  );
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
