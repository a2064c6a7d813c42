import { isOpenConflict } from '../../core/corpus/facts/order';
import * as vscode from 'vscode';
import type { ArticleAnalysis } from '../../core/recognize/model';
import type { Span } from '../../core/text/span';
import { ARTICLE_SELECTOR } from '../articleSelector';
import type { Disposes } from '../disposableStore';
import { spanAt } from '../marks/marks';
import type { Newsroom } from '../newsroom/newsroom';
import { setting } from '../settings/settings';
import { card, commandLink } from './card';
import { agreementLines, dateCard, entityCard, figureCard, quoteCard, type SourcesByPath } from './cards';

/** Cards that other surfaces add, such as annotations. */
export interface CardSource {
  cardsAt(document: vscode.TextDocument, offset: number): readonly FoundCard[];
}

export interface FoundCard {
  readonly span: Span;
  readonly lines: readonly string[];
}

/** Cards on the marked words: what analysts noted first, then what was recognised. */
export function registerHovers(newsroom: Newsroom, others: readonly CardSource[]): Disposes {
  return vscode.languages.registerHoverProvider(ARTICLE_SELECTOR, {
    provideHover: async (document, position, token) => {
      if (!setting('hovers.enabled', document.uri)) return null;
      const analysis = await newsroom.analysisOf(document, token);
      if (!analysis) return null;
      const offset = document.offsetAt(position);
      const given = others.flatMap((source) => source.cardsAt(document, offset));
      const find = (): Promise<FoundCard | null> => cardAt(newsroom, document.uri, analysis, offset, token);
      const isIndexing = (): boolean => newsroom.state.phase === 'indexing';
      const early = isIndexing();
      let found = await find();
      // The last articles came while the answer was under way: it would be told as if it knew them.
      if (early && !isIndexing()) found = await find();
      const cards = found ? [...given, found] : given;
      const [smallest] = cards.map(({ span }) => span).sort((x, y) => x.end - x.start - (y.end - y.start));
      if (!smallest) return null;
      const contents = cards.map(({ lines }) => card(lines));
      if (found) contents.push(card([crossReferencesLink(document.uri, found.span)]));
      if (isIndexing()) contents.push(card([stateLine(newsroom)]));
      const range = new vscode.Range(document.positionAt(smallest.start), document.positionAt(smallest.end));
      return new vscode.Hover(contents, range);
    },
  });
}

async function cardAt(
  newsroom: Newsroom,
  uri: vscode.Uri,
  analysis: ArticleAnalysis,
  offset: number,
  token: vscode.CancellationToken,
): Promise<FoundCard | null> {
  const here = uri.toString();
  const mention = spanAt(analysis.mentions, offset);
  if (mention) {
    const entity = await newsroom.entityAt(uri, mention.start, token);
    if (!entity) return null;
    const paths = entity.mentions.map(({ path }) => path);
    return { span: mention, lines: entityCard(entity, here, await summaries(newsroom, paths, token)) };
  }
  const agreement = async (span: Span): Promise<string[]> => {
    const facts = await newsroom.factsAt(uri, span.start, token);
    const shared = facts.filter((one) => new Set(one.members.map((member) => member.source)).size > 1);
    const fact = shared.find(isOpenConflict) ?? shared[0];
    if (!fact) return [];
    const paths = fact.members.map(({ source }) => source);
    return agreementLines(fact, here, span.start, await summaries(newsroom, paths, token));
  };
  const figure = spanAt(analysis.figures, offset);
  if (figure) return { span: figure, lines: [...figureCard(figure), ...(await agreement(figure))] };
  const date = spanAt(analysis.dates, offset);
  if (date) return { span: date, lines: [...dateCard(date, analysis.referenceDate), ...(await agreement(date))] };
  const quote = spanAt(analysis.quotes, offset);
  if (quote) return { span: quote, lines: [...quoteCard(quote), ...(await agreement(quote))] };
  return null;
}

async function summaries(
  newsroom: Newsroom,
  paths: readonly string[],
  token: vscode.CancellationToken,
): Promise<SourcesByPath> {
  const sources = await newsroom.sources([...new Set(paths)], token);
  return new Map(sources.map((source) => [source.path, source]));
}

function crossReferencesLink(uri: vscode.Uri, { start, end }: Span): string {
  const label = `$(references) ${vscode.l10n.t('Cross-references')}`;
  const title = vscode.l10n.t('Show in the panel who else says it');
  return commandLink(label, 'corroborate.crossReferencesAt', [uri.toString(), start, end], title);
}

function stateLine({ state }: Newsroom): string {
  return `$(sync) ${vscode.l10n.t('Still reading: {0} of {1} articles', state.done, state.total)}`;
}
