import assert from 'node:assert/strict';
import { brief } from './readFigures';

describe('figures', () => {
  const cases: [string, string[]][] = [
    ['The army took 12,500 square kilometers of desert.', ['12,500 square kilometers | 12500 km2']],
    ['At least 17 villagers died in the flood.', ['At least 17 villagers | 17 person at-least']],
    ['The firm paid $1.2bn for the mill.', ['$1.2bn | 1200000000 usd']],
    ['Rents rose 4.5 percent.', ['4.5 percent | 4.5 percent']],
    ['Between 30 and 40 trucks burnt.', ['Between 30 and 40 trucks | 30 [30..40] item']],
    ['A 22-truck convoy left.', ['22-truck | 22 item']],
    ['Seven were killed and 31 wounded.', ['Seven | 7 person', '31 | 31 person']],
    ['Dozens of farmers marched.', ['Dozens of farmers | ? [12..120] person about']],
  ];
  for (const [text, wanted] of cases) it(text, () => assert.deepEqual(brief(text), wanted));
});
