import type { Aligner, Alignment } from './align';
import { ANCHOR } from './constants';
import { exactHits, type ExactHit } from './exactHits';
import { looksLikeCorrection } from './corrections';
import type { StoredSentence } from './storedSentence';
import { firstPlace, placesOf, type TextIndex } from './textIndex';

/** A place where a stored sentence may stand now. */
export interface Candidate extends Alignment {
  /** Word for word, at the borders of a sentence, and not in a note on what the article used to say. */
  readonly certain: boolean;
}

/** Looks for the places of stored sentences in one text. */
export class CandidateSearch {
  private readonly votes: Float64Array;
  private readonly seen = new Map<number, number>();

  constructor(
    private readonly index: TextIndex,
    private readonly aligner: Aligner,
  ) {
    this.votes = new Float64Array(index.sentenceCount);
  }

  /** All places word for word; if there is none that can be relied on, the most similar ones as well. Best first. */
  candidatesOf(sentence: StoredSentence): Candidate[] {
    const hits = exactHits(this.index, sentence);
    const whole = hits.filter((hit) => hit.whole);
    const found = hits.map((hit) => this.fromHit(sentence, hit));
    const suspicious = found.map((candidate) => looksLikeCorrection(this.index, candidate.from, candidate.to));
    const certain = found.filter((_, at) => hits[at]?.whole === true && hits[at].sameSigns && suspicious[at] === false);
    if (certain.length > 0) return certain.map((candidate) => ({ ...candidate, certain: true }));
    const similar = this.similar(sentence, found);
    return [...this.withoutCorrections(found, hits, suspicious, similar, whole.length > 0), ...similar].sort(
      (a, b) => b.score - a.score,
    );
  }

  /** The places that are like a sentence which stands word for word elsewhere. Best first. */
  besides(sentence: StoredSentence, certain: readonly Candidate[]): Candidate[] {
    return this.similar(sentence, certain);
  }

  /** The article's present words beat a note that repeats the old ones. */
  private withoutCorrections(
    found: readonly Candidate[],
    hits: readonly ExactHit[],
    suspicious: readonly boolean[],
    similar: readonly Candidate[],
    anyWhole: boolean,
  ): Candidate[] {
    const best = Math.max(0, ...similar.map(({ score }) => score));
    return found.filter((_, at) => {
      if (suspicious[at] === true) return best < ANCHOR.correction.cued;
      const leadIn = hits[at]?.startsSentence === false;
      return !leadIn || anyWhole || best < ANCHOR.correction.any;
    });
  }

  private fromHit(sentence: StoredSentence, hit: ExactHit): Candidate {
    const { words } = sentence;
    const partner = new Int32Array(words.length);
    let contentMatched = 0;
    for (let row = 0; row < words.length; row++) {
      partner[row] = hit.at + row;
      if ((words.weight[row] ?? 0) >= ANCHOR.weight.content) contentMatched++;
    }
    const found = {
      partner,
      from: hit.at,
      to: hit.at + words.length,
      matched: sentence.weight,
      region: sentence.weight,
    };
    const candidate = this.aligner.finished(sentence, { ...found, contentMatched }, 0, this.index.words.length);
    if (hit.whole && !hit.sameSigns) return fixed(candidate, sentence, ANCHOR.otherSigns);
    if (hit.whole) return { ...candidate, score: 1, restFactor: 0, certain: false };
    if (!hit.long) return { ...candidate, certain: false };
    return fixed(candidate, sentence, ANCHOR.inside.score);
  }

  /** How a stored sentence lies in one sentence of the text. */
  within(sentence: StoredSentence, at: number): Candidate | null {
    const alignment = this.aligner.align(sentence, this.index.from[at] ?? 0, this.index.from[at + 1] ?? 0);
    return alignment === null ? null : { ...alignment, certain: false };
  }

  private similar(sentence: StoredSentence, exact: readonly Candidate[]): Candidate[] {
    const found: Candidate[] = [];
    let best = 0;
    for (const at of this.mostVoted(sentence)) {
      const alignment = this.alignAround(sentence, at, best - ANCHOR.hopeless);
      best = Math.max(best, alignment?.score ?? 0);
      if (alignment === null || alignment.score < ANCHOR.floor.tight - ANCHOR.orderBonus) continue;
      const known = [...exact, ...found].some((other) => other.from < alignment.to && alignment.from < other.to);
      if (!known) found.push({ ...alignment, certain: false });
      else {
        // Two sentences that were widened over one another: the better alignment of the two stays.
        const rival = found.findIndex((other) => other.from < alignment.to && alignment.from < other.to);
        if (rival !== -1 && (found[rival]?.score ?? 1) < alignment.score)
          found[rival] = { ...alignment, certain: false };
      }
    }
    return found.sort((a, b) => b.score - a.score);
  }

  /** Null where nothing can score above `least`, either. */
  private alignAround(sentence: StoredSentence, at: number, above: number): Alignment | null {
    const { index, aligner } = this;
    const from = index.from[at] ?? 0;
    const to = index.from[at + 1] ?? 0;
    const least = Math.max(above, ANCHOR.floor.tight - ANCHOR.orderBonus);
    const wideFrom = index.from[Math.max(0, at - 1)] ?? 0;
    const wideTo = index.from[Math.min(index.sentenceCount, at + 2)] ?? 0;
    if (aligner.bound(sentence, wideFrom, wideTo, this.seen) < least) return null;
    const alone = aligner.align(sentence, from, to);
    const open = alone === null || alone.partner[0] === -1 || alone.partner.at(-1) === -1;
    if (alone !== null && !open && alone.score >= ANCHOR.widenBelow) return alone;
    if (alone !== null && alone.score < above - ANCHOR.widenGain) return alone;
    const before = alone === null || this.holdsOpen(sentence, alone, wideFrom, from) ? wideFrom : from;
    const behind = alone === null || this.holdsOpen(sentence, alone, to, wideTo) ? wideTo : to;
    if (before === from && behind === to) return alone;
    const wide = aligner.align(sentence, before, behind);
    if (wide === null || (alone !== null && alone.score >= wide.score)) return alone;
    return wide;
  }

  /** Whether words of the text are those that a sentence lacks: without any its neighbour has no part of it. */
  private holdsOpen({ words }: StoredSentence, { partner }: Alignment, from: number, to: number): boolean {
    let weight = 0;
    for (let row = 0; row < words.length && weight < ANCHOR.weight.content; row++)
      if (partner[row] === -1 && holds(this.index, words.key[row] ?? 0, from, to)) weight += words.weight[row] ?? 0;
    return weight >= ANCHOR.weight.content;
  }

  /** The sentences that share most words with a stored one, for their length. */
  private mostVoted(sentence: StoredSentence): number[] {
    const { index, votes } = this;
    const voters: { key: number; spread: number }[] = [];
    const known = new Set<number>();
    for (let at = 0; at < sentence.words.length; at++) {
      const key = sentence.words.key[at] ?? 0;
      if (known.has(key)) continue;
      known.add(key);
      const { from, to } = placesOf(index, key);
      if (to > from && to - from <= ANCHOR.votes.spread) voters.push({ key, spread: to - from });
    }
    voters.sort((a, b) => a.spread - b.spread);
    const touched: number[] = [];
    for (const { key } of voters.slice(0, ANCHOR.votes.words)) {
      const { from, to } = placesOf(index, key);
      for (let place = from; place < to; place++) {
        const at = index.sentenceOf[index.postings[place] ?? 0] ?? 0;
        const length = (index.from[at + 1] ?? 0) - (index.from[at] ?? 0);
        if (votes[at] === 0) touched.push(at);
        votes[at] = (votes[at] ?? 0) + 1 / Math.sqrt(length);
      }
    }
    const best: number[] = [];
    for (let rank = 0; rank < ANCHOR.candidates; rank++) {
      let most = -1;
      for (const at of touched) {
        const ahead = (votes[at] ?? 0) - (votes[most] ?? 0);
        if ((votes[at] ?? 0) > 0 && (most === -1 || ahead > 0 || (ahead === 0 && at < most))) most = at;
      }
      if (most === -1) break;
      best.push(most);
      votes[most] = 0;
    }
    for (const at of touched) votes[at] = 0;
    return best;
  }
}

/** A candidate whose words are all there, and whose score is given. */
function fixed(alignment: Alignment, { weight }: StoredSentence, score: number): Candidate {
  return { ...alignment, score, sides: (2 * weight) / score, restFactor: 0, certain: false };
}

function holds(index: TextIndex, key: number, from: number, to: number): boolean {
  const place = firstPlace(index, key, from);
  return place < (index.heads[key + 1] ?? 0) && (index.postings[place] ?? 0) < to;
}
