/** Finite forms of verbs that report speech. The bare form is taken after a plural or an auxiliary only. */
const REPORTING =
  `said says told tells added adds stated states declared declares announced announces wrote writes tweeted tweets posted explained explains
noted notes warned warns insisted insists claimed claims argued argues asserted asserts reported reports remarked commented replied responded answered
asked asks questioned urged urges stressed emphasized emphasised underlined underscored acknowledged admitted conceded concluded confirmed confirms continued
cried shouted recalled read reads testified quipped joked vowed pledged promised predicted predicts denied denies lamented complained alleged alleges maintained contended contends
suggested suggests revealed disclosed reiterated repeated observed countered recounted exclaimed whispered mused opined cautioned advised estimated
believes believed thinks charged accused hinted indicated informed appealed demanded ruled spoke boasted bragged chanted yelled screamed sobbed wept
sighed laughed shrugged echoed fumed thundered pleaded begged apologised apologized agreed agrees admits concedes acknowledges stresses urges vows pledges promises reckons
reckoned recalls remembers remembered worries worried feared hoped blamed faulted slammed rebuked scolded
dishes dished gushes gushed quips jokes laments recounts muses exclaims enthuses enthused beamed deadpanned snapped retorted ventured marveled marvelled
chuckled grinned mumbled muttered murmured stammered protested fretted proclaimed proclaims concludes contends observes replies`
    .split(/\s+/)
    .filter((word) => word !== '');

/** Bare present forms that no noun looks like; taken behind a plural only ("officials say", "critics argue"). */
export const PLURAL_VERBS: ReadonlySet<string> = new Set(
  'say warn argue insist believe allege contend tell add think suggest'.split(' '),
);

/**
 * Verbs with an object of their own: what stands behind one as a lower-case noun is promised or denied and does not
 * speak ("…, promised an inquiry.").
 */
export const OBJECT_VERBS: ReadonlySet<string> = new Set(
  `denied denies promised promises pledged pledges vowed vows announced announces revealed disclosed confirmed confirms predicted demanded accused reported reports
questioned charged claimed claims urged blamed faulted rebuked slammed echoed ruled feared hoped admitted acknowledged`.split(
    /\s+/,
  ),
);

/** Verbs that report only with quoted words or a reported thing behind them ("called it a …"). */
const NAMING =
  'called calls described describes denounced condemned dismissed blasted labeled labelled branded termed dubbed hailed praised criticized criticised rejected characterized'.split(
    ' ',
  );

const PARTICIPLES =
  'saying adding telling noting calling describing insisting warning stating writing claiming arguing asserting explaining declaring stressing questioning alleging maintaining condemning denouncing asking urging citing quoting suggesting announcing reporting promising vowing labelling labeling dubbing terming branding'.split(
    ' ',
  );

export const REPORTING_VERBS: ReadonlySet<string> = new Set(REPORTING);
export const NAMING_VERBS: ReadonlySet<string> = new Set(NAMING);
export const REPORTING_PARTICIPLES: ReadonlySet<string> = new Set(PARTICIPLES);

/** Verbs that report without quotation marks too: "said the campaign seized …". */
export const INDIRECT_VERBS: ReadonlySet<string> = new Set(
  `said says told added stated declared announced wrote tweeted posted explained noted warned insisted claimed claims argued argues asserted reported reports
remarked replied responded stressed emphasized emphasised underlined acknowledged admitted conceded concluded confirmed testified vowed pledged promised predicted denied denies
alleged alleges alleging maintained contended contends suggested suggests suggest revealed disclosed reiterated estimated estimates estimate believes believed believe say claim argue believe accused indicated insists notes adds warns say contend`.split(
    /\s+/,
  ),
);

/** Verbs whose object is the one spoken to. */
export const ADDRESSING_VERBS: ReadonlySet<string> = new Set(['told', 'tells', 'informed', 'asked', 'asks']);

export const PRONOUNS: ReadonlyMap<string, 'he' | 'she' | 'they' | 'it' | 'i'> = new Map([
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
]);

/** Words between a subject and its verb. */
export const BETWEEN: ReadonlySet<string> = new Set(
  'also later then earlier further again has have had once even still now repeatedly reportedly allegedly however therefore instead nonetheless meanwhile himself herself itself themselves both all since recently previously only just never always often separately'.split(
    ' ',
  ),
);

/** Where a subject cannot reach back over. */
export const CLAUSE_STARTS: ReadonlySet<string> = new Set(
  'but as while that when because although though if whether after before since until where than so yet nor unless what how why whereas because'.split(
    ' ',
  ),
);

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in on at to by from with during after before via through over under for of about according into against within since amid among around despite without outside inside near'.split(
    ' ',
  ),
);

/** Nouns for persons by what they are or do; "the general said". */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  `activist actor adviser advisor agent aide ambassador analyst archbishop artist assistant attorney author banker bishop boss broker brother candidate captain cardinal ceo chairman
chairperson chairwoman chancellor chef chief cleric coach colonel columnist commander commissioner consul coordinator correspondent councillor councilor counsel daughter defendant delegate
democrat deputy detective diplomat director doctor driver economist editor engineer envoy evangelist executive expert farmer father fighter fisherman founder general governor guard guide head historian
imam inspector investigator journalist judge justice king lawmaker lawyer leader legislator lieutenant major man manager mayor merchant militant minister monitor mother mufti negotiator nurse officer official
operator opponent organiser organizer owner parent pastor patriarch physician pilot player plaintiff poet policeman politician pope premier president priest prince princess principal prisoner producer professor prosecutor
psychologist publisher rabbi rebel refugee reporter representative republican researcher resident rival ruler sailor scientist secretary senator sergeant sheriff shopkeeper singer sister soldier son source speaker
specialist spokesman spokesperson spokeswoman star student superintendent surgeon survivor teacher technician teenager tourist trader trainer treasurer veteran victim villager volunteer wife witness woman worker writer youth husband lady physicist chemist biologist geologist meteorologist
admiral brigadier marshal corporal cop baron duke queen neighbour neighbor relative cousin uncle aunt lecturer dean rector provost bailiff clerk caretaker captor hostage negotiators`.split(
    /\s+/,
  ),
);

/** Things that speak for those who issue them. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  'statement report release letter email e-mail post tweet message document communique communiqué memo note text article editorial indictment complaint filing ruling declaration resolution announcement bulletin paper study survey'.split(
    ' ',
  ),
);
