import { DESK_EDITS } from './deskEdits';
import type { Draft, DraftSentence, Piece } from './draft';
import type { Random } from './random';
import { changeNumbers, type Revision } from './revise';

/** Words at which a sentence can be turned: "A after B" becomes "After B, A". */
const HINGES = new Set(
  'after as at because before by during for from in on since that under when where which while with without'.split(' '),
);

const PRONOUNS = 'he she it they his her its their'.split(' ');

const isStop = (piece: Piece | undefined): boolean => /^[.!?]$/.test(piece?.text ?? '');
const isLower = (piece: Piece | undefined): boolean => /^\p{Ll}/u.test(piece?.text ?? '');

const upper = (piece: Piece): Piece => ({ ...piece, text: piece.text.charAt(0).toUpperCase() + piece.text.slice(1) });
/** A word that began its sentence; names and abbreviations keep their capital. */
const lower = (piece: Piece, next: Piece | undefined): Piece =>
  /^\p{Lu}\p{Ll}+$/u.test(piece.text) && isLower(next) ? { ...piece, text: piece.text.toLowerCase() } : piece;

/** Turns a sentence at one of its hinges, so that its end comes first. */
function turned(pieces: readonly Piece[], random: Random): readonly Piece[] {
  const stop = isStop(pieces.at(-1)) ? pieces.slice(-1) : [];
  const body = pieces.slice(0, pieces.length - stop.length);
  const hinges = body.flatMap(({ text }, at) => (at > 2 && at < body.length - 2 && HINGES.has(text) ? [at] : []));
  if (hinges.length === 0) return pieces;
  const hinge = random.pick(hinges);
  const [first, ...rest] = body.slice(hinge);
  const [was, ...then] = body.slice(0, hinge);
  if (first === undefined || was === undefined) return pieces;
  const tail = then.at(-1)?.text === ',' ? then.slice(0, -1) : then;
  return [
    { ...upper(first), space: was.space },
    ...rest.filter((piece, at) => at < rest.length - 1 || piece.text !== ','),
    { origin: null, text: ',', space: '' },
    { ...lower(was, then[0]), space: ' ' },
    ...tail,
    ...stop,
  ];
}

/** "…, Name Name said." becomes "Name Name said …". */
function attributedFirst(pieces: readonly Piece[]): readonly Piece[] {
  const stop = isStop(pieces.at(-1)) ? pieces.slice(-1) : [];
  const body = pieces.slice(0, pieces.length - stop.length);
  if (body.at(-1)?.text !== 'said') return pieces;
  let from = body.length - 1;
  while (from > 0 && body[from - 1]?.text !== ',' && body.length - from < 8) from--;
  const [was, ...rest] = body.slice(0, from - 1);
  if (was === undefined || rest.length < 3) return pieces;
  const [first, ...source] = body.slice(from);
  if (first === undefined) return pieces;
  return [{ ...upper(first), space: was.space }, ...source, { ...lower(was, rest[0]), space: ' ' }, ...rest, ...stop];
}

/** A name that the sentence before has said becomes a pronoun. */
function pronounced(pieces: readonly Piece[], random: Random): readonly Piece[] {
  const names = pieces.flatMap(({ text }, at) => (at > 0 && /^\p{Lu}\p{Ll}/u.test(text) ? [at] : []));
  if (names.length < 2) return pieces;
  const from = random.pick(names);
  let to = from;
  while (/^\p{Lu}/u.test(pieces[to + 1]?.text ?? '')) to++;
  const pronoun: Piece = { origin: null, text: random.pick(PRONOUNS), space: pieces[from]?.space ?? ' ' };
  return [...pieces.slice(0, from), pronoun, ...pieces.slice(to + 1)];
}

function eachSentence(
  draft: Draft,
  share: number,
  random: Random,
  change: (pieces: readonly Piece[]) => readonly Piece[],
): Draft {
  return draft.map((sentence) =>
    random.chance(share) ? { lead: sentence.lead, pieces: change(sentence.pieces) } : sentence,
  );
}

/** Neighbours change places, or the last of three comes first. */
function reordered(draft: Draft, share: number, random: Random): Draft {
  const order = draft.map((_, at) => at);
  for (let at = 1; at + 1 < order.length; at++) {
    if (!random.chance(share)) continue;
    const far = at + 2 < order.length && random.chance(0.3) ? 2 : 1;
    const [moved = 0] = order.splice(at + far, 1);
    order.splice(at, 0, moved);
    at += far;
  }
  return order.flatMap((from, at): DraftSentence[] => {
    const sentence = draft[from];
    return sentence === undefined ? [] : [{ lead: draft[at]?.lead ?? ' ', pieces: sentence.pieces }];
  });
}

const copyEdited: Revision = ({ draft, random, foreign }) => ({
  draft: DESK_EDITS['copy edited']?.(foreign)(draft, random) ?? draft,
  changedNumbers: new Set(),
});

const rewritten =
  (sentences: number, places: number): Revision =>
  (input) => {
    const { random } = input;
    const { draft, changedNumbers } = changeNumbers(input, 0.3);
    let next = copyEdited({ ...input, draft }).draft;
    next = eachSentence(next, sentences, random, (pieces) => turned(pieces, random));
    next = eachSentence(next, sentences, random, attributedFirst);
    next = eachSentence(next, sentences / 2, random, (pieces) => pronounced(pieces, random));
    return { draft: reordered(next, places, random), changedNumbers };
  };

/** What the next shift does to the sentences of a story that goes on: turned, attributed first, and in another order. */
export const REWRITES: Readonly<Record<string, Revision>> = {
  'rewritten/places': rewritten(0, 0.2),
  'rewritten/some': rewritten(0.3, 0.1),
  'rewritten/most': rewritten(0.7, 0.2),
};
