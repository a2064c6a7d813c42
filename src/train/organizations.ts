import type { NamePools } from './namePools';
import { pick, type Random } from './random';

const FIELDS = 'Defense|Defence|Foreign Affairs|Finance|Health|Education|Agriculture|Energy|Transport|Justice|Trade|Labor|Tourism|Culture|Environment|Communications|Interior|Water Resources|Mines|Youth and Sports|Economy|Industry|Immigration|Fisheries|Housing|Planning|Information|Public Works|Women\'s Affairs|National Security'.split('|'); // prettier-ignore
const SPORTS = 'Football|Cricket|Rugby|Basketball|Tennis|Athletics|Cycling|Boxing|Hockey|Swimming|Olympic|Gymnastics|Volleyball|Ski'.split('|'); // prettier-ignore
const AIMS = 'Democracy|Justice|Freedom|Human Rights|Unity|Change|Peace|Development|Press Freedom|Reform|Liberation|Progress|National Salvation|Democratic Change|Refugees|Children|Transparency|Civil Liberties|Economic Research|Strategic Studies|Security Studies|Disease Control'.split('|'); // prettier-ignore
const PARTIES = "Labour|Democratic|Liberal|Conservative|Socialist|People's|National|Progressive|Green|Communist|Republican|Workers'|Justice and Development|Freedom|Popular|Patriotic|Islamic|Congress|Reform|Unity|Social Democratic|Centre".split('|'); // prettier-ignore
const BUSINESSES = 'Group|Holdings|Inc.|Corp.|Ltd|Bank|Airlines|Airways|Energy|Petroleum|Oil|Motors|Electronics|Telecom|Insurance|Steel|Pharmaceuticals|Capital|Partners|Securities|Mining|Foods|Industries|International|Technologies|Systems|Media|Entertainment|Financial|Co.|AG|plc|SA|Holdings Ltd|Construction'.split('|'); // prettier-ignore
const PAPERS = 'Times|Post|Herald|Daily|News|Tribune|Gazette|Observer|Star|Journal|Chronicle|Mail|Telegraph|Monitor|Guardian|Standard|Today|TV|Radio|News Agency|Broadcasting Corporation'.split('|'); // prettier-ignore
const CLUBS = 'United|City|FC|Rovers|Athletic|Wanderers|Rangers|Sporting|Dynamo|Stars|Tigers|Lions|Eagles|Bulls|Kings|Giants|Sharks|Warriors'.split('|'); // prettier-ignore
const BODIES = 'Council|Commission|Authority|Agency|Institute|Federation|Association|Committee|Union|Foundation|Board|Court|Bureau|Office|Centre|Center|Department|Service|Academy|Society|Alliance|League|Front|Movement|Organization|Assembly|Congress|Network|Trust|Fund|Observatory|Police|Army|Guard'.split('|'); // prettier-ignore
const FORCES = 'Brigade|Brigades|Battalion|Front|Army|Movement|Forces|Militia|Resistance|Liberation Army|Defense Forces'.split('|'); // prettier-ignore
const CONSONANTS = 'BCDFGHJKLMNPRSTVWZ'.split('');
const VOWELS = 'AEIOU'.split('');
const SYLLABLES = 'ba ca da fa ga la ma na ra sa ta va xi no lo ro ti vi ze lu mo ne ka pe so tel max net dyn cor vex gen lin tron qua bio syn'.split(' '); // prettier-ignore

export function acronym(random: Random): string {
  const length = 2 + Math.floor(random() * 4);
  let letters = '';
  for (let k = 0; k < length; k++) letters += random() < 0.3 ? pick(VOWELS, random) : pick(CONSONANTS, random);
  return letters.length < 3 ? letters + 'P' : letters;
}

export function coined(random: Random): string {
  const word = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES, random)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A name that no organization need have, of the kind that the replaced one looks like. */
export function madeUpOrganization(replaced: string, pools: NamePools, random: Random): string {
  if (/^[\p{Lu}.]{2,7}$/u.test(replaced)) return acronym(random);
  const city = (): string => pick(pools.cities, random);
  const country = (): string => pick(pools.countries, random);
  const adjective = (): string => pick(pools.adjectiveList, random);
  const surname = (): string => pick(pools.surnames, random);
  const field = (): string => pick(FIELDS, random);
  if (!replaced.includes(' ')) {
    const way = random();
    if (way < 0.35) return coined(random);
    if (way < 0.55) return surname();
    return way < 0.85 ? city() : acronym(random);
  }
  const patterns: (() => string)[] = [
    () => `Ministry of ${field()}`,
    () => `${adjective()} ${field()} Ministry`,
    () => `${adjective()} Ministry of ${field()}`,
    () => `Department of ${field()}`,
    () => `${field()} Department`,
    () => `University of ${city()}`,
    () => `${city()} University`,
    () => `${country()} Institute of ${field()}`,
    () => `${adjective()} ${pick(PARTIES, random)} Party`,
    () => `${pick(PARTIES, random)} Party of ${country()}`,
    () => `${pick(PARTIES, random)} Party`,
    () => `Movement for ${pick(AIMS, random)}`,
    () => `${pick(BODIES, random)} for ${pick(AIMS, random)}`,
    () => `${adjective()} ${pick(BODIES, random)} for ${pick(AIMS, random)}`,
    () => `${country()} ${pick(BODIES, random)} of ${field()}`,
    () => `National ${pick(BODIES, random)} of ${country()}`,
    () => `${adjective()} National ${pick(BODIES, random)}`,
    () => `${adjective()} ${pick(SPORTS, random)} ${pick(['Federation', 'Association', 'Union', 'Committee', 'Board'], random)}`,
    () => `${pick(SPORTS, random)} ${country()}`,
    () => `${city()} ${pick(CLUBS, random)}`,
    () => `${city()} ${pick(CLUBS, random)}`,
    () => `${surname()} ${pick(BUSINESSES, random)}`,
    () => `${coined(random)} ${pick(BUSINESSES, random)}`,
    () => `${city()} ${pick(BUSINESSES, random)}`,
    () => `${surname()} & ${surname()}`,
    () => `${surname()} ${surname()} ${pick(BUSINESSES, random)}`,
    () => `${country()} ${pick(['Airlines', 'Airways', 'Telecom', 'Petroleum', 'National Bank', 'Power'], random)}`,
    () => `Bank of ${country()}`,
    () => `Central Bank of ${country()}`,
    () => `${city()} ${pick(PAPERS, random)}`,
    () => `${adjective()} ${pick(PAPERS, random)}`,
    () => `${country()} ${pick(PAPERS, random)}`,
    () => `The ${city()} ${pick(PAPERS, random)}`.slice(4),
    () => `${city()} ${pick(['High Court', 'City Council', 'Police Department', 'Police', 'Stock Exchange', 'Chamber of Commerce', 'General Hospital', 'Medical College'], random)}`,
    () => `${country()} ${pick(['Supreme Court', 'Police Force', 'Defence Force', 'Army', 'Electoral Commission', 'Human Rights Commission', 'Football Association', 'Red Cross', 'Revenue Authority'], random)}`,
    () => `${adjective()} ${pick(FORCES, random)}`,
    () => `${coined(random)} ${pick(FORCES, random)}`,
    () => `${surname()} Foundation`,
    () => `${acronym(random)} ${pick(BUSINESSES, random)}`,
    () => `${field()} Committee`,
    () => `Supreme ${pick(BODIES, random)}`,
    () => `Congress of ${adjective()} Workers`,
    () => `Federation of ${adjective()} Trade Unions`,
    () => `St. ${surname()} College`,
  ]; // prettier-ignore
  return pick(patterns, random)();
}
