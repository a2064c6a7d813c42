import * as vscode from 'vscode';
import type { ArticleAnalysis, Mention } from '../../core/recognize/model';
import { oneLine, shorten } from '../../core/presentation/plainText';
import type { Span } from '../../core/text/span';
import { ARTICLE_SELECTOR } from '../articleSelector';
import type { Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { SYMBOL_KINDS } from './symbolKinds';

const LONGEST_NAME = 80;

/** Outline, breadcrumbs and Go to Symbol: what an article names and says, by kind. */
export function registerOutline(newsroom: Newsroom): Disposes {
  return vscode.languages.registerDocumentSymbolProvider(
    ARTICLE_SELECTOR,
    {
      provideDocumentSymbols: async (document, token) => {
        const analysis = await newsroom.analysisOf(document, token);
        return analysis ? outlineOf(document, analysis) : [];
      },
    },
    { label: vscode.l10n.t('Article') },
  );
}

function outlineOf(document: vscode.TextDocument, analysis: ArticleAnalysis): vscode.DocumentSymbol[] {
  const rangeOf = ({ start, end }: Span): vscode.Range =>
    new vscode.Range(document.positionAt(start), document.positionAt(end));
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const named = (text: string): string => shorten(oneLine(text), LONGEST_NAME) || '…';

  const symbol = (span: Span & { readonly text: string }, detail: string, kind: vscode.SymbolKind) =>
    new vscode.DocumentSymbol(named(span.text), detail, kind, rangeOf(span), rangeOf(span));
  const group = (label: string, kind: vscode.SymbolKind, children: vscode.DocumentSymbol[]) => {
    const first = children[0];
    if (!first) return [];
    const parent = new vscode.DocumentSymbol(label, String(children.length), kind, whole, first.selectionRange);
    parent.children = children;
    return [parent];
  };
  const names = (type: Mention['type'], label: string) => {
    const bySpelling = new Map<string, Mention[]>();
    for (const mention of analysis.mentions) {
      if (mention.type !== type) continue;
      const same = bySpelling.get(mention.text);
      if (same) same.push(mention);
      else bySpelling.set(mention.text, [mention]);
    }
    const children = [...bySpelling.values()].flatMap(([first, ...more]) =>
      first ? [symbol(first, more.length > 0 ? `×${more.length + 1}` : '', SYMBOL_KINDS[type])] : [],
    );
    return group(label, SYMBOL_KINDS[type], children);
  };

  const { headline } = analysis.parts;
  const title = headline && { ...headline, text: document.getText(rangeOf(headline)) };
  return [
    ...(title ? [symbol(title, vscode.l10n.t('headline'), vscode.SymbolKind.File)] : []),
    ...names('person', vscode.l10n.t('Persons')),
    ...names('organization', vscode.l10n.t('Organizations')),
    ...names('place', vscode.l10n.t('Places')),
    ...names('group', vscode.l10n.t('Groups')),
    ...group(
      vscode.l10n.t('Figures'),
      SYMBOL_KINDS.figure,
      analysis.figures.map((figure) => symbol(figure, oneLine(figure.of), SYMBOL_KINDS.figure)),
    ),
    ...group(
      vscode.l10n.t('Dates'),
      SYMBOL_KINDS.date,
      analysis.dates.map((date) => symbol(date, date.from ?? '', SYMBOL_KINDS.date)),
    ),
    ...group(
      vscode.l10n.t('Quotations'),
      SYMBOL_KINDS.quote,
      analysis.quotes.map((quote) =>
        symbol(quote, oneLine(quote.speaker?.mention?.text ?? quote.speaker?.description ?? ''), SYMBOL_KINDS.quote),
      ),
    ),
  ];
}
