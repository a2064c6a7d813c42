import { readArticle, type ArticleReading } from './claims/readArticle';
import { CLAIM_THRESHOLD, claimFacts } from './facts/claimFacts';
import { factsOver } from './facts/order';
import { figureComponents } from './index/figureComponents';
import { createJudge } from './judgements/judgedFact';
import { createStoryGate } from './matching/storyGate';
import type { Corpus, Fact, Judgements, Source } from './model';
import { createLexicon } from './words/lexicon';

/**
 * The facts of figures in sources that stay as they are, for a caller who asks of few of them: what a corpus of the same
 * sources tells, at the cost of what is asked. Origins are joined by voices only, since passages are not compared.
 */
export function createFigureFacts(sources: Iterable<Source>, judgements: Judgements): Pick<Corpus, 'factsAt'> {
  const lexicon = createLexicon();
  const readings = new Map<string, ArticleReading>();
  const readingOf = (path: string): ArticleReading | null => readings.get(path) ?? null;
  const gate = createStoryGate(readingOf);
  for (const source of sources) {
    const reading = readArticle(source, lexicon);
    readings.set(source.path, reading);
    gate.add(reading);
  }
  gate.takeStale();
  const around = {
    readings,
    neighboursOf: (article: ArticleReading) => gate.neighbours(article),
    lexicon,
    links: judgements.links,
  };
  const componentOf = figureComponents(around, CLAIM_THRESHOLD.figures);
  const builder = { readingOf, pairs: { between: () => null }, lexicon };
  const judge = createJudge(judgements);
  const known = new Map<string, Map<number, readonly Fact[]>>();
  const factsOf = (path: string, index: number): readonly Fact[] => {
    const built = known.get(path)?.get(index);
    if (built !== undefined) return built;
    const found = componentOf({ path, index });
    const facts = claimFacts(found, 'figures', builder).map(judge);
    for (const node of found.component.nodes) {
      const row = known.get(node.path) ?? new Map<number, readonly Fact[]>();
      known.set(node.path, row.set(node.index, facts));
    }
    return facts;
  };
  return {
    factsAt(path, offset) {
      const figures = readingOf(path)?.figures ?? [];
      const facts = figures.flatMap(({ start, end }, index) =>
        start <= offset && offset <= end ? factsOf(path, index) : [],
      );
      return factsOver([...new Set(facts)], path, offset);
    },
  };
}
