import * as vscode from 'vscode';
import type { Entity, Fact } from '../../core/corpus/model';
import type { PlaceInSource } from '../../protocol/newsroomContract';
import { ARTICLE_SELECTOR } from '../articleSelector';
import { DisposableStore, type Disposes } from '../disposableStore';
import { spanAt } from '../marks/marks';
import { locate } from '../newsroom/location';
import type { Newsroom } from '../newsroom/newsroom';

export type Topic = { readonly entity: Entity } | { readonly fact: Fact };

/** What the offset is about: the name, figure or date there, else the fact that the smallest span around it is of. */
export async function topicAt(
  newsroom: Newsroom,
  document: vscode.TextDocument,
  position: vscode.Position,
  token?: vscode.CancellationToken,
): Promise<Topic | null> {
  const analysis = await newsroom.analysisOf(document, token);
  if (!analysis) return null;
  const offset = document.offsetAt(position);
  const mention = spanAt(analysis.mentions, offset);
  if (mention) {
    const entity = await newsroom.entityAt(document.uri, mention.start, token);
    if (entity) return { entity };
  }
  const inner = spanAt([...analysis.figures, ...analysis.dates], offset);
  const [fact] = await newsroom.factsAt(document.uri, inner?.start ?? offset, token);
  return fact ? { fact } : null;
}

export function placesOf(topic: Topic): PlaceInSource[] {
  if ('entity' in topic) return topic.entity.mentions.map(({ path, start, end }) => ({ path, start, end }));
  return topic.fact.members.map(({ source, start, end }) => ({ path: source, start, end }));
}

/** Find All References and the highlights of a word's other places, for names and for facts. */
export function registerReferences(newsroom: Newsroom): Disposes {
  const store = new DisposableStore();
  store.add(
    vscode.languages.registerReferenceProvider(ARTICLE_SELECTOR, {
      provideReferences: async (document, position, _, token) => {
        const topic = await topicAt(newsroom, document, position, token);
        return topic ? locate(newsroom, placesOf(topic), token) : null;
      },
    }),
  );
  store.add(
    vscode.languages.registerDocumentHighlightProvider(ARTICLE_SELECTOR, {
      provideDocumentHighlights: async (document, position, token) => {
        const topic = await topicAt(newsroom, document, position, token);
        if (!topic) return null;
        const path = document.uri.toString();
        return placesOf(topic)
          .filter((place) => place.path === path)
          .map(({ start, end }) => {
            const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
            return new vscode.DocumentHighlight(range, vscode.DocumentHighlightKind.Text);
          });
      },
    }),
  );
  return store;
}
