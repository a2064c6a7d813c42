import * as vscode from 'vscode';
import { yamlScalar } from '../../core/corpus/registry/editRegistry';
import { placeInRegistry, type PlaceInRegistry } from '../../core/corpus/registry/placeInRegistry';
import { counted } from '../../core/presentation/plainText';
import { DisposableStore, type Disposes } from '../disposableStore';
import { typeName } from '../hovers/cards';
import { plain } from '../hovers/escapeMarkdown';
import type { Newsroom } from '../newsroom/newsroom';
import { isRegistry, REGISTRY_FILE } from './registryFile';
import { keysOf, valuesOf, type Word } from './registryVocabulary';
import { plainLabel } from '../plainLabel';

const SELECTOR: vscode.DocumentSelector = { language: 'yaml', pattern: `**/${REGISTRY_FILE}` };
/** In milliseconds: longer, and one has typed on. */
const PATIENCE = 1500;
const SECTIONS: ReadonlySet<string> = new Set(['entities', 'not-same', 'ignore', 'publishers', 'rules']);

/** Completion and hover in `corroborate.yaml`: its keys and words, and the names that the articles print. */
export function registerRegistryLanguage(newsroom: Newsroom): Disposes {
  const store = new DisposableStore();
  store.add(
    vscode.languages.registerCompletionItemProvider(
      SELECTOR,
      {
        provideCompletionItems: async (document, position, token) => {
          const place = isRegistry(document.uri)
            ? placeInRegistry(document.getText(), document.offsetAt(position))
            : null;
          if (!place) return null;
          const range = new vscode.Range(document.positionAt(place.start), position);
          const items = await itemsAt(place, newsroom, token);
          const offered = items.map((item) => Object.assign(item, { range }));
          return new vscode.CompletionList(offered, newsroom.state.phase === 'indexing');
        },
      },
      ' ',
      '[',
    ),
  );
  store.add(
    vscode.languages.registerHoverProvider(SELECTOR, {
      provideHover: async (document, position, token) =>
        isRegistry(document.uri) ? hoverAt(document, position, newsroom, token) : null,
    }),
  );
  return store;
}

async function itemsAt(
  { section, key, expects, taken, inFlow }: PlaceInRegistry,
  newsroom: Newsroom,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionItem[]> {
  if (expects === 'key')
    return keysOf(section)
      .filter(({ name }) => !taken.includes(name))
      .map((word) => keyItem(word, section));
  const listed = valuesOf(section ?? '', key);
  if (listed.length > 0) return listed.map((word) => wordItem(word, vscode.CompletionItemKind.EnumMember));
  if (section === 'publishers') return publisherItems(newsroom, inFlow, token);
  return section === null || !takesNames(section, key) ? [] : nameItems(newsroom, inFlow, token);
}

const takesNames = (section: string, key: string | null): boolean =>
  section === 'not-same' || section === 'ignore' || (section === 'entities' && (key === 'name' || key === 'aliases'));

function keyItem(word: Word, section: string | null): vscode.CompletionItem {
  const item = wordItem(word, vscode.CompletionItemKind.Property);
  item.insertText = section === null && SECTIONS.has(word.name) ? `${word.name}:` : `${word.name}: `;
  return item;
}

function wordItem({ name, meaning }: Word, kind: vscode.CompletionItemKind): vscode.CompletionItem {
  const item = new vscode.CompletionItem(name, kind);
  item.documentation = meaning;
  return item;
}

async function nameItems(
  newsroom: Newsroom,
  inFlow: boolean,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionItem[]> {
  await someWereRead(newsroom);
  return (await newsroom.entities(token)).map(({ name, type, mentions, sources }) => {
    const item = textItem(name, inFlow, vscode.CompletionItemKind.Value);
    item.detail = vscode.l10n.t('{0}, {1} in {2}', typeName(type), counted(mentions, 'mention'), counted(sources, 'source')); // prettier-ignore
    return item;
  });
}

async function publisherItems(
  newsroom: Newsroom,
  inFlow: boolean,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionItem[]> {
  await someWereRead(newsroom);
  const articles = new Map<string, number>();
  for (const { publisher } of await newsroom.sources(null, token))
    if (publisher !== null) articles.set(publisher, (articles.get(publisher) ?? 0) + 1);
  return [...articles].map(([name, count]) => {
    const item = textItem(name, inFlow, vscode.CompletionItemKind.Value);
    item.detail = counted(count, 'article');
    return item;
  });
}

/** The first question wakes the newsroom: a moment's patience, and a small folder is read. */
async function someWereRead(newsroom: Newsroom): Promise<void> {
  if (newsroom.state.phase !== 'ready')
    await Promise.race([newsroom.whenRead(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

function textItem(name: string, inFlow: boolean, kind: vscode.CompletionItemKind): vscode.CompletionItem {
  const item = new vscode.CompletionItem(plainLabel(name), kind);
  item.insertText = yamlScalar(name, inFlow);
  return item;
}

async function hoverAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  newsroom: Newsroom,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | null> {
  const line = document.lineAt(position);
  const key = /^( *(?:- +)*)(["']?)([\w/-]+)\2:(?:\s|$)/.exec(line.text);
  const keyStart = key?.[1]?.length ?? 0;
  const keyEnd = keyStart + (key?.[3]?.length ?? 0);
  if (key && position.character >= keyStart && position.character <= keyEnd) {
    const place = placeInRegistry(document.getText(), document.offsetAt(position.with({ character: keyStart })));
    const word = place && keysOf(place.section).find(({ name }) => name === key[3]);
    const range = new vscode.Range(position.with({ character: keyStart }), position.with({ character: keyEnd }));
    return word ? new vscode.Hover(`**${word.name}** · ${plain(word.meaning, 300)}`, range) : null;
  }
  const place = placeInRegistry(document.getText(), document.offsetAt(position));
  if (place?.expects !== 'value' || place.section === null) return null;
  const start = document.positionAt(place.start);
  if (start.line !== position.line) return null;
  const [written = ''] = (place.inFlow ? /^[^,[\]]*/ : /^(?:(?!\s#).)*/).exec(line.text.slice(start.character)) ?? [];
  const range = new vscode.Range(start, start.translate(0, written.trimEnd().length));
  const value = written.trim().replace(/^(["'])(.*)\1$/, '$2');
  const word = valuesOf(place.section, place.key).find(({ name }) => name === value);
  if (word) return word.meaning === '' ? null : new vscode.Hover(`**${word.name}** · ${plain(word.meaning)}`, range);
  if (!takesNames(place.section, place.key)) return null;
  const entity = (await newsroom.entities(token)).find(({ name }) => name === value);
  if (!entity) return null;
  const { name, type, mentions, sources } = entity;
  const counts = `${counted(mentions, 'mention')} in ${counted(sources, 'source')}`;
  return new vscode.Hover(`**${plain(name)}** · ${typeName(type)} · ${counts}`, range);
}
