import type { TextIndex, Words } from './textIndex';

/** Weights that a block has at least: a word that carries matter and a common one, or two numbers. */
const LEAST = 1;
/** Words of a block at least; single words are met afterwards. */
const SHORTEST = 2;

interface Block {
  row: number;
  /** The first word of the text. */
  at: number;
  length: number;
  weight: number;
}

/**
 * Lays a stored sentence into words of the text block by block, the heaviest first and in whatever order they stand
 * (greedy string tiling): sentences are turned, and lists put in another order. What stands between two blocks, or next
 * to one, and is a number there and here is one that changed. Returns the partners, -1 for none, and which of them are
 * out of the order of the rest.
 */
export function matchBlocks(
  stored: Words,
  index: TextIndex,
  [from, to]: readonly [from: number, to: number],
): { readonly partner: Int32Array; readonly moved: Uint8Array } {
  const partner = new Int32Array(stored.length).fill(-1);
  const taken = new Uint8Array(to - from);
  const open = blocksOf(stored, index.words, from, to);
  const chosen: Block[] = [];
  for (;;) {
    let heaviest = -1;
    for (let at = 0; at < open.length; at++)
      if (heaviest === -1 || (open[at]?.weight ?? 0) > (open[heaviest]?.weight ?? 0)) heaviest = at;
    const block = open[heaviest];
    if (block === undefined) break;
    const last = open.pop();
    if (last !== undefined && last !== block) open[heaviest] = last;
    if (trim(block, stored, partner, taken, from)) {
      if (block.length >= SHORTEST && block.weight >= LEAST) open.push(block);
      continue;
    }
    for (let offset = 0; offset < block.length; offset++) {
      partner[block.row + offset] = block.at + offset;
      taken[block.at + offset - from] = 1;
    }
    chosen.push(block);
  }
  const moved = movedRows(chosen, stored.length);
  matchNumbers(stored, index.words, partner, moved, taken, [from, to]);
  return { partner, moved };
}

/** All runs of words that are the same here and there, as long as they go. */
function blocksOf(stored: Words, words: Words, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  for (let row = 0; row + 1 < stored.length; row++) {
    const stem = stored.stem[row];
    const next = stored.stem[row + 1];
    for (let at = from; at + 1 < to; at++) {
      if (words.stem[at] !== stem || words.stem[at + 1] !== next) continue;
      if (row > 0 && at > from && words.stem[at - 1] === stored.stem[row - 1]) continue;
      let length = 0;
      let weight = 0;
      while (row + length < stored.length && at + length < to && stored.stem[row + length] === words.stem[at + length])
        weight += stored.weight[row + length++] ?? 0;
      if (weight >= LEAST) blocks.push({ row, at, length, weight });
    }
  }
  return blocks;
}

/** Cuts what is taken by now out of a block, but for its longest piece. False where nothing was. */
function trim(block: Block, stored: Words, partner: Int32Array, taken: Uint8Array, from: number): boolean {
  let best = 0;
  let most = 0;
  let run = 0;
  for (let offset = 0; offset < block.length; offset++) {
    const free = partner[block.row + offset] === -1 && taken[block.at + offset - from] === 0;
    run = free ? run + 1 : 0;
    if (run > most) [best, most] = [offset - run + 1, run];
  }
  if (most === block.length) return false;
  block.row += best;
  block.at += best;
  block.length = most;
  block.weight = 0;
  for (let offset = 0; offset < most; offset++) block.weight += stored.weight[block.row + offset] ?? 0;
  return true;
}

/** The words of all blocks but those that are heaviest together in the order of the stored sentence. */
function movedRows(blocks: readonly Block[], rows: number): Uint8Array {
  const sorted = [...blocks].sort((a, b) => a.row - b.row);
  const total: number[] = [];
  const before: number[] = [];
  let end = -1;
  sorted.forEach((block, at) => {
    total[at] = block.weight;
    before[at] = -1;
    for (let other = 0; other < at; other++) {
      const sum = (total[other] ?? 0) + block.weight;
      if ((sorted[other]?.at ?? 0) < block.at && sum > (total[at] ?? 0)) [total[at], before[at]] = [sum, other];
    }
    if (end === -1 || (total[at] ?? 0) > (total[end] ?? 0)) end = at;
  });
  const moved = new Uint8Array(rows);
  for (const { row, length } of sorted) moved.fill(1, row, row + length);
  for (let at = end; at !== -1; at = before[at] ?? -1) {
    const { row = 0, length = 0 } = sorted[at] ?? {};
    moved.fill(0, row, row + length);
  }
  return moved;
}

/** Numbers without a partner beside words that have one, and numbers of the text beside those. */
function matchNumbers(
  stored: Words,
  words: Words,
  partner: Int32Array,
  moved: Uint8Array,
  taken: Uint8Array,
  [from, to]: readonly [from: number, to: number],
): void {
  for (let row = 0; row < stored.length; row++) {
    if (partner[row] !== -1 || stored.number[row] !== 1) continue;
    // What a number is of may stand behind many; what leads to it is its own.
    for (const step of [-1, 1]) {
      const beside = partner[row + step] ?? -1;
      const at = beside - step;
      if (beside === -1 || at < from || at >= to || taken[at - from] === 1 || words.number[at] !== 1) continue;
      partner[row] = at;
      moved[row] = moved[row + step] ?? 0;
      taken[at - from] = 1;
      break;
    }
  }
}
