import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createFinder } from './support';

const SHARED = new URL('../../../../../shared/', import.meta.url);
const GOLD = new URL('gold/', SHARED);
const SEEDS = new URL('seeds/', SHARED);

interface Gold {
  readonly document: string;
  readonly furniture: readonly (readonly [number, number])[];
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly optional?: boolean;
  }[];
}

/** The target for names of five articles on one story, exact span and type. */
const TARGET = 0.95;

describe('names in the seed articles', () => {
  it(`are found with a typed F1 of ${TARGET} or more`, function () {
    if (!existsSync(GOLD) || !existsSync(SEEDS)) {
      console.log('      skipped: the seed articles are not beside this repository');
      this.skip();
    }
    const find = createFinder();
    let right = 0;
    let found = 0;
    let wanted = 0;
    for (const file of readdirSync(GOLD).filter((name) => name.endsWith('.txt.json'))) {
      const gold = JSON.parse(readFileSync(new URL(file, GOLD), 'utf8')) as Gold;
      const key = (mention: { start: number; end: number; type: string }): string =>
        `${mention.start}:${mention.end}:${mention.type}`;
      const required = new Set(gold.mentions.filter((mention) => mention.optional !== true).map(key));
      const mentions = find(readFileSync(new URL(gold.document, SEEDS), 'utf8')).filter(
        ({ start, end }) => !gold.furniture.some(([from, to]) => start >= from && end <= to),
      );
      wanted += required.size;
      found += mentions.length;
      right += mentions.filter((mention) => required.has(key(mention))).length;
    }
    assert.ok((2 * right) / (found + wanted) >= TARGET, `F1 ${((2 * right) / (found + wanted)).toFixed(4)}`);
  });
});
