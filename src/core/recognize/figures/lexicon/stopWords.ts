import { words } from './words';

/** Words that no noun phrase behind a number goes across: prepositions, conjunctions, pronouns, determiners, adverbs. */
const FUNCTION_WORDS = `
  a an the this that these those each every either neither both all any some such what whatever which whichever whose
  i me my mine myself you your yours he him his himself she her hers herself it its itself we our ours they them their
  theirs themselves one's who whom whoever someone somebody anyone anybody everyone nobody nothing something anything
  in on at by for from of off to into onto upon out up down over under above below about around across after before
  behind beside besides between beyond during except inside near outside per since through throughout till until toward
  towards underneath via with within without against along alongside amid amidst among amongst despite regarding
  concerning versus vs like unlike than as because although though while whereas whether if unless lest when whenever
  where wherever why how so yet but or nor and plus
  not never also too even just only still already again always often sometimes rarely seldom usually soon later then
  there here now today yesterday tomorrow tonight ago hence thus therefore however moreover meanwhile instead together
  apart away back forward ahead aside else elsewhere perhaps maybe indeed once twice ever quite rather very really
  actually respectively apiece altogether overall overnight worldwide nationwide abroad ashore aboard afterwards
  beforehand nearly almost roughly approximately exactly
`;

/** Auxiliaries and verb forms that are finite behind a bare number ("four died", "two were"). */
const FINITE_VERBS = `
  is are was were be been being am isn aren wasn weren has have had having hasn haven hadn do does did doing don doesn
  didn will would shall should can could may might must ought cannot won wouldn couldn shouldn
  said says say needs wants told tells tell added adds noted  went goes go gone came comes come became become becomes began
  begin begins got gets get gotten gave give gives took take takes taken made make makes left leave  held hold
   kept keep lost lose loses met meet ran run sat stood stand spoke speak broke break drove flew fly grew grow
  knew know saw see seen sent send spent spend thought think wrote write rose rise risen fell fall fallen fled flee
  died die dies lie lay led lead brought bring bought buy sold sell caught catch fought fight found find felt feel
  heard hear paid pay put read sank sink sang swam swim threw throw wore wear wrote woke chose choose drew draw ate eat
  forgot forgave froze hid hung kicked knelt laid leapt lent let lit meant overcame proved quit rang rode sought shook
  shone slept slid spoke sprang stole struck swept swore taught tore understood withdrew withdraw
  exploded detonated landed crashed survived escaped arrived remained remain returned appeared appear emerged occurred
  happened happen perished drowned disappeared vanished collapsed erupted resulted existed belonged belong lived live
  voted vote abstained agreed disagreed decided refused declined denied admitted pleaded testified walked talked
  travelled traveled sailed jumped climbed crossed fired started continued continue failed managed tried wanted want
  needed need hoped expect seemed seem tested applied qualified responded replied asked answered argued insisted
  suggested warned complained confirmed supported oppose opposed attended participated graduated retired resigned
  suffered sustained received underwent  wants seems appears remains includes include included involve involved
  contain contains contained feature featured cost  total totaled totalled amount amounted equal equals average
  averaged range ranged reach reached exceed exceeded rank ranked finished finish sits lies  comes
  surrendered defected deserted migrated settled stayed stay waited wait gathered gather marched rallied protested
  celebrated watched worked work played play scored score served serve
  airs allows arrives becomes begins believes belongs boasts brings compares comprises consists continues creates decides
  depends describes employs enables ensures enters exceeds exists expects expires gives goes happens helps indicates
  insists intends involves joins keeps knows loses occurs opens owns prevents produces proves provides publishes receives
  refers reflects represents requires seeks sends sits speaks spends suggests survives tends thinks understands warns
  wears writes cites argues concludes alleges accuses roams resembles rejects weighs
`;

const CALENDAR = `
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december jan feb mar apr jun jul aug sept sep oct nov dec am pm a.m. p.m. gmt utc est edt cst cdt
  mst mdt pst pdt bst cet ist noon midnight
`;

/** Of these none can be a noun, either. */
export const NEVER_NOUNS = words(FUNCTION_WORDS + CALENDAR);

/** Of the stop words those that also stand before a noun: "three away games", "nine break points", "four live rounds". */
export const MODIFIERS = words(`
  away back down inside live near off outside overall overnight past through nationwide worldwide such
  break buy call cost finish fire hold lead pay play put record run score sell serve sit start support test watch work
  spent lost total average equal range
`);

/** Of the stop words those that grade an adjective: "two very different versions", "three still unidentified men". */
export const DEGREES = words(`
  very quite rather really almost nearly already always never now often once sometimes still then too ever
`);

/** Where the walk over a noun phrase ends. `US` and `May` are told apart by their capitals before this is asked. */
export const STOP_WORDS = words(FUNCTION_WORDS + FINITE_VERBS + CALENDAR);

/** Words that a bare number may follow without being part of its name ("About 12", "The 20", "In 40 homes"). */
export const OPENERS = words(`${FUNCTION_WORDS} ${FINITE_VERBS}
  more less fewer most least many much few several other another next last first second third past previous following
  earlier early late nearly almost only additional further estimated total record remaining combined average median
  top bottom another whole full half new old big least no yes well
  killing wounding injuring leaving hitting reaching scoring making taking giving including involving using seeing
  killed wounded injured arrested detained affected displaced
  police officials authorities witnesses reports sources residents rescuers officers prosecutors researchers scientists
  meanwhile separately nationwide statewide globally currently previously recently initially originally officially
  reportedly allegedly apparently eventually finally fully today
`);
