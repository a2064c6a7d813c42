import type { NamePools } from './namePools';
import { coined } from './organizations';
import { pick, type Random } from './random';

const ARTICLES = ['al-', 'Al-', 'el-', 'al-', 'Al ', 'ar-', 'as-', 'ash-'];
const ARABIC_HEADS = 'Tal|Tel|Deir|Wadi|Jabal|Ras|Umm|Bab|Khan|Kafr|Bir|Beit|Ain|Sheikh|Abu'.split('|');
const HEADS = 'East|West|North|South|Upper|Lower|New|Old|Port|Fort|Lake|Mount|San|Santa|Saint|St.|Los|Las|El|La|Le|Villa|Puerto|Rio|Bad|Novo|Nizhny|Kota|Ban|Nong|Phu|Xin|Shin'.split('|'); // prettier-ignore
const TAILS = 'Hills|Heights|Valley|Park|Creek|Springs|Falls|Island|Bay|Beach|City|Town|Street|Square|Bridge|Airport|Junction|County|River'.split('|'); // prettier-ignore

/** A place: half of the time a city of the lists, else a name that is on none. */
export function madeUpPlace(pools: NamePools, random: Random): string {
  const way = random();
  if (way < 0.5) return pick(pools.cities, random);
  const word = coined(random);
  if (way < 0.62) return word;
  if (way < 0.74) return pick(ARTICLES, random) + word;
  if (way < 0.8) return `${pick(ARABIC_HEADS, random)} ${random() < 0.4 ? pick(ARTICLES, random) : ''}${word}`;
  if (way < 0.9) return `${pick(HEADS, random)} ${word}`;
  return `${random() < 0.5 ? word : pick(pools.surnames, random)} ${pick(TAILS, random)}`;
}
