import fc from 'fast-check';
import { newAnnotation } from '../../../../src/core/annotation/newAnnotation';
import type { Annotation } from '../../../../src/core/annotation/model';
import type { ExportedSource } from '../../../../src/core/annotation/exchange/model';

export const TEXT =
  'Flood in Merle 🌊\n\nThe river took 14 houses on Monday, the mayor said.\nNobody was hurt,\nshe added.\n';

export function exported(...marks: (Partial<Annotation> & { exact: string; author?: string })[]): ExportedSource {
  return {
    path: 'merle/flood.txt',
    text: TEXT,
    publisher: 'The Merle Post',
    published: '2024-05-07',
    annotations: marks.map(({ exact, author = 'ada', ...over }, i) => {
      const start = TEXT.indexOf(exact);
      return {
        source: 'merle/flood.txt',
        author,
        start,
        end: start + exact.length,
        annotation: newAnnotation({
          id: `abcdef0${i}`,
          target: { exact, prefix: TEXT.slice(Math.max(0, start - 5), start), suffix: '' },
          kind: 'figure',
          created: '2024-05-08T09:00:00Z',
          ...over,
        }),
      };
    }),
  };
}

/** Articles with characters of one and two units and every line end, with annotations anywhere in them. */
export const anySource: fc.Arbitrary<ExportedSource> = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'é', '🌊', ' ', '\n', '\r\n', '"', '\t', 'Ω'), { minLength: 1, maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.string(), fc.constantFrom<Annotation['status']>('open', 'refuted')), {
      maxLength: 6,
    }),
  )
  .map(([parts, marks]) => {
    const text = parts.join('');
    const starts = parts.map((_, i) => parts.slice(0, i).join('').length).concat(text.length);
    const annotations = marks.flatMap(([a, b, note, status], i) => {
      const start = starts[Math.min(a % starts.length, b % starts.length)]!;
      const end = starts[Math.max(a % starts.length, b % starts.length)]!;
      const exact = text.slice(start, end);
      if (exact.trim() === '') return [];
      return {
        source: 'any.txt',
        author: 'ada',
        start,
        end,
        annotation: {
          id: `abcdef0${i}`,
          target: { exact, prefix: '', suffix: '' },
          kind: 'quote' as const,
          value: { amount: i * 1.5, unit: 'km2' },
          status,
          credibility: 3 as const,
          tags: ['one', 'two words'],
          note,
          links: [],
          created: null,
        },
      };
    });
    return { path: 'any.txt', text, publisher: null, published: null, annotations };
  });
