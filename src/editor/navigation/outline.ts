import * as vscode from 'vscode';
import { oneLine, shorten } from '../../core/presentation/plainText';
import type { ArticleAnalysis, Mention } from '../../core/recognize/model';
import { byPlace, contains, type Span } from '../../core/text/span';
import { ARTICLE_SELECTOR } from '../articleSelector';
import type { Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { SYMBOL_KINDS } from './symbolKinds';

const LONGEST_NAME = 80;

/** Outline, breadcrumbs and Go to Symbol: what an article names and says. */
export function registerOutline(newsroom: Newsroom): Disposes {
  return vscode.languages.registerDocumentSymbolProvider(
    ARTICLE_SELECTOR,
    {
      provideDocumentSymbols: async (document, token) => {
        const analysis = await newsroom.analysisOf(document, token);
        return analysis ? symbolsOf(document, analysis) : [];
      },
    },
    { label: vscode.l10n.t('Article') },
  );
}

interface Entry extends Span {
  readonly text: string;
  readonly detail: string;
  readonly kind: vscode.SymbolKind;
}

/**
 * In order of place, because the editor itself groups an outline by kind where the user wants that; what a quotation
 * holds stands below it. A spelling of a name is listed once, where it comes first.
 */
function symbolsOf(document: vscode.TextDocument, analysis: ArticleAnalysis): vscode.DocumentSymbol[] {
  const rangeOf = ({ start, end }: Span): vscode.Range =>
    new vscode.Range(document.positionAt(start), document.positionAt(end));
  const symbolOf = (entry: Entry): vscode.DocumentSymbol => {
    const name = shorten(oneLine(entry.text), LONGEST_NAME) || '…';
    return new vscode.DocumentSymbol(name, oneLine(entry.detail), entry.kind, rangeOf(entry), rangeOf(entry));
  };
  const { headline } = analysis.parts;
  const { quote, figure, date } = SYMBOL_KINDS;
  const entries: Entry[] = [
    ...(headline
      ? [
          {
            ...headline,
            text: document.getText(rangeOf(headline)),
            detail: vscode.l10n.t('headline'),
            kind: vscode.SymbolKind.File,
          },
        ]
      : []),
    ...analysis.quotes.map((one) => ({
      ...one,
      detail: one.speaker?.mention?.text ?? one.speaker?.description ?? '',
      kind: quote,
    })),
    ...names(analysis.mentions),
    ...analysis.figures.map((one) => ({ ...one, detail: one.of, kind: figure })),
    ...analysis.dates.map((one) => ({ ...one, detail: one.from ?? '', kind: date })),
  ].sort(byPlace);

  const symbols: vscode.DocumentSymbol[] = [];
  let outer: { readonly entry: Entry; readonly symbol: vscode.DocumentSymbol } | null = null;
  for (const entry of entries) {
    const symbol = symbolOf(entry);
    if (outer && contains(outer.entry, entry)) outer.symbol.children.push(symbol);
    else {
      symbols.push(symbol);
      outer = { entry, symbol };
    }
  }
  return symbols;
}

function names(mentions: readonly Mention[]): Entry[] {
  const counts = new Map<string, { readonly first: Mention; count: number }>();
  for (const mention of mentions) {
    const key = `${mention.type} ${mention.text}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { first: mention, count: 1 });
  }
  return [...counts.values()].map(({ first, count }) => ({
    ...first,
    detail: count > 1 ? `×${count}` : '',
    kind: SYMBOL_KINDS[first.type],
  }));
}
