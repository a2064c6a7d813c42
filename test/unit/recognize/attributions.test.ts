import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/recognize/analyzeArticle';
import { createVoiceRecognizers } from '../../../src/core/recognize/quotes/voiceRecognizers';

/** speaker / via: content */
function read(text: string): string[] {
  return analyzeArticle(text, createVoiceRecognizers()).attributions.map(({ content, speaker, via }) => {
    const voices = [speaker, via].filter((voice) => voice !== null).map((voice) => voice.description);
    return `${voices.join(' / ')}: ${text.slice(content.start, content.end)}`;
  });
}

describe('an indirect report', () => {
  const cases: Readonly<Record<string, readonly [string, ...string[]]>> = {
    'stands behind its verb': ['The mayor said the bridge was closed.', 'The mayor: the bridge was closed'],
    'stands behind "that"': [
      'The mayor told a local radio station that the bridge was closed.',
      'The mayor: the bridge was closed',
    ],
    'stands before its clause': [
      'The bridge was closed at noon, a clerk said.',
      'a clerk: The bridge was closed at noon',
    ],
    'stands before a clause that goes on': [
      'The bridge was closed at noon, a clerk said, citing two engineers.',
      'a clerk / two engineers: The bridge was closed at noon',
    ],
    'stands beside "according to"': [
      'According to two drivers, the bridge was closed.',
      'two drivers: the bridge was closed',
    ],
    'stands before "according to"': [
      'The bridge was closed at noon, according to two drivers.',
      'two drivers: The bridge was closed at noon',
    ],
    'has a second voice behind the first': [
      'A clerk said two drivers said the bridge was closed.',
      'A clerk / two drivers: the bridge was closed',
    ],
    'is no report when the words are nouns': ['There were no reports of anyone hurt in the town.'],
    'is no report in a passive': ['The move reported by the radio came late at night.'],
  };
  for (const [behaviour, [text, ...want]] of Object.entries(cases))
    it(behaviour, () => assert.deepEqual(read(text), want));
});
