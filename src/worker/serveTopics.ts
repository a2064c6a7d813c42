import { contradictionsIn } from '../core/presentation/contradictions';
import { factMatrix } from '../core/presentation/factMatrix';
import { sourceOverviews } from '../core/presentation/sourceOverview';
import { attentionIn, topicOf, topicsAt } from '../core/presentation/topics';
import type { Corpus } from '../core/corpus/model';
import type { Library } from '../core/presentation/sourceView';
import type { Handlers } from '../protocol/contract';
import type { workerContract } from '../protocol/newsroomContract';
import type { topicRequests } from '../protocol/topicRequests';

type WorkerRequests = Handlers<typeof workerContract>['requests'];

/** Answers what the panel shows, where the texts are: a view carries sentences and not whole articles. */
export function serveTopics(
  corpus: Corpus,
  reliabilityOf: Library['reliabilityOf'],
): Pick<WorkerRequests, keyof typeof topicRequests> {
  const library: Library = {
    source: (path) => corpus.source(path),
    reliabilityOf,
  };
  return {
    topicsAt: (reading) => topicsAt(corpus, reading, library),
    topic: ({ ref, reading }) => topicOf(corpus, ref, reading, library),
    attentionIn: ({ path, limit }) => attentionIn(corpus, path, limit),
    contradictionsIn: ({ path }) => contradictionsIn(corpus, path, library),
    factMatrix: ({ single }) => factMatrix(corpus, library, single),
    sourceOverviews: () => sourceOverviews(corpus, library),
  };
}
