import { createRecognizers } from '../core/recognize/recognizers';
import { createMentionCorpus } from './mentionCorpus';
import { serveNewsroom } from './serveNewsroom';
import { workerPort } from './workerPort';

serveNewsroom(workerPort(), { createRecognizers, createCorpus: createMentionCorpus });
