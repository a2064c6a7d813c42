import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/recognize/analyzeArticle';
import type { EntityType, Mention } from '../../../src/core/recognize/model';
import { createVoiceRecognizers } from '../../../src/core/recognize/quotes/voiceRecognizers';
import type { Recognizer } from '../../../src/core/recognize/recognizer';

/** Names stand between braces in these texts: `{p:Jane Roe}`. */
function read(marked: string): { quote: string; speaker: string | null }[] {
  const kinds: Readonly<Record<string, EntityType>> = { p: 'person', o: 'organization', l: 'place', g: 'group' };
  const mentions: Mention[] = [];
  let text = '';
  for (const part of marked.split(/(\{\w:[^}]+\})/)) {
    const name = /^\{(\w):([^}]+)\}$/.exec(part);
    if (name)
      mentions.push({ start: text.length, end: text.length + name[2]!.length, text: name[2]!, type: kinds[name[1]!]! });
    text += name ? name[2]! : part;
  }
  const names: Recognizer<'mentions'> = { layer: 'mentions', needs: [], recognize: () => mentions };
  return analyzeArticle(text, [names, ...createVoiceRecognizers()]).quotes.map(({ text: quote, speaker }) => ({
    quote,
    speaker: speaker === null ? null : (speaker.mention?.text ?? speaker.description),
  }));
}

describe('quotations', () => {
  const cases: Readonly<Record<string, readonly [string, ...string[]]>> = {
    'stand between straight marks': ['"The bridge is closed," {p:Roe} said.', 'The bridge is closed,'],
    'stand between curly marks': ['“The bridge is closed,” {p:Roe} said.', 'The bridge is closed,'],
    'stand between guillemets': ['«The bridge is closed», {p:Roe} said.', 'The bridge is closed'],
    'stand between single marks': ["'The bridge isn't open,' {p:Roe} said. The dog's tail.", "The bridge isn't open,"],
    'keep nested marks': [
      '“She told me ‘the bridge is closed’ and left,” {p:Roe} said.',
      'She told me ‘the bridge is closed’ and left,',
    ],
    'end with their paragraph when never closed': [
      'Then he saw "a crater two feet wide.\n\nNobody spoke.',
      'a crater two feet wide.',
    ],
    'leave scare quotes out': ['The "quick fix" was no "real help" at all.'],
    'leave titles of works out': ['She sang in "The Long Way Home" last year.'],
    'leave titles of works out before a comma': ['The report, “‘They Closed It’: Fog on the River,” came out in June.'],
    'leave measures out': ['He is 5\'11" tall and 6\'2" with shoes on.'],
  };
  for (const [behaviour, [text, ...want]] of Object.entries(cases)) {
    it(behaviour, () =>
      assert.deepEqual(
        read(text).map(({ quote }) => quote),
        want,
      ),
    );
  }

  it('go on over paragraphs that open with a mark again', () => {
    const [only, ...rest] = read('“The bridge is closed today.\n\n“Nobody may cross it,” {p:Roe} said.');
    assert.equal(rest.length, 0);
    assert.equal(only?.quote, 'The bridge is closed today.\n\n“Nobody may cross it,');
  });
});

describe('speakers', () => {
  const cases: Readonly<Record<string, readonly [string, ...(string | null)[]]>> = {
    'stand behind': ['"The bridge is closed," {p:Jane Roe} said on Monday.', 'Jane Roe'],
    'stand behind the verb': ['"The bridge is closed," said {p:Jane Roe}, a driver.', 'Jane Roe'],
    'stand behind the verb after what they are': [
      '"The bridge is closed," said a city engineer, {p:Jane Roe}.',
      'Jane Roe',
    ],
    'stand before': ['{p:Jane Roe}, a driver, told reporters: "The bridge is closed."', 'Jane Roe'],
    'stand inside': ['"The bridge," said {p:Jane Roe}, "is closed for good."', 'Jane Roe'],
    'are named by according to': [
      '"The bridge is closed for good," according to {o:Acme Transport}.',
      'Acme Transport',
    ],
    'go on into the next sentence': [
      '"The bridge is closed," {p:Jane Roe} said. "Nobody may cross it now."',
      'Jane Roe',
      'Jane Roe',
    ],
    'are pronouns of the last speaker': [
      '{p:Jane Roe} said the bridge was shut. "Nobody may cross it," she added.',
      'Jane Roe',
    ],
    'are named and not what they held': [
      '{p:Jane Roe}, 34, a teacher, held up a sign that read "Leave our river alone". "My children swim in it," she said.',
      'Jane Roe',
      'Jane Roe',
    ],
    'are persons behind "she", whatever the name was taken for': [
      'Nobody voted on the ferry, its chairwoman said on Tuesday. {o:Birta Mideks} said that all had gone. "It was too late for us," she told reporters.',
      'Birta Mideks',
    ],
    'are not those whom a possessive means': [
      '{p:John Doe}, who runs the camp, said it was full. The boy had walked for days. "We had no water," his mother said.',
      'his mother',
    ],
    'are those of an earlier verb, behind an age': [
      '"We have won it," {p:Jane Roe} told them. {p:Li Han}, 62, bowed and said he had called {p:Jane Roe}. "I hope for peace," he said.',
      'Jane Roe',
      'Li Han',
    ],
    'are not those whose title tells another': [
      'Sergeant {p:Jane Roe} told the court that the widow was robbed. In a letter read to it, the woman said: "I trusted her like a daughter."',
      'the woman',
    ],
    'are those of an earlier verb, behind a time': [
      '{p:Jane Roe} called a vote. Yesterday morning she travelled to {l:Fog House} and said she would form a council "that can bring the ferries back".',
      'Jane Roe',
    ],
    'are pronouns that fit': ['{p:Jane Roe} met {p:John Doe} at noon. "Nobody may cross it," she said.', 'Jane Roe'],
    'are roles told before': [
      '{p:Jane Roe}, the mayor, resigned. Police came. "Nobody may cross it," the mayor said.',
      'Jane Roe',
    ],
    'are described when unnamed': ['"The bridge is closed," a city engineer said.', 'a city engineer'],
    'are those of a statement': [
      '{o:Acme Transport} said in a statement it was sorry. "The bridge is closed," the statement said.',
      'Acme Transport',
    ],
    'are no part of a name that looks like a verb': [
      'The {l:United States} issued a note. "We are very sorry," the {l:United States} said.',
      'United States',
    ],
    'are never what is promised or denied': [
      'The mayor, {p:Jane Roe}, promised an inquiry. "Nobody may cross it now," she said.',
      'Jane Roe',
    ],
    'stand before an age and what they are': ['"The bridge is closed," {p:Jane Roe}, 42, the mayor, said.', 'Jane Roe'],
    'are plural with the bare verb': ['"The bridge is closed for good," officials say.', 'officials'],
    'are named behind "say"': ['The bridge "will be closed for good", say engineers.', 'engineers'],
    'stand before the first of two verbs': [
      'The mayor called her at 6:30 p.m. and told her the bridge "was closed for good."',
      'The mayor',
    ],
    'are quoted by others': ['The channel quoted an engineer as saying "the bridge is closed".', 'an engineer'],
    'are quoted in the passive': [
      'The engineer was quoted by {o:Acme News} as saying "the bridge is closed".',
      'The engineer',
    ],
    'begin with a particle': ['"The bridge is closed," said {p:de Mistura}, speaking in {l:Oslo}.', 'de Mistura'],
    'are told by an age': ['{p:Jane Roe}, 42, ran. "The bridge is closed," the 42-year-old said.', 'Jane Roe'],
    'sign a pulled quotation': ['"The bridge is closed for good." — {p:Jane Roe}, engineer', 'Jane Roe'],
    'keep to their own clause': [
      'While {p:Roe} hailed the bridge as "a gift to us all", {p:Doe} said it was "a waste of money".',
      'Roe',
      'Doe',
    ],
    'stand before what they are, without its second comma': [
      '{p:Jane Roe}, president of {o:Acme Transport} said "the bridge is closed for good."',
      'Jane Roe',
    ],
    'stand behind a participle that opens the sentence': [
      'Citing "the state of the bridge", {p:Jane Roe} left town.',
      'Jane Roe',
    ],
    'are those whom the sentence before is about': [
      '{o:Acme Transport} said it was sorry. Mayor {p:Jane Roe} went on television. "The bridge is closed for good."',
      'Jane Roe',
    ],
    'stand behind a question with what they are': [
      'The ferry was sold on Monday. "Who else would buy it today?" {p:Jane Roe}, an engineer with {o:Fog Research}, wrote in a letter.',
      'Jane Roe',
    ],
    'are those of the same words further down': [
      'Ferry was ‘a tub and no ship’, say crews\n\nThe ferry, which had been for sale since March, went to {o:Acme Transport} on Monday, to the surprise of its crew.\n\n“It was a tub and no ship,” {p:Jane Roe} said.',
      'Jane Roe',
      'Jane Roe',
    ],
    'like to say it': ['My uncle, who was at sea for 26 years, likes to say "nobody sails here in fog."', 'My uncle'],
    'go on to say it': ['{p:Jane Roe} went on to say "the bridge is closed for good."', 'Jane Roe'],
    'are never nobody': ['Nobody calls it safe. "No way through here."', null],
    'are never the writer, whom "he" does not mean': [
      '{p:John Doe} said so. I read that on Friday. "The bridge is closed for good," he said.',
      'John Doe',
    ],
    'have a reply': [
      'I wrote to {p:John Doe}, who built it. His reply was blunt: "The bridge did what it should."',
      'John Doe',
    ],
    'have a verdict under their name': [
      'The verdict of the town was mixed. {p:Jane Roe}’s answer: "The bridge is closed."',
      'Jane Roe',
    ],
    'are not what was announced': [
      '{p:John Doe} built it. He added that a repair announced six years ago had reached "perhaps one bridge in twenty".',
      'John Doe',
    ],
    'lend their words': ['The bridge is, in the words of one engineer, "old but sweet enough."', 'one engineer'],
    'are no man where "she" spoke': [
      '{p:Jane Roe} ran. A spokesman for {o:Fog Ferries} said: "The bridge is closed." "It was dark and cold," she told the channel.',
      'A spokesman for Fog Ferries',
      'Jane Roe',
    ],
    'are another': [
      'One passenger wrote: "Never again on that boat." Another said: "I would sail tomorrow."',
      'One passenger',
      'Another',
    ],
    'ask and stand behind it': [
      '"The bridge is closed," {p:Jane Roe} said.\n\n"What were they thinking?" asked {p:John Doe}, whose brother fell.',
      'Jane Roe',
      'John Doe',
    ],
    dish: ['"It took ten minutes in all," dishes the insider.', 'the insider'],
    'are nobody when nothing tells': ['A sign stood there. "No way through here."', null],
  };
  for (const [behaviour, [text, ...want]] of Object.entries(cases)) {
    it(behaviour, () =>
      assert.deepEqual(
        read(text).map(({ speaker }) => speaker),
        want,
      ),
    );
  }
});
