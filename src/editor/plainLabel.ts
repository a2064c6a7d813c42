import { oneLine, shorten } from '../core/presentation/plainText';

const LONGEST = 100;

/**
 * Text of articles, and names of files, for the editor's own lists and messages: one short line. Messages make links,
 * also of commands, from `[words](address)`, and lists make icons from `$(name)`: here neither is one.
 */
export function plainLabel(text: string, longest = LONGEST): string {
  return shorten(oneLine(text), longest).replace(/([$\]])(?=\()/g, '$1 ');
}
