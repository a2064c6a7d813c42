import { words } from './words';
import { singularOf } from './plurals';

/** Nouns for people, in the singular; agent nouns in -man, -woman, -ist, -ian and -eer are read by their ending. */
const PERSONS = words(`
  person people civilian comrade man woman child boy girl baby infant toddler teenager teen youngster youth adult adolescent kid minor
  pensioner senior elder folk human individual citizen resident inhabitant villager islander townspeople local native
  national foreigner stranger neighbor neighbour newcomer settler immigrant migrant emigrant refugee evacuee returnee
  asylum-seeker seeker expatriate expat exile tourist visitor traveler traveller passenger pilgrim commuter motorist
  driver rider cyclist biker pedestrian pilot co-pilot crew sailor seaman mariner seafarer fisherman diver swimmer surfer
  hiker climber mountaineer skier hunter camper
  father mother dad mum mom daddy stepfather stepmother parent grandparent grandfather grandmother grandad granddad grandma grandpa nan granny son daughter brother sister sibling twin triplet husband wife
  spouse widow widower orphan uncle aunt nephew niece cousin grandson granddaughter grandchild relative bride groom
  friend colleague partner couple lover guest host
  victim survivor casualty fatality dead wounded injured missing patient inmate prisoner detainee captive hostage
  suspect defendant plaintiff convict offender criminal felon fugitive murderer killer attacker assailant gunman shooter
  bomber hijacker kidnapper abductor robber thief burglar smuggler trafficker dealer gangster mobster pirate hooligan
  vandal looter rioter protester protestor demonstrator marcher activist campaigner dissident militant rebel insurgent
  extremist terrorist jihadi jihadist guerrilla guerilla separatist loyalist nationalist islamist fighter combatant
  mercenary soldier troop trooper serviceman servicewoman service-member veteran recruit conscript reservist marine
  paratrooper commando guard guardsman peacekeeper sniper gunner officer officer general admiral commander colonel
  captain sergeant lieutenant corporal private airman cadet
  policeman policewoman police cop detective constable sheriff deputy inspector investigator agent informant spy
  firefighter fireman paramedic medic rescuer responder lifeguard
  official minister secretary president premier governor mayor councillor councilor councilman senator congressman
  lawmaker legislator parliamentarian mp deputy diplomat ambassador envoy delegate representative bureaucrat politician
  candidate nominee incumbent contender voter elector constituent leader chief head boss king queen prince princess
  monarch emperor sheikh emir judge justice magistrate juror lawyer attorney solicitor barrister prosecutor witness
  clerk notary bailiff
  worker employee employer staff staffer personnel laborer labourer miner builder engineer mechanic technician
  electrician plumber carpenter welder operator contractor subcontractor farmer grower rancher herder shepherd peasant
  fisher logger manager executive director chairman chairwoman ceo founder co-founder owner entrepreneur businessman
  businesswoman trader broker banker investor shareholder stockholder creditor lender borrower debtor taxpayer consumer
  customer client shopper buyer seller vendor retailer merchant shopkeeper supplier subscriber user viewer listener
  reader follower fan spectator audience attendee participant member volunteer applicant claimant beneficiary recipient
  donor sponsor winner loser champion finalist medalist medallist athlete player footballer cricketer batsman bowler
  striker midfielder defender goalkeeper quarterback pitcher boxer wrestler gymnast sprinter runner racer jockey golfer
  coach referee umpire teammate rookie starter substitute
  doctor physician surgeon nurse midwife dentist therapist counselor counsellor psychiatrist psychologist pharmacist
  caregiver carer vet scientist researcher academic professor lecturer teacher tutor instructor principal student pupil
  schoolchild schoolboy schoolgirl undergraduate graduate alumnus trainee intern apprentice scholar expert specialist
  analyst economist adviser advisor consultant strategist accountant auditor author writer journalist reporter editor
  correspondent photographer cameraman blogger columnist anchor presenter broadcaster critic artist painter sculptor
  musician singer dancer actor actress performer comedian filmmaker producer designer architect celebrity
  chef cook waiter waitress bartender cleaner janitor maid nanny babysitter cashier receptionist secretary librarian
  priest pastor bishop archbishop cardinal pope rabbi imam cleric monk nun missionary worshipper worshiper believer
  faithful christian muslim jew hindu sikh buddhist catholic protestant sunni shiite shia alawite druze yazidi copt
  mormon atheist american european african asian arab kurd turk pole finn swede dane scot briton spaniard greek russian
  german italian french syrian iraqi iranian israeli palestinian afghan pakistani indian egyptian libyan somali yemeni
  saudi kuwaiti qatari emirati jordanian serb croat bosnian kosovar czech slovak hungarian romanian bulgarian ukrainian
  belarusian lithuanian latvian estonian georgian armenian azeri kazakh uzbek tajik kyrgyz turkmen mongol korean thai
  filipino indonesian malaysian burmese rohingya uighur tibetan nepali bangladeshi sri-lankan mexican canadian cuban
  haitian brazilian argentine chilean peruvian colombian venezuelan bolivian ecuadorean ecuadorian guatemalan honduran
  salvadoran nicaraguan dominican jamaican nigerian ghanaian kenyan ugandan tanzanian rwandan congolese ethiopian
  eritrean sudanese south-african zimbabwean zambian malian moroccan algerian tunisian australian new-zealander
  aborigine taliban houthi peshmerga mujahideen
  astronaut cosmonaut republican democrat conservative liberal socialist communist
  aide corporator councilwoman chieftain emir mufti midshipman pupil yuppie militiaman medic stowaway ranger porter usher
  other sailor rower jumper thrower hurdler skater biathlete archer
  caller sender reveler reveller partygoer dweller passer-by
  supporter opponent ally critic rival enemy foe adversary counterpart successor predecessor heir descendant ancestor
  backer sympathizer sympathiser defector deserter traitor hacker scammer fraudster squatter
  beggar laureate honoree nominee appointee retiree trustee detainee internee absentee
  homosexual lesbian gay transgender smoker drinker addict drug-user alcoholic diabetic vegetarian vegan
  homeowner landlord tenant renter householder breadwinner dropout underdog whistleblower passerby bystander onlooker
  eyewitness mourner stakeholder holder leaver remainer commuter jobseeker learner speaker organizer organiser
`);

/** Whether the noun (as printed, either number) is one for people. */
export function isPerson(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower !== word && PEOPLES.test(word)) return !MAKES.has(lower);
  if (PERSONS.has(lower)) return true;
  const singular = singularOf(lower);
  return PERSONS.has(singular) || PERSON_ENDINGS.test(singular);
}

/** "Yemenis", "Nigerians", "Canaanites": peoples in the plural, told by capital and ending. */
const PEOPLES = /^\p{Lu}\p{Ll}{2,}(?:ians|eans|cans|[bdhklmnqrstvwyz]is|ites)$/u;

/** Makes of cars and motorcycles whose plurals end as peoples do. */
const MAKES = words('ferraris maseratis audis lamborghinis suzukis kawasakis ducatis infinitis bugattis');

const PERSON_ENDINGS =
  /(?:[a-z]{2}(?:man|woman|person)|[a-z]{3}(?:ologist|ician|arian|eer)|workers?|goer|holder|maker|seeker)$/;
