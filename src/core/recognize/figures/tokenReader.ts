import type { Token } from '../../text/tokens';
import type { TokenSentences } from '../../text/tokenSentences';

/** Reads the tokens of one article by their number, with what the figure rules keep asking of them. */
export class TokenReader {
  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    private readonly sentences: TokenSentences,
  ) {}

  /** Names of things with their numbers, read when they are first asked for. */
  private numbered: ReadonlySet<string> | null = null;

  get length(): number {
    return this.tokens.length;
  }

  // A negative index would make every look at a token slow, so that it is kept out.
  at(i: number): Token | undefined {
    return i < 0 ? undefined : this.tokens[i];
  }

  /** The token as printed; empty outside the text. */
  word(i: number): string {
    return this.at(i)?.text ?? '';
  }

  lower(i: number): string {
    return this.at(i)?.lower ?? '';
  }

  kind(i: number): Token['kind'] | 'none' {
    return this.at(i)?.kind ?? 'none';
  }

  /** Nothing stands between the token and the one before it. */
  glued(i: number): boolean {
    const token = i > 0 ? this.tokens[i] : undefined;
    return token !== undefined && !token.spaced;
  }

  /** Both tokens exist and stand in one sentence. */
  together(i: number, j: number): boolean {
    return this.sentences.together(i, j);
  }

  startsSentence(i: number): boolean {
    return this.sentences.start(i) === i;
  }

  /** Has a capital letter: as a rule its first, but "iPhone" is a name, too. */
  capitalized(i: number): boolean {
    const token = this.at(i);
    return token !== undefined && token.text !== token.lower;
  }

  isDash(i: number): boolean {
    return DASHES.has(this.word(i));
  }

  isHyphen(i: number): boolean {
    const text = this.word(i);
    return text === '-' || text === '‐' || text === '‑';
  }

  /** A hyphen that joins the words on its two sides. */
  joins(i: number): boolean {
    return this.isHyphen(i) && this.glued(i) && this.glued(i + 1);
  }

  /** The word and the number behind it stand elsewhere with no word to count behind them: "the Slate 9." */
  isNamed(i: number): boolean {
    this.numbered ??= numberedNames(this.tokens);
    return this.numbered.has(`${this.word(i)} ${this.word(i + 1)}`);
  }

  slice(from: number, to: number): string {
    const first = this.tokens[from];
    const last = this.tokens[to - 1];
    return first === undefined || last === undefined || to <= from ? '' : this.text.slice(first.start, last.end);
  }
}

const DASHES = new Set(['-', '‐', '‑', '–', '—', '−', '~']);

function numberedNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (let i = 1; i < tokens.length; i++) {
    const [name, number, behind] = [tokens[i - 1], tokens[i], tokens[i + 1]];
    if (number?.kind !== 'number' || name?.kind !== 'word' || name.text === name.lower || !number.spaced) continue;
    if (behind === undefined || behind.startsLine || ENDS.has(behind.text)) names.add(`${name.text} ${number.text}`);
  }
  return names;
}

const ENDS = new Set(". , ) ? ! : ; ’ ' | is was has will and for on in with".split(' '));
