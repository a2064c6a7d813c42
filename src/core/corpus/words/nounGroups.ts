/**
 * Nouns that count the same things. Groups of persons are told apart from one another (students are not soldiers);
 * a generic noun of persons goes with any of them. From general news vocabulary.
 */
export const NOUN_GROUPS: Readonly<Record<string, string>> = {
  refugee: 'refugee displaced evacuee idp migrant',
  student: 'student pupil schoolchild schoolboy schoolgirl undergraduate',
  child: 'child children kid boy girl infant baby toddler teen teenager minor youth',
  soldier: 'soldier troop serviceman servicemen marine peacekeeper military personnel guardsman conscript',
  fighter:
    'fighter militant rebel insurgent gunman gunmen terrorist extremist guerrilla jihadist militiaman attacker assailant shooter bomber',
  police: 'police policeman policemen officer constable cop trooper gendarme',
  worker: 'worker employee staff miner laborer labourer staffer colleague contractor',
  crew: 'crew crewman crewmen crewmember sailor seaman seamen',
  journalist: 'journalist reporter correspondent photographer cameraman',
  passenger: 'passenger traveler traveller commuter rider tourist holidaymaker',
  patient: 'patient',
  prisoner: 'prisoner inmate detainee convict captive',
  suspect: 'suspect defendant accused',
  protester: 'protester demonstrator marcher activist',
  hostage: 'hostage abductee',
  rescuer: 'rescuer firefighter fireman paramedic medic responder lifeguard',
  official: 'official minister lawmaker senator deputy legislator diplomat congressman',
  doctor: 'doctor nurse physician surgeon',
  voter: 'voter elector',
  woman: 'woman women mother wife daughter',
  man: 'man men father husband son',
  bomb: 'bomb missile shell rocket grenade mine mortar',
  blast: 'blast explosion detonation',
  raid: 'raid strike airstrike attack bombing assault sortie bombardment shelling',
  plane: 'plane aircraft jet airplane airliner helicopter warplane bomber drone',
  vehicle: 'car vehicle truck bus lorry van automobile tank motorcycle train',
  ship: 'ship boat vessel ferry tanker',
  home: 'home house dwelling apartment flat hut property building structure residence household',
  school: 'school classroom schoolhouse college university',
  town: 'town village city settlement community',
  district: 'province state county district region municipality governorate prefecture parish',
  vote: 'vote ballot',
  seat: 'seat',
  case: 'case infection diagnosis',
  gunshot: 'shot bullet gunshot round',
  count: 'count charge felony misdemeanor',
  job: 'job post position',
  company: 'company firm business enterprise corporation',
  war: 'war conflict',
  side: 'side party',
  country: 'country nation state',
  group: 'group family organization organisation agency',
  goal: 'goal touchdown',
  game: 'game match',
  quake: 'earthquake quake tremor aftershock temblor',
  dose: 'dose shot vaccine jab',
};

/** Groups of persons; all others are things. */
export const PERSON_GROUPS: ReadonlySet<string> = new Set(
  (
    'refugee student child soldier fighter police worker crew journalist passenger patient prisoner suspect protester hostage ' +
    'rescuer official doctor voter woman man'
  ).split(' '),
);

/** Groups that are counted as parts of a toll. */
export const DEMOGRAPHIC_GROUPS: ReadonlySet<string> = new Set(['child', 'woman', 'man', 'crew']);

/** Nouns that stand for persons of any group. */
export const GENERIC_PERSONS: ReadonlySet<string> = new Set(
  (
    'people person persons civilian resident victim villager individual human citizen inhabitant local dead death fatality ' +
    'casualty survivor injured wounded missing others other lives life member national compatriot homeless bodies body corpse'
  ).split(' '),
);
