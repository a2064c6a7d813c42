import type { Source } from '../../../src/core/corpus/model';
import type {
  ArticleAnalysis,
  DateExpression,
  EntityType,
  Figure,
  Mention,
  Quote,
} from '../../../src/core/recognize/model';

/** Marks in square brackets make a small analysed article: `[12 people|people]`, `[Lower Marn|place]`, `[Sunday|2020-05-03]`. */
const MARK = /\[([^\]|]+)\|([^\]]+)\]/g;
const TITLE = '# ';
const TYPES = new Set(['person', 'organization', 'place', 'group']);

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

function valueOf(text: string): number | null {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
  const scale = text.includes('million') ? 1e6 : text.includes('billion') ? 1e9 : 1;
  if (digits !== undefined) return Number(digits.replace(/,/g, '')) * scale;
  const word = text
    .toLowerCase()
    .split(/\s+/)
    .find((one) => one in WORDS);
  return word === undefined ? null : (WORDS[word] ?? null);
}

const approxOf = (text: string): Figure['approx'] =>
  /at least/i.test(text)
    ? 'at-least'
    : /more than|over/i.test(text)
      ? 'more-than'
      : /about|some|nearly/i.test(text)
        ? 'about'
        : /less than|fewer than/i.test(text)
          ? 'less-than'
          : 'exact';

/** An article from marked text; quotations are whatever stands in double quotation marks, a headline what `# ` begins. */
export function article(
  path: string,
  marked: string,
  published: string | null = '2020-05-04',
  publisher: string | null = null,
): Source {
  const mentions: Mention[] = [];
  const figures: Figure[] = [];
  const dates: DateExpression[] = [];
  const titled = marked.startsWith(TITLE);
  let text = '';
  let at = titled ? TITLE.length : 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(at, match.index);
    const words = match[1]!;
    const label = match[2]!;
    const span = { start: text.length, end: text.length + words.length, text: words };
    text += words;
    at = match.index + match[0].length;
    if (TYPES.has(label)) mentions.push({ ...span, type: label as EntityType });
    else if (/^\d{4}/.test(label)) {
      const [from, to] = label.split('/');
      dates.push({ ...span, from: from!, to: to ?? from!, precision: to === undefined ? 'day' : 'month' });
    } else
      figures.push({
        ...span,
        kind:
          label === 'people' || label === 'item'
            ? 'count'
            : label === 'percent'
              ? 'percent'
              : /^[a-z]{3}$/.test(label)
                ? 'money'
                : 'quantity',
        value: valueOf(words),
        unit: label === 'people' ? 'person' : label,
        approx: approxOf(words),
        low: null,
        high: null,
        of: '',
      });
  }
  text += marked.slice(at);
  const quotes: Quote[] = [...text.matchAll(/"([^"]+)"/g)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
    text: match[1]!,
    speaker: null,
  }));
  const analysis: ArticleAnalysis = {
    parts: {
      publisher,
      agency: null,
      published,
      headline: titled ? { start: 0, end: text.indexOf('\n') } : null,
      byline: null,
      dateline: null,
      captions: [],
      furniture: [],
    },
    referenceDate: published,
    mentions,
    figures,
    dates,
    quotes,
    attributions: [],
  };
  return { path, text, analysis };
}
