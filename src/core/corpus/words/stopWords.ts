/** Words that carry no content of their own; articles, pronouns, auxiliaries, prepositions, and the small talk of news. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those there here it its it’s he she they them his her hers their theirs him we us our you your i my me ' +
    'who whom whose which what when where why how and or but nor so yet if then than as at by for from in into of off on onto ' +
    'out over to up down with within without upon about above after again against along amid among around before behind below ' +
    'beneath beside besides between beyond despite during except inside like near outside per since through throughout till ' +
    'toward towards under until via is am are was were be been being has have had having do does did doing done will would shall ' +
    'should can could may might must ought not no none neither either both each every all any some such same other others another ' +
    'much many more most less least few several also too very just only even still already now once ever never always often ' +
    'however though although while whereas because unless therefore thus hence meanwhile moreover further furthermore ' +
    'one ones two three four five six seven eight nine ten eleven twelve first second third last next new old ' +
    'mr mrs ms dr s t re ve ll d m st nd rd th am pm gmt est edt utc said say says saying told tell according reported reportedly ' +
    'some roughly nearly almost approximately around least including included include later earlier ago recently today yesterday ' +
    'tomorrow day days week weeks month months year years hour hours minute minutes time times ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october ' +
    'november december jan feb mar apr jun jul aug sept sep oct nov dec get got make made go went come came take took ' +
    'recent past previous coming current next early late mid afternoon morning evening night weekend decade decades century ' +
    'million billion trillion hundred thousand dozen hundreds thousands dozens'
  ).split(' '),
);

/** A word of these divides a sentence into clauses: what stands behind it is less about what stands before. */
export const CLAUSE_MARKS: ReadonlySet<string> = new Set([
  ',',
  ';',
  ':',
  '–',
  '—',
  '-',
  'and',
  'but',
  'while',
  'who',
  'which',
  'when',
  'where',
  'after',
  'as',
  'although',
  'though',
  'because',
  'whereas',
]);
