// Matrices of any size, for the tests of the fact matrix.
import type { FactMatrix, MatrixRow } from '../../../src/core/presentation/factMatrix';
import type { SourceView } from '../../../src/core/presentation/model';

const KINDS = ['figure', 'date', 'quote', 'passage', 'event'] as const;

/** Every fifth fact is a conflict, every tenth of these set aside; fact `n` names "Name n modulo 7"; fact `n` is told by 2 to 5 of the sources; its title is "Fact n". */
export function madeMatrix(facts: number, sources = 10): FactMatrix {
  return {
    sources: Array.from({ length: sources }, (_, index): SourceView => ({
      path: `file:///desk/${index}.txt`,
      name: `Outlet ${index}`,
      file: `${index}.txt`,
      headline: `Headline ${index}`,
      date: `${index + 1} Jun 2017`,
      dateInferred: false,
      reliability: null,
    })),
    entities: Array.from({ length: 7 }, (_, index) => ({ id: `name-${index}`, name: `Name ${index}` })),
    rows: Array.from({ length: facts }, (_, fact): MatrixRow => {
      const conflict = fact % 5 === 0;
      const told = 2 + (fact % 4);
      return {
        id: `f${fact}`,
        kind: KINDS[fact % KINDS.length]!,
        title: `Fact ${fact}`,
        relation: conflict ? 'conflict' : 'agree',
        reason: conflict ? 'true-conflict' : null,
        setAside: fact % 50 === 0,
        origins: 1 + (fact % told),
        entities: [fact % 7],
        cells: Array.from({ length: Math.min(told, sources) }, (_, index) => ({
          source: (fact + index) % sources,
          text: conflict && index === 1 ? `${fact + 1} people` : `${fact} people`,
          differs: conflict && index === 1,
          origin: index,
          start: fact,
          end: fact + 5,
        })).sort((a, b) => a.source - b.source),
      };
    }),
    incomplete: false,
  };
}
