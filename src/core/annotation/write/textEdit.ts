/** Replaces `length` UTF-16 code units at `offset` of a text. Several edits all count from the text before any of them. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly newText: string;
}

/** Applies edits that do not overlap. Of two insertions at one place the earlier in the list comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit, index) => ({ edit, index })).sort(byPlace);
  const parts: string[] = [];
  let at = 0;
  for (const { edit } of ordered) {
    parts.push(text.slice(at, edit.offset), edit.newText);
    at = Math.max(at, edit.offset + edit.length);
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function byPlace(a: { edit: TextEdit; index: number }, b: { edit: TextEdit; index: number }): number {
  return a.edit.offset - b.edit.offset || a.index - b.index;
}
