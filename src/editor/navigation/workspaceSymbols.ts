import * as vscode from 'vscode';
import { counted } from '../../core/presentation/plainText';
import type { PlaceInSource } from '../../protocol/newsroomContract';
import type { Disposes } from '../disposableStore';
import { locate } from '../newsroom/location';
import type { Newsroom } from '../newsroom/newsroom';
import { SYMBOL_KINDS } from './symbolKinds';
import { plainLabel } from '../plainLabel';

/** More than these are not looked through by anyone; a longer word finds fewer. */
const MOST = 200;

class EntitySymbol extends vscode.SymbolInformation {
  constructor(
    name: string,
    kind: vscode.SymbolKind,
    container: string,
    readonly place: PlaceInSource,
  ) {
    super(name, kind, container, new vscode.Location(vscode.Uri.parse(place.path), new vscode.Position(0, 0)));
  }
}

/** Go to Symbol in Workspace: the entities of all articles, the most frequent first. */
export function registerWorkspaceSymbols(newsroom: Newsroom): Disposes {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      const letters = query.toLowerCase();
      const entities = await newsroom.entities(token);
      return entities
        .filter((entity) => isSubsequence(letters, entity.name.toLowerCase()))
        .sort((a, b) => b.mentions - a.mentions)
        .slice(0, MOST)
        .flatMap(({ name, type, mentions, sources, first }) => {
          const container = `${type}, ${counted(mentions, 'mention')} in ${counted(sources, 'source')}`;
          return first ? [new EntitySymbol(plainLabel(name), SYMBOL_KINDS[type], container, first)] : [];
        });
    },
    resolveWorkspaceSymbol: async (symbol, token) => {
      if (!(symbol instanceof EntitySymbol)) return symbol;
      const [location] = await locate(newsroom, [symbol.place], token);
      if (location) symbol.location = location;
      return symbol;
    },
  });
}

/** The editor itself ranks and filters what it is given by the letters in order. */
function isSubsequence(letters: string, name: string): boolean {
  let at = 0;
  for (const letter of letters) {
    if (/\s/.test(letter)) continue;
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
