import { DESK_EDITS } from './deskEdits';
import { written, wordsIn, type Draft, type DraftSentence, type Piece } from './draft';
import type { Random } from './random';

/** What a revision is given: the draft, chance, and sentences of other articles. */
export interface RevisionInput {
  readonly draft: Draft;
  readonly random: Random;
  readonly foreign: readonly string[];
}

export interface Revised {
  readonly draft: Draft;
  /** Numbers that were changed in place. */
  readonly changedNumbers: ReadonlySet<number>;
  /** What happens to the finished text; offsets are mapped through it. */
  readonly typeset?: Typesetting;
}

/** Replacements on the finished text that keep its words: each match of the pattern becomes the replacement. */
export interface Typesetting {
  readonly pattern: RegExp;
  readonly replace: (match: string) => string;
}

export type Revision = (input: RevisionInput) => Revised;

const NONE: ReadonlySet<number> = new Set();
const unchanged = (draft: Draft): Revised => ({ draft, changedNumbers: NONE });
const isWord = (piece: Piece | undefined): boolean => piece !== undefined && /^\p{L}/u.test(piece.text);
const isNumber = (piece: Piece): boolean => /^\p{Nd}/u.test(piece.text);
const mapSentences =
  (change: (sentence: DraftSentence, random: Random, at: number) => DraftSentence): Revision =>
  ({ draft, random }) =>
    unchanged(draft.map((sentence, at) => change(sentence, random, at)));
const typeset =
  (pattern: RegExp, replace: (match: string) => string): Revision =>
  ({ draft }) => ({
    draft,
    changedNumbers: NONE,
    typeset: { pattern, replace },
  });

const deleteSome =
  (share: number): Revision =>
  ({ draft, random }) =>
    unchanged(draft.filter(() => !random.chance(share)));

/** Sentences change places; the white space between places stays. */
function permuted(draft: Draft, order: readonly number[]): Draft {
  return order.flatMap((from, at): DraftSentence[] => {
    const sentence = draft[from];
    return sentence === undefined ? [] : [{ lead: draft[at]?.lead ?? ' ', pieces: sentence.pieces }];
  });
}

const moveSome =
  (count: number): Revision =>
  ({ draft, random }) => {
    const order = draft.map((_, at) => at);
    for (let move = 0; move < count && order.length > 2; move++) {
      const [taken = 0] = order.splice(random.below(order.length), 1);
      order.splice(random.below(order.length + 1), 0, taken);
    }
    return unchanged(permuted(draft, order));
  };

const insertSome =
  (share: number): Revision =>
  ({ draft, random, foreign }) =>
    unchanged(
      draft.flatMap((sentence) => (random.chance(share) ? [sentence, written(random.pick(foreign))] : [sentence])),
    );

const WORDS =
  'officials later added several sources report local early region major groups according recent members central plans number local support force large public state national report area security known common house early leading result order order force'.split(
    ' ',
  );

const replaceWords = (share: number): Revision =>
  mapSentences(({ lead, pieces }, random) => ({
    lead,
    pieces: pieces.map((piece, at) =>
      at > 0 && /^\p{Ll}{3,}/u.test(piece.text) && random.chance(share)
        ? { ...piece, text: random.pick(WORDS) }
        : piece,
    ),
  }));

const dropWords = (share: number): Revision =>
  mapSentences(({ lead, pieces }, random) => {
    const kept = pieces.filter((piece) => !/^\p{Ll}/u.test(piece.text) || !random.chance(share));
    return { lead, pieces: kept.length > 2 ? kept : pieces };
  });

const addWords = (share: number): Revision =>
  mapSentences(({ lead, pieces }, random) => ({
    lead,
    pieces: pieces.flatMap((piece) =>
      isWord(piece) && random.chance(share) ? [piece, { origin: null, text: random.pick(WORDS), space: ' ' }] : [piece],
    ),
  }));

/** "A, b c d, e." becomes "B c d, A, e.": clauses between commas change places. */
const reorderClauses = mapSentences(({ lead, pieces }) => {
  const commas = pieces.flatMap(({ text }, at) => (text === ',' ? [at] : []));
  const cut = commas[0] ?? (pieces.length > 12 ? Math.floor(pieces.length / 2) : -1);
  if (cut <= 1 || cut >= pieces.length - 3) return { lead, pieces };
  const end = /^[.!?]$/.test(pieces.at(-1)?.text ?? '') ? pieces.slice(-1) : [];
  const head = pieces.slice(0, cut);
  const tail = pieces.slice(pieces[cut]?.text === ',' ? cut + 1 : cut, pieces.length - end.length);
  const comma: Piece = { origin: null, text: ',', space: '' };
  const spaced = (list: readonly Piece[]): Piece[] =>
    list.map((piece, at) => (at === 0 ? { ...piece, space: ' ' } : piece));
  return { lead, pieces: [...tail, comma, ...spaced(head), ...end] };
});

const splitSome = (input: RevisionInput): Revised =>
  unchanged(
    input.draft.flatMap((sentence): DraftSentence[] => {
      const { pieces, lead } = sentence;
      const cuts = pieces.flatMap(({ text }, at) =>
        at > 4 && at < pieces.length - 5 && (text === ',' || text === 'and' || text === 'which') ? [at] : [],
      );
      if (cuts.length === 0 || !input.random.chance(0.6)) return [sentence];
      const cut = input.random.pick(cuts);
      const stop: Piece = { origin: null, text: '.', space: '' };
      const [first, ...rest] = pieces.slice(cut + 1);
      if (first === undefined) return [sentence];
      const upper = { ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) };
      return [
        { lead, pieces: [...pieces.slice(0, cut), stop] },
        { lead: ' ', pieces: [{ origin: null, text: 'It', space: '' }, { ...upper, space: ' ' }, ...rest] },
      ];
    }),
  );

const mergeSome = ({ draft, random }: RevisionInput): Revised => {
  const merged: DraftSentence[] = [];
  for (const sentence of draft) {
    const last = merged.at(-1);
    const [first, ...rest] = sentence.pieces;
    if (
      last === undefined ||
      first === undefined ||
      sentence.lead.includes('\n') ||
      last.pieces.at(-1)?.text !== '.' ||
      !random.chance(0.5)
    ) {
      merged.push(sentence);
      continue;
    }
    const joint: Piece[] = [
      { origin: null, text: ',', space: '' },
      { origin: null, text: 'and', space: ' ' },
      {
        ...first,
        text: /^\p{Lu}\p{Ll}*$/u.test(first.text) && first.text.length < 5 ? first.text.toLowerCase() : first.text,
        space: ' ',
      },
    ];
    merged[merged.length - 1] = { lead: last.lead, pieces: [...last.pieces.slice(0, -1), ...joint, ...rest] };
  }
  return unchanged(merged);
};

/** Another number of as many digits, so that only the value differs. */
function otherNumber(text: string, random: Random): string {
  let other = text;
  for (let tries = 0; other === text && tries < 20; tries++)
    other = text.replace(/\p{Nd}/gu, (digit, at: number) =>
      at === 0 ? String(1 + random.below(9)) : random.chance(0.6) ? String(random.below(10)) : digit,
    );
  return other;
}

export function changeNumbers(
  { draft, random }: RevisionInput,
  share: number,
): Revised & { readonly old: readonly DraftSentence[] } {
  const changed = new Set<number>();
  const old: DraftSentence[] = [];
  const next = draft.map((sentence) => {
    const pieces = sentence.pieces.map((piece) => {
      if (!isNumber(piece) || !random.chance(share)) return piece;
      const text = otherNumber(piece.text, random);
      if (text === piece.text || Number(text.replace(/,/g, '')) === Number(piece.text.replace(/,/g, ''))) return piece;
      if (piece.origin !== null) changed.add(piece.origin);
      return { ...piece, text };
    });
    if (pieces.some((piece, at) => piece !== sentence.pieces[at])) old.push(sentence);
    return { ...sentence, pieces };
  });
  return { draft: next, changedNumbers: changed, old };
}

const without = (sentence: DraftSentence): DraftSentence => ({
  lead: ' ',
  pieces: sentence.pieces.map((piece) => ({ ...piece, origin: null, copyOf: piece.origin ?? piece.copyOf })),
});

/** The old figure turns up in a sentence on something else. */
const lookalikes: Revision = (input) => {
  const { draft, changedNumbers, old } = changeNumbers(input, 0.8);
  const { random } = input;
  const added = old.flatMap((sentence): DraftSentence[] => {
    const at = sentence.pieces.findIndex(isNumber);
    const near = sentence.pieces.slice(Math.max(0, at - 2), at + 3).map(({ text }) => text);
    return at === -1
      ? []
      : [written(`In the year before there had been ${near.join(' ')} in another place, the office said.`)];
  });
  const result = [...draft];
  for (const sentence of added) result.splice(random.below(result.length + 1), 0, sentence);
  return { draft: result, changedNumbers };
};

const LEADS = [
  'An earlier version of this article said',
  'Correction: A previous version of this story stated that',
  'This article originally reported that',
  'The report was amended on Tuesday; it had said earlier that',
];

const correctionNotes: Revision = (input) => {
  const { draft, changedNumbers, old } = changeNumbers(input, 0.5);
  const notes = old.slice(0, 3).map((sentence): DraftSentence => {
    const [first, ...rest] = without(sentence).pieces;
    const head = written(input.random.pick(LEADS), '\n\n').pieces;
    const lower = first === undefined ? [] : [{ ...first, text: first.text, space: ' ' }];
    return { lead: '\n\n', pieces: [...head, ...lower, ...rest] };
  });
  const result = input.random.chance(0.3) ? [...notes, ...draft] : [...draft, ...notes];
  return {
    draft: result.map((sentence, at) =>
      at === notes.length && result[0] === notes[0] ? { ...sentence, lead: '\n\n' } : sentence,
    ),
    changedNumbers,
  };
};

const twins: Revision = ({ draft, random }) => {
  const result = [...draft];
  for (let twin = 0; twin < 4 && draft.length > 0; twin++)
    result.splice(random.below(result.length + 1), 0, without(random.pick(draft)));
  return unchanged(result);
};

/** A sentence goes, and one on the same kind of event with other names and numbers comes elsewhere. */
const nearDoubles: Revision = ({ draft, random }) => {
  const result: DraftSentence[] = [];
  const doubles: DraftSentence[] = [];
  for (const sentence of draft) {
    if (wordsIn(sentence) < 6 || !random.chance(0.25)) result.push(sentence);
    else if (random.chance(0.5)) {
      const { pieces } = without(sentence);
      doubles.push({
        lead: ' ',
        pieces: pieces.map((piece) =>
          /^\p{Lu}\p{Ll}/u.test(piece.text) && piece !== pieces[0]
            ? { ...piece, text: random.pick(NAMES) }
            : /^\p{Ll}{3,}/u.test(piece.text) && random.chance(0.4)
              ? { ...piece, text: random.pick(WORDS) }
              : isNumber(piece)
                ? { ...piece, text: otherNumber(piece.text, random) }
                : piece,
        ),
      });
    }
  }
  for (const double of doubles) result.splice(random.below(result.length + 1), 0, double);
  return unchanged(result);
};

const NAMES = 'Arle Brun Tarn Holt Merle Oster Vidal Quist Sorrel Abara Lindqvist Okoye'.split(' ');

const dropClauses = mapSentences(({ lead, pieces }, random) => {
  const commas = pieces.flatMap(({ text }, at) => (text === ',' ? [at] : []));
  if (commas.length === 0 || !random.chance(0.7)) return { lead, pieces };
  const from = random.pick(commas);
  const to = commas.find((at) => at > from) ?? pieces.length - (/^[.!?]$/.test(pieces.at(-1)?.text ?? '') ? 1 : 0);
  const kept = [...pieces.slice(0, from), ...pieces.slice(to)];
  return { lead, pieces: kept.filter((piece) => /[\p{L}]/u.test(piece.text)).length > 2 ? kept : pieces };
});

const renameSome = mapSentences(({ lead, pieces }, random) => ({
  lead,
  pieces: pieces.map((piece, at) =>
    at > 0 && /^\p{Lu}\p{Ll}+$/u.test(piece.text) && random.chance(0.4)
      ? { ...piece, text: random.pick(NAMES) }
      : piece,
  ),
}));

const wrapLines: Revision = ({ draft }) => {
  let column = 0;
  const next = draft.map(({ lead, pieces }): DraftSentence => {
    if (lead.includes('\n')) column = 0;
    const place = (space: string, text: string): string => {
      if (space.includes('\n')) column = 0;
      column += space.length + text.length;
      if (/^ +$/.test(space) && column > 72) {
        column = text.length;
        return '\n';
      }
      return space;
    };
    const first = place(lead, pieces[0]?.text ?? '');
    return {
      lead: first,
      pieces: pieces.map((piece, at) => (at === 0 ? piece : { ...piece, space: place(piece.space, piece.text) })),
    };
  });
  return unchanged(next);
};

const FURNITURE = [
  'Share on Facebook',
  'Read more: The week in pictures',
  'Advertisement',
  'Sign up to our newsletter',
  'Print',
  'Related stories',
];
const furniture: Revision = ({ draft, random }) =>
  unchanged(
    draft.flatMap((sentence) =>
      sentence.lead.includes('\n') && random.chance(0.3)
        ? [written(random.pick(FURNITURE), '\n\n'), sentence]
        : [sentence],
    ),
  );

const otherArticle: Revision = ({ random, foreign }) =>
  unchanged(Array.from({ length: 40 }, () => written(random.pick(foreign), random.chance(0.3) ? '\n\n' : ' ')));

const chain =
  (...revisions: readonly Revision[]): Revision =>
  (input) => {
    let draft = input.draft;
    const changedNumbers = new Set<number>();
    for (const revision of revisions) {
      const result = revision({ ...input, draft });
      draft = result.draft;
      for (const number of result.changedNumbers) changedNumbers.add(number);
    }
    return { draft, changedNumbers };
  };

/** What a desk does to an article, with a third of its numbers new. */
const deskRevisions = Object.fromEntries(
  Object.entries(DESK_EDITS).map(([name, edit]): [string, Revision] => [
    `desk/${name}`,
    (input) => {
      const { draft, changedNumbers } = changeNumbers(input, 0.3);
      return { draft: edit(input.foreign)(draft, input.random), changedNumbers };
    },
  ]),
);

/** The ways in which an article is revised, by name; grouped for the tables by the word before the slash. */
export const REVISIONS: Readonly<Record<string, Revision>> = {
  'unchanged/': ({ draft }) => unchanged(draft),
  'typography/straight quotes': typeset(/[“”‘’]/g, (sign) => (/[“”]/.test(sign) ? '"' : "'")),
  'typography/curly quotes': typeset(/["']/g, (sign) => (sign === '"' ? '”' : '’')),
  'typography/dashes': typeset(/[–—]|-/g, (sign) => (sign === '-' ? '‐' : '-')),
  'typography/decomposed': typeset(/\p{L}/gu, (letter) => letter.normalize('NFD')),
  'typography/no-break spaces': typeset(/ /g, () => '\u00a0'),
  'typography/CRLF': typeset(/\n/g, () => '\r\n'),
  'typography/soft hyphens': typeset(/\p{Ll}{8}/gu, (letters) => `${letters.slice(0, 4)}\u00ad${letters.slice(4)}`),
  'typography/no space after full stops': typeset(/(?<=\p{Ll}\.) (?=\p{Lu}\p{Ll})/gu, () => ''),
  'typography/wrapped': wrapLines,
  'typography/furniture': furniture,
  'removal/few sentences': deleteSome(0.1),
  'removal/a quarter': deleteSome(0.25),
  'removal/half': deleteSome(0.5),
  'removal/first sentences': ({ draft }) => unchanged(draft.slice(Math.ceil(draft.length / 4))),
  'removal/last sentences': ({ draft }) => unchanged(draft.slice(0, Math.floor((draft.length * 3) / 4))),
  'removal/near doubles come': nearDoubles,
  'removal/clauses': dropClauses,
  'removal/another article': otherArticle,
  'moves/few': moveSome(3),
  'moves/many': moveSome(12),
  'insertions/few': insertSome(0.15),
  'insertions/many': insertSome(0.6),
  'structure/split': splitSome,
  'structure/merged': mergeSome,
  'rewording/light': replaceWords(0.15),
  'rewording/heavy': replaceWords(0.35),
  'rewording/words dropped': dropWords(0.15),
  'rewording/words added': addWords(0.15),
  'rewording/names replaced': renameSome,
  'paraphrase/clauses reordered': reorderClauses,
  'paraphrase/reordered and reworded': chain(reorderClauses, replaceWords(0.2)),
  'values/some numbers': (input) => changeNumbers(input, 0.4),
  'values/all numbers': (input) => changeNumbers(input, 1),
  'values/old figure elsewhere': lookalikes,
  'values/with correction notes': correctionNotes,
  'repeats/twins': twins,
  'repeats/twins and removals': chain(twins, deleteSome(0.2)),
  'mixture/light': chain(
    (input) => changeNumbers(input, 0.2),
    replaceWords(0.08),
    insertSome(0.1),
    deleteSome(0.08),
    moveSome(1),
  ),
  'mixture/heavy': chain(
    (input) => changeNumbers(input, 0.4),
    replaceWords(0.15),
    addWords(0.08),
    insertSome(0.3),
    deleteSome(0.25),
    moveSome(4),
    splitSome,
  ),
  ...deskRevisions,
};
