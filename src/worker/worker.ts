import { createCorpus } from '../core/corpus/createCorpus';
import { createRecognizers } from '../core/recognize/recognizers';
import { serveNewsroom } from './serveNewsroom';
import { workerPort } from './workerPort';

serveNewsroom(workerPort(), { createRecognizers, createCorpus });
