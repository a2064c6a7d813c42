import { words } from './words';

/** Plurals without the regular ending, collectives that take a plural verb, and nouns alike in both numbers. */
const IRREGULAR = words(`
  people men women children folk police staff personnel crew faculty clergy infantry cavalry artillery cattle livestock
  poultry swine vermin offspring youth aircraft spacecraft hovercraft watercraft warcraft sheep fish salmon tuna trout
  cod deer bison elk moose caribou reindeer shrimp squid plankton feet teeth geese mice lice oxen dice
  bacteria criteria phenomena data media strata errata curricula memoranda referenda millennia symposia stadia aquaria
  alumni fungi cacti stimuli nuclei syllabi radii foci loci larvae algae antennae formulae vertebrae nebulae supernovae
  alumnae appendices vertices indices matrices crises analyses theses hypotheses diagnoses oases parentheses axes
  genera corpora chateaux plateaux bureaux tableaux gateaux beaux paparazzi graffiti panini libretti virtuosi
  mafiosi carabinieri mujahideen mujahedeen mujahidin fedayeen taliban militia militiamen peshmerga janjaweed
  kibbutzim seraphim inuit maori roma sioux cherokee navajo swiss chinese japanese portuguese vietnamese lebanese
  sudanese taiwanese burmese congolese senegalese maltese nepalese sinhalese timorese dutch english french irish
  welsh scottish danish polish british spanish turkish kurdish finnish swedish
  brethren passersby passers-by attorneys-general mothers-in-law
  others ones hers lives wives knives wolves leaves loaves shelves halves calves thieves scarves hooves selves elves
  menus gurus emus plateaus bureaus chateaus kangaroos zebus
  buses viruses campuses bonuses statuses censuses choruses surpluses focuses cactuses octopuses apparatus
  works means barracks gallows crossroads headquarters series species innings
  emoji rbi td samurai manga anime bedouin tuareg maasai hausa fulani adivasi dalit
  rhino hippo lynx quail grouse pheasant partridge waterfowl wildfowl fowl steelhead walleye herring mackerel halibut haddock
  pollock plaice anchoveta carp bass pike perch sturgeon char krill oryx eland impala springbok kudu ibex
  ova quanta spectra momenta maxima minima optima automata stigmata taxa phyla mitochondria ganglia emporia auditoria
  gymnasia moratoria honoraria protozoa candelabra sera desiderata addenda effluvia consortia sanatoria crematoria
  planetaria bacilli cocci streptococci staphylococci hippopotami octopi termini moduli calculi thrombi emboli villi
  glomeruli concerti castrati literati zucchini ravioli biscotti cannoli crostini spermatozoa metazoa papillae pupae
  lacunae novae personae hyphae fibulae scapulae cherubim mitzvot matzot
  aircrew groundcrew cannon counsel
`);

/** Peoples named by an adjective: plural only with nothing behind them, so they never end a phrase by themselves. */
const ADJECTIVAL_PEOPLES = words(`
  swiss chinese japanese portuguese vietnamese lebanese sudanese taiwanese burmese congolese senegalese maltese nepalese
  sinhalese timorese dutch english french irish welsh scottish danish polish british spanish turkish kurdish finnish
  swedish maori roma inuit sioux cherokee navajo youth taliban artillery crew staff police militia infantry cavalry
  faculty cattle poultry fish media data aircraft salmon tuna shrimp livestock leaves works series personnel aircrew
  bass carp pike perch char cod trout squid herring rhino hippo cannon samurai manga anime emoji ravioli zucchini
`);

/** Words in -s that are no plurals. */
const FALSE_PLURALS = words(`
  this his its us as is was has does goes says plus minus less unless across always perhaps besides sometimes
  towards upwards downwards afterwards backwards forwards onwards inwards outwards overseas alas yes thus versus gas bus
  gross cross loss boss mass pass class glass grass brass press dress stress access process success progress congress
  business illness witness fitness wilderness darkness wellness happiness awareness weakness princess actress waitress
  hostess mistress fortress mattress express address excess recess compass harass chess mess guess bless toss
  news physics mathematics maths economics politics athletics gymnastics ethics aerobics linguistics genetics logistics
  electronics robotics mechanics dynamics aeronautics acoustics optics statistics measles mumps diabetes rabies herpes
  tuberculosis arthritis hepatitis bronchitis meningitis scoliosis sepsis paralysis analysis basis crisis thesis emphasis
  hypothesis diagnosis prognosis oasis axis synopsis synthesis genesis nemesis catharsis osmosis metropolis tennis penis
  pelvis iris debris chassis
  famous various serious previous religious dangerous numerous anonymous continuous tremendous enormous obvious nervous
  christmas lens atlas canvas alias bias iris pancreas
  virus campus status census bonus chorus focus surplus cactus circus corpus genius genus bogus minibus omnibus versus
  nexus consensus apparatus prospectus stimulus radius nucleus fungus terminus walrus platypus
  plus else s
`);

/** Capitalised words in -s that name one place, outlet, firm or person. */
const SINGULAR_NAMES = words(`
  texas kansas arkansas massachusetts illinois indianapolis minneapolis annapolis dallas columbus memphis vegas angeles
  orleans louis paris athens brussels naples venus mars damascus tunis algiers lagos honduras cyprus mauritius laos
  barbados bahamas maldives seychelles philippines netherlands wales belarus emirates states nations balkans alps andes
  himalayas pyrenees rockies caracas buenos aires marcos davos reims calais cannes nantes tours leeds wales hastings
  hamas reuters times bloombergs forbes mercedes siemens philips airbus lexus prius adidas starbucks mcdonalds walgreens
  netflix hermes citigroups barclays lloyds rolls sears staples macys kohls levis marks spencers goldman sachs samsungs
  james charles thomas williams jones davis evans adams harris lewis roberts phillips edwards collins stevens rogers
  reynolds hughes myers sanders simmons watts brooks woods burns dennis chris alexis francis louis nicholas marcus
  andrews matthews simons hopkins jenkins perkins dawkins higgins hawkins stephens peters walters waters wells mills
  jesus moses magnus linus celtics olympics us u.s. gaas ross moss gauss swiss
  house senate commons lords parliament congress lebanese
`);

const SUFFIX_OF_ADJECTIVES = /(?:ous|less|wards)$/;

/** Whether a word reads as the plural that a number above one counts. `word` is as printed. */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (IRREGULAR.has(lower)) return true;
  // "MPs", "RBIs", "NGOs"
  if (/^[A-Z]{2,}s$/.test(word)) return true;
  const last = lower.length - 1;
  if (lower.charCodeAt(last) !== 0x73) return /(?:\w(?:men|women|people|folk|fish|craft)|children)$/.test(lower);
  if (lower.length < 4 && !SHORT_PLURALS.has(lower)) return false;
  const before = lower.charAt(last - 1);
  if (before === 's' || before === 'u' || before === 'i') return SHORT_PLURALS.has(lower);
  if (FALSE_PLURALS.has(lower) || SUFFIX_OF_ADJECTIVES.test(lower)) return false;
  return !SINGULAR_NAMES.has(lower) || word === lower;
}

const SHORT_PLURALS = words(`ads pcs tvs cds cvs ids ads ufos gps kms ngos suvs atms mps vcs taxis skis alibis bikinis
  kiwis safaris rabbis rallis emojis khakis martinis tsunamis salamis houthis pakistanis israelis iraqis kuwaitis saudis
  yazidis nazis somalis bengalis emiratis qataris omanis yemenis bahrainis azeris afghanis farsis gujaratis punjabis
  jedis ninjas semis minis alumnis zucchinis graffitis corgis lis genus bus
  ops gis dms lps eps djs pts pms gms aps
  ferraris maseratis audis lamborghinis suzukis kawasakis ducatis infinitis bugattis paparazzis
  yetis bonsais samurais maoris punjabis sufis swamis wikis obis jacuzzis
  paninis dhotis saris chilis spaghettis hibachis origamis
  gurus emus gnus ecus haikus cpus gpus icus kudus zulus hindus bantus tutus impromptus snafus zebus
  menus plateaus bureaus tableaus chateaus`);

/** Whether a plural found so may itself be an adjective or first part of a compound ("police officers"). */
export function mayModify(word: string): boolean {
  return ADJECTIVAL_PEOPLES.has(word.toLowerCase());
}

const SINGULARS = new Map(
  Object.entries({
    people: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    feet: 'foot',
    teeth: 'tooth',
    geese: 'goose',
    mice: 'mouse',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    wolves: 'wolf',
    thieves: 'thief',
  }),
);

/** The singular of a regular plural, and of those irregular ones that units and persons need. */
export function singularOf(lower: string): string {
  const irregular = SINGULARS.get(lower);
  if (irregular !== undefined) return irregular;
  if (/(?:ss|us|is)$/.test(lower)) return lower;
  if (lower.endsWith('children')) return 'child';
  if (lower.endsWith('men') && lower.length > 4) return `${lower.slice(0, -3)}man`;
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}
