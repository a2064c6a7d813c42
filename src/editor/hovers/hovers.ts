import * as vscode from 'vscode';
import type { ArticleAnalysis } from '../../core/recognize/model';
import type { Span } from '../../core/text/span';
import { ARTICLE_SELECTOR } from '../articleSelector';
import type { Disposes } from '../disposableStore';
import { spanAt } from '../marks/marks';
import type { Newsroom } from '../newsroom/newsroom';
import { setting } from '../settings/settings';
import { card } from './card';
import { agreementLines, dateCard, entityCard, figureCard, quoteCard, type SourcesByPath } from './cards';

/** Cards on the marked words. */
export function registerHovers(newsroom: Newsroom): Disposes {
  return vscode.languages.registerHoverProvider(ARTICLE_SELECTOR, {
    provideHover: async (document, position, token) => {
      if (!setting('hovers.enabled', document.uri)) return null;
      const analysis = await newsroom.analysisOf(document, token);
      if (!analysis) return null;
      const offset = document.offsetAt(position);
      const found = await cardAt(newsroom, document.uri, analysis, offset, token);
      if (!found) return null;
      const lines = [...found.lines, stateLine(newsroom)];
      const { start, end } = found.span;
      return new vscode.Hover(card(lines), new vscode.Range(document.positionAt(start), document.positionAt(end)));
    },
  });
}

interface FoundCard {
  readonly span: Span;
  readonly lines: readonly string[];
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
    const fact = facts.find((one) => new Set(one.members.map((member) => member.source)).size > 1);
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

function stateLine({ state }: Newsroom): string {
  if (state.phase !== 'indexing') return '';
  return `$(sync) ${vscode.l10n.t('Still reading: {0} of {1} articles', state.done, state.total)}`;
}
