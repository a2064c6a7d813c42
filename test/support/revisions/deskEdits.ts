import { written, type Draft, type DraftSentence, type Piece } from './draft';
import type { Random } from './random';

/** What editors do to copy: each takes a draft and gives the next one, and every word that stays keeps its number. */
type Edit = (draft: Draft, random: Random) => Draft;

/** Words that editors and wire desks put for one another. */
const EXCHANGED: ReadonlyMap<string, string> = new Map(
  (
    'about:some some:about around:about approximately:about nearly:almost almost:nearly began:started started:began ' +
    'begin:start killed:slain wounded:injured injured:hurt hurt:injured told:informed added:noted stated:said ' +
    'announced:said reported:said declared:said claimed:said however:but although:though while:as because:since ' +
    'after:following before:ahead following:after during:in several:some many:numerous most:many large:big big:large ' +
    'small:little area:region region:area town:city village:hamlet people:residents residents:people men:people ' +
    'government:authorities authorities:officials officials:authorities military:army army:military troops:soldiers ' +
    'soldiers:troops forces:troops fighters:militants police:officers near:outside outside:near toward:towards ' +
    'towards:toward help:assist support:back attack:assault assault:attack attacks:strikes bombing:strike home:house ' +
    'show:indicate shows:indicates showed:indicated use:employ used:employed need:require needed:required made:built ' +
    'get:receive got:received find:discover found:discovered start:beginning end:close ended:closed last:past past:last ' +
    'important:key major:large main:chief new:fresh key:crucial quickly:fast often:frequently usually:normally ' +
    'can:may could:might will:would would:will children:youngsters country:nation nation:country first:initial'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split(':');
      return [from, to];
    }),
);

const DAYS = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const isLower = (piece: Piece | undefined): piece is Piece => piece !== undefined && /^\p{Ll}/u.test(piece.text);
const eachSentence =
  (change: (pieces: readonly Piece[], random: Random) => readonly Piece[]): Edit =>
  (draft, random) =>
    draft.map(({ lead, pieces }) => {
      const next = change(pieces, random);
      return { lead, pieces: next.some(({ text }) => /\p{L}/u.test(text)) ? next : pieces };
    });

const exchangeWords = (share: number): Edit =>
  eachSentence((pieces, random) =>
    pieces.map((piece) => {
      const other = EXCHANGED.get(piece.text);
      return other !== undefined && random.chance(share) ? { ...piece, text: other } : piece;
    }),
  );

/** "said that" and "said", "on Monday" and "Monday", "the" before a title: little words come and go. */
const littleWords: Edit = eachSentence((pieces, random) =>
  pieces.flatMap((piece, at): readonly Piece[] => {
    const before = pieces[at - 1];
    const next = pieces[at + 1];
    if (piece.text === 'that' && before?.text === 'said' && random.chance(0.7)) return [];
    if (piece.text === 'on' && DAYS.test(next?.text ?? '') && random.chance(0.7)) return [];
    if (piece.text === 'said' && isLower(next) && next.text !== 'that' && random.chance(0.3))
      return [piece, { origin: null, text: 'that', space: ' ' }];
    if (DAYS.test(piece.text) && isLower(before) && before.text !== 'on' && random.chance(0.5))
      return [
        { origin: null, text: 'on', space: piece.space },
        { ...piece, space: ' ' },
      ];
    return [piece];
  }),
);

/** "…, Name Name said." becomes "…, said Name Name." */
const turnAttributions: Edit = eachSentence((pieces, random) => {
  const said = pieces.length - 2;
  if (pieces[said]?.text !== 'said' || !random.chance(0.6)) return pieces;
  let from = said;
  while (from > 0 && /^\p{Lu}/u.test(pieces[from - 1]?.text ?? '')) from--;
  const name = pieces.slice(from, said);
  const verb = pieces[said];
  if (name.length === 0 || from === 0) return pieces;
  return [...pieces.slice(0, from), verb, ...name, ...pieces.slice(said + 1)];
});

/** A last clause, or one between two commas, is cut. */
const trimClauses = (share: number): Edit =>
  eachSentence((pieces, random) => {
    const commas = pieces.flatMap(({ text }, at) => (text === ',' && at > 4 ? [at] : []));
    if (commas.length === 0 || !random.chance(share)) return pieces;
    const from = random.pick(commas);
    const stop = /^[.!?]$/.test(pieces.at(-1)?.text ?? '') ? pieces.length - 1 : pieces.length;
    const to = commas.find((at) => at > from);
    return [...pieces.slice(0, from), ...pieces.slice(to === undefined ? stop : to + 1)];
  });

/** Paragraphs as lists of sentences; a title is one of its own. */
function paragraphsOf(draft: Draft): DraftSentence[][] {
  const paragraphs: DraftSentence[][] = [];
  for (const sentence of draft) {
    const last = paragraphs.at(-1);
    if (last === undefined || sentence.lead.includes('\n')) paragraphs.push([sentence]);
    else last.push(sentence);
  }
  return paragraphs;
}

const joined = (paragraphs: readonly (readonly DraftSentence[])[]): DraftSentence[] =>
  paragraphs.flatMap((sentences) =>
    sentences.map((sentence, at) => (at === 0 ? { ...sentence, lead: '\n\n' } : sentence)),
  );

/** One or two runs of paragraphs go to another place, whole. */
const moveParagraphs: Edit = (draft, random) => {
  const paragraphs = paragraphsOf(draft);
  for (let move = 0; move < 2 && paragraphs.length > 4; move++) {
    const taken = paragraphs.splice(1 + random.below(paragraphs.length - 3), 1 + random.below(2));
    paragraphs.splice(1 + random.below(paragraphs.length), 0, ...taken);
  }
  return joined(paragraphs);
};

/** Cut from the end, as copy is, and here and there before it. */
const cut = (share: number): Edit => {
  return (draft, random) => {
    const paragraphs = paragraphsOf(draft);
    const kept = paragraphs.slice(0, Math.max(2, Math.ceil(paragraphs.length * (1 - share * random.next()))));
    return joined(kept.filter((_, at) => at === 0 || !random.chance(share / 2)));
  };
};

/** Every sentence its own paragraph, or two paragraphs in one. */
const setAnew: Edit = (draft, random) => {
  const apart = random.chance(0.5);
  return draft.map((sentence, at) => {
    const closed = /^[.!?”"]$/.test(draft[at - 1]?.pieces.at(-1)?.text ?? '');
    if (at === 0 || !closed) return sentence;
    if (apart) return { ...sentence, lead: '\n\n' };
    return random.chance(0.4) ? { ...sentence, lead: ' ' } : sentence;
  });
};

const newSentences =
  (foreign: readonly string[]): Edit =>
  (draft, random) => [
    ...draft.slice(0, 1),
    ...(foreign.length === 0 ? [] : [written(random.pick(foreign), '\n\n'), written(random.pick(foreign))]),
    ...draft
      .slice(1)
      .flatMap((sentence) =>
        foreign.length > 0 && random.chance(0.1) ? [sentence, written(random.pick(foreign))] : [sentence],
      ),
  ];

const note: Edit = (draft) => [...draft, written('This story has been updated with new figures.', '\n\n')];

const inTurn =
  (...edits: readonly Edit[]): Edit =>
  (draft, random) =>
    edits.reduce((edited, edit) => edit(edited, random), draft);

const copyEdit = inTurn(littleWords, turnAttributions, exchangeWords(0.5), trimClauses(0.08));

/** An article by the next shift, by another paper, and by one with less room. */
export const DESK_EDITS: Readonly<Record<string, (foreign: readonly string[]) => Edit>> = {
  'copy edited': () => inTurn(copyEdit, setAnew),
  'brought up to date': (foreign) => inTurn(newSentences(foreign), copyEdit, cut(0.15), note),
  rearranged: (foreign) => inTurn(moveParagraphs, newSentences(foreign), copyEdit, setAnew),
  shortened: () => inTurn(cut(0.5), copyEdit, trimClauses(0.2), moveParagraphs),
};
