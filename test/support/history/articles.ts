import type { Random } from '../revisions/random';

const SYLLABLES = [
  'mer',
  'ar',
  'tar',
  'bru',
  'os',
  'vel',
  'dra',
  'co',
  'has',
  'lun',
  'pel',
  'quer',
  'ni',
  'so',
  'tham',
];
/** Articles that tell of the same events; others speak of other places on other days. */
const ARTICLES_A_STORY = 20;
const VOICES = ['the mayor', 'a rescue worker', 'the governor', 'the Interior Ministry', 'a hospital director', 'the water board']; // prettier-ignore
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const OUTLETS = ['The Valley Post', 'Northern Wire', 'Harbour Daily', 'The Upland Star', 'Meridian Press'];
/** `#` stands for a figure. */
const SENTENCES = [
  'Rescue teams pulled # people from the water near the old mill in @',
  'The flood destroyed # houses along the eastern bank of the river at @',
  'About # hectares of farmland around @ stood under water by nightfall',
  'The army sent # soldiers with boats and pumps to the district of @',
  'Schools in @ will stay shut for # days while the pipes are repaired',
  'Insurers put the damage to roads and bridges in @ at $# million',
  'A convoy of # lorries brought drinking water to families in @',
  'The reservoir above @ held # million cubic metres before the gates opened',
  'Power failed in # villages between @ and the coast',
  'Doctors at the clinic in @ treated # patients for cold and cuts',
];

export interface GeneratedArticle {
  readonly name: string;
  readonly text: string;
  /** Words to annotate, each of which stands in the text once. */
  readonly figures: readonly string[];
}

/** Three towns of a story, of three syllables each, so that the stories of a large newsroom have their own. */
function townsOf(story: number): string[] {
  return [0, 1, 2].map((which) => {
    let code = story * 3 + which + SYLLABLES.length;
    let name = '';
    for (let i = 0; i < 3; i++) {
      name += SYLLABLES[(code + i * 7) % SYLLABLES.length] ?? '';
      code = Math.floor(code / SYLLABLES.length);
    }
    return name.charAt(0).toUpperCase() + name.slice(1);
  });
}

/** Articles with distinct figures, for histories and load. The same seed gives the same articles. */
export function generateArticle(number: number, sentences: number, random: Random): GeneratedArticle {
  const story = Math.floor(number / ARTICLES_A_STORY);
  const towns = townsOf(story);
  const figures: string[] = [];
  const taken = new Set<number>();
  const lines: string[] = [];
  for (let i = 0; i < sentences; i++) {
    let value = 11 + random.below(9000);
    while (taken.has(value)) value++;
    taken.add(value);
    const sentence = SENTENCES[i % SENTENCES.length] ?? '';
    const town = random.pick(towns);
    const noun = /# (?:million )?(\w+)/.exec(sentence)?.[0].replace('#', String(value)) ?? String(value);
    figures.push(noun);
    lines.push(`${sentence.replace('#', String(value)).replace('@', town)}, ${random.pick(VOICES)} said.`);
  }
  const paragraphs: string[] = [];
  for (let at = 0; at < lines.length; at += 3) paragraphs.push(lines.slice(at, at + 3).join(' '));
  const day = 1 + (story % 28);
  const month = MONTHS[Math.floor(story / 28) % 12] ?? '';
  const text = `${OUTLETS[number % OUTLETS.length] ?? ''}\n${day} ${month} 2024\n\nWater rises in ${random.pick(towns)}\n\n${paragraphs.join('\n\n')}\n`;
  return { name: `article-${String(number).padStart(4, '0')}.txt`, text, figures };
}
