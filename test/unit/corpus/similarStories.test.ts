import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import type { Fact, Source } from '../../../src/core/corpus/model';
import { article } from './articles';

/** Pairs of stories in much the same words: two quakes, two strikes, two bombings a week apart in one city, two elections. */
const STORIES: Readonly<Record<string, readonly Source[]>> = {
  'quake in Velmora': [
    article('quake-1/a.txt', 'An earthquake of magnitude 6.1 struck the hills around [Velmora|place] on [Monday|2021-03-08], killing at least [23 people|people] and injuring [140 people|people], the governor [Ilka Brandt|person] said. The quake flattened [310 houses|item] in [Velmora|place], according to the [Red Cross|organization]. The [United Nations|organization] said it was ready to help.', '2021-03-08'),
    article('quake-1/b.txt', 'Rescuers dug through rubble in [Velmora|place] after [Monday|2021-03-08]’s earthquake, which killed [23 people|people] and injured [140 people|people]. Some [310 houses|item] were flattened in [Velmora|place]. The governor, [Ilka Brandt|person], asked the [United Nations|organization] for tents.', '2021-03-09'),
  ],
  'quake in Osterhal': [
    article('quake-2/a.txt', 'An earthquake of magnitude 5.8 struck the coast near [Osterhal|place] on [Friday|2021-04-23], killing at least [9 people|people] and injuring [75 people|people], the mayor [Jonas Welk|person] said. The quake flattened [120 houses|item] in [Osterhal|place], according to the [Red Cross|organization]. The [United Nations|organization] said it was ready to help.', '2021-04-23'),
    article('quake-2/b.txt', 'Aftershocks rocked [Osterhal|place] a day after an earthquake killed [9 people|people] there and injured [75 people|people]. [Jonas Welk|person], the mayor, said [120 houses|item] had been flattened in [Osterhal|place] on [Friday|2021-04-23].', '2021-04-24'),
  ],
  'dockers’ strike': [
    article('strike-1/a.txt', 'Dockers in [Port Amrel|place] walked out on [Tuesday|2021-05-04] over pay, stopping [14 ships|item] from unloading. The [Dockers Union|organization] said [2,300 workers|people] had joined the strike in [Port Amrel|place].', '2021-05-04'),
    article('strike-1/b.txt', 'A strike by dockers brought [Port Amrel|place] to a halt on [Tuesday|2021-05-04]. About [2,300 workers|people] had joined the strike, the [Dockers Union|organization] said, and [14 ships|item] could not unload.', '2021-05-05'),
  ],
  'railway strike': [
    article('strike-2/a.txt', 'Train drivers in [Lower Casken|place] walked out on [Thursday|2021-05-06] over shifts, stopping [90 trains|item]. The [Railwaymen Union|organization] said [1,100 workers|people] had joined the strike in [Lower Casken|place].', '2021-05-06'),
    article('strike-2/b.txt', 'A strike by train drivers emptied the stations of [Lower Casken|place] on [Thursday|2021-05-06]. The [Railwaymen Union|organization] said [1,100 workers|people] had joined the strike; [90 trains|item] did not run.', '2021-05-07'),
  ],
  'bombing at the market': [
    article('bomb-1/a.txt', 'A bomb exploded at the [Tarim market|place] in [Dessan|place] on [Wednesday|2021-06-02], killing [11 people|people] and wounding [34 people|people], police said. Police arrested [two men|people] near the [Tarim market|place].', '2021-06-02'),
    article('bomb-1/b.txt', 'The bomb that went off at the [Tarim market|place] of [Dessan|place] on [Wednesday|2021-06-02] killed [11 people|people] and wounded [34 people|people]. Police held [two men|people] after the blast at the [Tarim market|place].', '2021-06-03'),
  ],
  'bombing at the station': [
    article('bomb-2/a.txt', 'A bomb exploded at the [Kolm station|place] in [Dessan|place] on [Thursday|2021-06-10], killing [7 people|people] and wounding [19 people|people], police said. Police arrested [three men|people] near the [Kolm station|place].', '2021-06-10'),
    article('bomb-2/b.txt', 'Police arrested [three men|people] after a bomb went off at the [Kolm station|place] of [Dessan|place] on [Thursday|2021-06-10], killing [7 people|people] and wounding [19 people|people].', '2021-06-11'),
  ],
  'election in Harn': [
    article('vote-1/a.txt', 'The [Orchard Party|organization] of [Mirja Toll|person] won [61 seats|item] in the election in [Harn|place] on [Sunday|2021-09-12]. Turnout was [68 percent|percent], the commission in [Harn|place] said.', '2021-09-13'),
    article('vote-1/b.txt', 'Voters in [Harn|place] gave the [Orchard Party|organization] [61 seats|item] on [Sunday|2021-09-12]; turnout was [68 percent|percent]. [Mirja Toll|person] said the election was a beginning.', '2021-09-13'),
  ],
  'election in Sarrow': [
    article('vote-2/a.txt', 'The [Lantern Party|organization] of [Pavel Ruud|person] won [48 seats|item] in the election in [Sarrow|place] on [Sunday|2021-09-26]. Turnout was [57 percent|percent], the commission in [Sarrow|place] said.', '2021-09-27'),
    article('vote-2/b.txt', 'Voters in [Sarrow|place] gave the [Lantern Party|organization] [48 seats|item] on [Sunday|2021-09-26]; turnout was [57 percent|percent]. [Pavel Ruud|person] said the election was a beginning.', '2021-09-28'),
  ],
}; // prettier-ignore

const storyOf = (path: string): string => path.split('/')[0] ?? '';
const paths = (fact: Fact): string[] => [...new Set(fact.members.map((member) => member.source))];
const shown = (fact: Fact): string => fact.members.map((member) => `${member.source}: ${member.text}`).join(' | ');

describe('similar stories in one folder', () => {
  const corpus = createCorpus();
  for (const sources of Object.values(STORIES)) for (const source of sources) corpus.put(source);
  const shared = corpus.facts().filter((fact) => paths(fact).length > 1);

  it('share no fact', () => {
    const crossing = shared.filter((fact) => new Set(paths(fact).map(storyOf)).size > 1);
    assert.deepEqual(crossing.map(shown), []);
  });

  for (const [title, sources] of Object.entries(STORIES))
    it(`keep the facts of their own: ${title}`, () => {
      const [first, second] = sources;
      const own = shared.filter((fact) => fact.members.some((member) => member.source === first?.path));
      for (const figure of first?.analysis.figures ?? []) {
        const same = second?.analysis.figures.find(({ value, unit }) => value === figure.value && unit === figure.unit);
        if (same === undefined) continue;
        assert.ok(
          own.some(
            (fact) =>
              fact.relation === 'agree' &&
              fact.members.some(({ source, start }) => source === first?.path && start === figure.start) &&
              fact.members.some(({ source, start }) => source === second?.path && start === same.start),
          ),
          `${figure.text} is told by both`,
        );
      }
    });
});
