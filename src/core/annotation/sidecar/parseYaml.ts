import { parseDocument, visit, type Document } from 'yaml';
import { yamlErrorAt } from '../../text/yamlErrorAt';
import { SIDECAR_LIMITS, tooDeepAt } from './limits';
import { mergeMarkersOf } from './mergeMarkers';
import type { SidecarRule } from './problem';

export type YamlDocument = Document;

export interface YamlFault {
  readonly rule: SidecarRule;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface ParsedYaml {
  /** Null when the text must not be given to the parser, or is no YAML. */
  readonly document: YamlDocument | null;
  /** Everything that forbids writing this file. */
  readonly faults: readonly YamlFault[];
}

/**
 * Parses YAML 1.2 that may be hostile: bounded in size, depth and aliases. Never throws.
 *
 * @param keepSourceTokens whether nodes keep what they were made of, which edits need and much memory goes to
 */
export function parseYaml(text: string, keepSourceTokens = false): ParsedYaml {
  const refuse = (rule: SidecarRule, start: number, message: string): ParsedYaml => ({
    document: null,
    faults: [{ rule, start, end: start, message }],
  });
  if (text.length > SIDECAR_LIMITS.size)
    return refuse('too-large', 0, `The file is larger than ${SIDECAR_LIMITS.size} characters and was not read.`);
  const markers = mergeMarkersOf(text);
  if (markers.length > 0) {
    const faults = markers.slice(0, SIDECAR_LIMITS.problems).map((start) => ({
      rule: 'merge-marker' as const,
      start,
      end: start + 7,
      message: 'An unresolved merge conflict. Resolve it, then the annotations can be read and written again.',
    }));
    return { document: null, faults };
  }
  const deep = tooDeepAt(text);
  if (deep !== null) return refuse('too-large', deep, 'The file is nested too deeply and was not read.');
  let document: YamlDocument;
  try {
    document = parseDocument(text, {
      keepSourceTokens,
      // The library compares every key with every other; duplicates are looked for by the validator.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch (error) {
    return refuse('syntax', 0, `The file could not be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const faults: YamlFault[] = document.errors.slice(0, SIDECAR_LIMITS.problems).map((error) => ({
    rule: 'syntax',
    start: yamlErrorAt(error, document),
    end: error.pos[1],
    message: error.message,
  }));
  if (faults.length > 0) return { document: null, faults };
  const cost = costFault(document);
  return cost === null ? { document, faults: [] } : { document: null, faults: [cost] };
}

function costFault(document: YamlDocument): YamlFault | null {
  let aliases = 0;
  let fault: YamlFault | null = null;
  const at = (node: { range?: readonly number[] | null | undefined }): Pick<YamlFault, 'start' | 'end'> => ({
    start: node.range?.[0] ?? 0,
    end: node.range?.[1] ?? 0,
  });
  visit(document, {
    Alias: (_, node) => {
      if (++aliases <= SIDECAR_LIMITS.aliases) return undefined;
      fault = { rule: 'too-large', ...at(node), message: `The file has more than ${SIDECAR_LIMITS.aliases} aliases.` };
      return visit.BREAK;
    },
    Collection: (_, node, path) => {
      if (path.length <= SIDECAR_LIMITS.depth) return undefined;
      fault = { rule: 'too-large', ...at(node), message: 'The file is nested too deeply.' };
      return visit.BREAK;
    },
  });
  return fault;
}
