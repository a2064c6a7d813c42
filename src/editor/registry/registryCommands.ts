import * as vscode from 'vscode';
import {
  changeType,
  notAName,
  notSameAs,
  rename,
  sameAs,
  setReliability,
  type RegistryChange,
} from '../../core/corpus/registry/editRegistry';
import { parseRegistry, publisherNamed } from '../../core/corpus/registry/parseRegistry';
import type { Entity } from '../../core/corpus/model';
import type { Reliability } from '../../core/corpus/registry/model';
import type { EntityType } from '../../core/recognize/model';
import type { EntitySummary } from '../../protocol/newsroomContract';
import type { CommandMap } from '../commands/commands';
import type { Newsroom } from '../newsroom/newsroom';
import { writeRegistry } from './writeRegistry';
import { plainLabel } from '../plainLabel';

const TYPES: readonly { readonly type: EntityType; readonly label: string }[] = [
  { type: 'person', label: vscode.l10n.t('Person') },
  { type: 'organization', label: vscode.l10n.t('Organization') },
  { type: 'place', label: vscode.l10n.t('Place') },
  { type: 'group', label: vscode.l10n.t('Group') },
];

/** The Admiralty code's own words. */
const RELIABILITIES: readonly { readonly label: Reliability; readonly description: string }[] = [
  { label: 'A', description: vscode.l10n.t('completely reliable') },
  { label: 'B', description: vscode.l10n.t('usually reliable') },
  { label: 'C', description: vscode.l10n.t('fairly reliable') },
  { label: 'D', description: vscode.l10n.t('not usually reliable') },
  { label: 'E', description: vscode.l10n.t('unreliable') },
  { label: 'F', description: vscode.l10n.t('reliability cannot be judged') },
];

/** A name that is decided on: as it stands at the cursor, with what it is taken to name. */
interface NameHere {
  readonly uri: vscode.Uri;
  readonly words: string;
  readonly entity: Entity | null;
}

/**
 * What analysts decide on names and publishers. Each takes its answer as an argument too, so that a key can be bound to
 * one answer; without it, it asks.
 */
export function registryCommands(newsroom: Newsroom) {
  /** The other names in the corpus, those of the same type first, then by how often they occur. */
  const pickName = async (here: NameHere, placeHolder: string, first: readonly string[]): Promise<string | null> => {
    const entities = (await newsroom.entities()).filter(({ id }) => id !== here.entity?.id);
    const near = ({ type }: EntitySummary): number => (type === here.entity?.type ? 0 : 1);
    entities.sort((a, b) => near(a) - near(b) || b.mentions - a.mentions);
    const items = [
      ...first.map((name) => ({
        name,
        label: plainLabel(name),
        description: vscode.l10n.t('another form of it now'),
      })),
      ...entities.map(({ name, type, sources }) => ({
        name,
        label: plainLabel(name),
        description: vscode.l10n.t('{0}, {1} sources', labelOf(type), sources),
      })),
    ];
    return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.name ?? null;
  };

  return {
    'corroborate.sameAs': async (answer) => {
      const here = await nameHere(newsroom);
      if (!here) return;
      const name =
        given(answer) ?? (await pickName(here, vscode.l10n.t('“{0}” is the same as…', plainLabel(here.words)), []));
      if (name === null || name === here.words) return;
      const type = here.entity?.type ?? null;
      const done = vscode.l10n.t('“{0}” is the same as “{1}” now.', plainLabel(here.words), plainLabel(name));
      await writeRegistry(here.uri, (text) => sameAs(text, name, here.words, type), done);
    },
    'corroborate.notSameAs': async (answer) => {
      const here = await nameHere(newsroom);
      if (!here) return;
      const forms = here.entity?.forms.filter((form) => form !== here.words) ?? [];
      const name =
        given(answer) ?? (await pickName(here, vscode.l10n.t('“{0}” is not…', plainLabel(here.words)), forms));
      if (name === null || name === here.words) return;
      const done = vscode.l10n.t('“{0}” and “{1}” are kept apart now.', plainLabel(here.words), plainLabel(name));
      await writeRegistry(here.uri, (text) => notSameAs(text, here.words, name), done);
    },
    'corroborate.notAName': async () => {
      const here = await nameHere(newsroom);
      if (!here) return;
      const done = vscode.l10n.t('“{0}” is no name any more.', plainLabel(here.words));
      await writeRegistry(here.uri, (text) => notAName(text, here.words), done);
    },
    'corroborate.changeType': async (answer) => {
      const here = await nameHere(newsroom);
      if (!here) return;
      const name = here.entity?.name ?? here.words;
      const items = TYPES.map(({ type, label }) => ({
        type,
        label,
        description: type === here.entity?.type ? vscode.l10n.t('now') : '',
      }));
      const chosen =
        TYPES.find(({ type }) => type === answer) ??
        (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('“{0}” is a…', plainLabel(name)) }));
      if (!chosen) return;
      const done = vscode.l10n.t('“{0}”: {1}', plainLabel(name), chosen.label);
      await writeRegistry(here.uri, (text) => changeType(text, name, chosen.type), done);
    },
    'corroborate.renameEntity': async (answer) => {
      const here = await nameHere(newsroom);
      if (!here) return;
      const name = here.entity?.name ?? here.words;
      const newName =
        given(answer) ??
        (await vscode.window.showInputBox({
          prompt: vscode.l10n.t('The name that “{0}” is listed under', plainLabel(name)),
          value: name,
          validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A name is needed.') : null),
        }));
      if (newName === undefined || newName.trim() === '' || newName === name) return;
      const done = vscode.l10n.t('“{0}” is listed as “{1}” now.', plainLabel(name), plainLabel(newName));
      await writeRegistry(here.uri, (text) => rename(text, name, newName.trim()), done);
    },
    'corroborate.setReliability': async (answer) => {
      const uri = articleHere(newsroom)?.document.uri;
      const [source] = uri ? await newsroom.sources([uri.toString()]) : [];
      if (!uri || !source?.publisher) {
        void vscode.window.showInformationMessage(vscode.l10n.t('This article does not name its publisher.'));
        return;
      }
      const { publisher } = source;
      const chosen =
        RELIABILITIES.find(({ label }) => label === answer) ??
        (await vscode.window.showQuickPick(RELIABILITIES, {
          placeHolder: vscode.l10n.t('How reliable is {0}?', plainLabel(publisher)),
        }));
      if (!chosen) return;
      const done = vscode.l10n.t('{0}: {1}, {2}', plainLabel(publisher), chosen.label, chosen.description);
      const change = (text: string): RegistryChange => {
        const listed = publisherNamed(parseRegistry(text).registry, publisher)?.name ?? publisher;
        return setReliability(text, listed, chosen.label);
      };
      await writeRegistry(uri, change, done);
    },
  } satisfies Partial<CommandMap>;
}

const given = (answer: unknown): string | null => (typeof answer === 'string' && answer !== '' ? answer : null);
const labelOf = (wanted: EntityType): string => TYPES.find(({ type }) => type === wanted)?.label ?? wanted;

function articleHere(newsroom: Newsroom): vscode.TextEditor | null {
  const editor = vscode.window.activeTextEditor;
  return editor && newsroom.isArticle(editor.document) ? editor : null;
}

/** The name at the cursor, or the selected words where none was found. */
async function nameHere(newsroom: Newsroom): Promise<NameHere | null> {
  const editor = articleHere(newsroom);
  if (editor) {
    const { document, selection } = editor;
    const { uri } = document;
    const offset = document.offsetAt(selection.isEmpty ? selection.active : selection.start);
    const entity = await newsroom.entityAt(uri, offset);
    const path = uri.toString();
    const mention = entity?.mentions.find(
      ({ path: other, start, end }) => other === path && start <= offset && offset <= end,
    );
    const selected = document.getText(selection).replace(/\s+/g, ' ').trim();
    if (mention) return { uri, words: mention.text.replace(/\s+/g, ' '), entity };
    if (selected !== '') return { uri, words: selected, entity: null };
  }
  void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a name in an article, or select one.'));
  return null;
}
