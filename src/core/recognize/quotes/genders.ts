export type Gender = 'he' | 'she';

/** Common given names that tell, from general knowledge; the rest fit either pronoun. */
const MALE = `aaron abdel abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alex alexander alfred ali alistair amir amr andre andrei andrew andy anthony antonio arthur ashraf bashar bashir ben benjamin
bernard bill bob boris brad bradley brett brian bruce carl carlos chad charles chris christopher clive colin craig dan daniel danny dave david dean dennis derek dmitry dominic don donald doug douglas duncan ed eddie edward
edwin elijah emmanuel eric ernest ethan eugene faisal farid felix fernando francis francisco frank fred frederick gabriel gareth gary gavin geoff geoffrey george gerald gerard giovanni glen glenn gordon graham greg gregory guy hamid harold
harry hasan hassan henry herbert howard hugh hugo hussein ian ibrahim igor imran isaac ismail ivan jack jacob jaime jake james jamal jason javier jay jean jeff jeffrey jeremy jerome jerry jesus jim jimmy joe joel johan john jon jonathan jorge jose joseph joshua juan
julian julio justin karl keith ken kenneth kevin khaled khalid kumar kurt kyle larry lars laurence lawrence lee leo leon leonard liam lloyd louis luca lucas luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark martin marvin matt matthew maurice max mehmet
michael miguel mike mikhail mohamed mohammad mohammed moses muhammad mustafa narendra nathan neil nicholas nick nicolas nigel noah noel norman oleg oliver omar oscar osama otto owen pablo patrick paul pedro pete peter phil philip philippe pierre rafael raj rajesh ralph rami ramon raul ray raymond
recep reza ricardo richard rick rob robert roberto robin rodrigo roger roland ron ronald ross roy rupert russell ryan salva samir samuel scott sean sergei sergey shane sidney simon stanley stefan stephen steve steven stuart suleiman tariq ted terry theodore thomas tim timothy toby todd tom tony trevor
tyler umar victor vincent viktor vladimir volodymyr walter warren wayne wilhelm william xavier yasser yousif yusuf yuri zachary`;
const FEMALE = `abigail agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana anastasia andrea angela angelina anita ann anna anne annette annie antonia arlene ashley audrey barbara beatrice becky bernadette beth betty beverly brenda bridget brittany camilla carla carmen
carol caroline carolyn catherine cathy cecilia charlotte cheryl chloe christina christine cindy claire clara claudia colleen connie cynthia daisy dana danielle dawn deborah debra denise diana diane dolores donna dora doris dorothy eileen elaine eleanor elena elisabeth elizabeth ella ellen emily emma erica erin esther
eva eve evelyn fatima fiona florence frances gabriela gail geraldine gillian gina gisele gloria grace greta hannah harriet heather heidi helen helena hilary hillary hina holly ida ines ingrid irene iris isabel isabella jacinda jacqueline jane janet janice jasmine jean jennifer jenny jessica jill joan joanna joanne jocelyn josephine
joy joyce juanita judith judy julia julie june kamala karen kate katherine kathleen kathryn kathy katie katrina kelly kimberly kirsten kristen laila lara latifa laura lauren layla leah leila lena leslie lesley liana lily linda lisa liz lois lorraine louise lucia lucy lydia lynn madeleine maggie malala margaret maria marianne marie
marilyn marina marion marjorie martha mary maureen megan melanie melissa mercedes meredith michelle mildred miranda molly monica nadia nancy naomi natalia natalie natasha nicola nicole nina noor nora olga olivia pamela patricia paula pauline peggy penelope penny phyllis priscilla priti priya rachel ramona rania rebecca regina renee rita
roberta rosa rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah sharon sheila sheryl shirley silvia simone sofia sonia sophia sophie stacey stella stephanie sue susan susanna suzanne sylvia tamara tanya tara teresa theresa tiffany tina tracy ursula valerie vanessa vera veronica victoria viola virginia vivian wanda
wendy yasmin yolanda yvonne zahra zainab zara zoe`;

const given = new Map<string, Gender>();
for (const name of FEMALE.split(/\s+/)) given.set(name, 'she');
for (const name of MALE.split(/\s+/)) given.set(name, 'he');

const TITLES: ReadonlyMap<string, Gender> = new Map([
  ['mr', 'he'],
  ['sir', 'he'],
  ['king', 'he'],
  ['prince', 'he'],
  ['lord', 'he'],
  ['mrs', 'she'],
  ['ms', 'she'],
  ['miss', 'she'],
  ['lady', 'she'],
  ['queen', 'she'],
  ['princess', 'she'],
  ['dame', 'she'],
  ['spokesman', 'he'],
  ['chairman', 'he'],
  ['spokeswoman', 'she'],
  ['chairwoman', 'she'],
]);

/** Which pronoun a person's title or given name calls for; null when neither tells. */
export function genderOf(name: string, wordBefore: string): Gender | null {
  const title = TITLES.get(wordBefore.toLowerCase());
  if (title !== undefined) return title;
  return given.get((name.split(/[\s-]/)[0] ?? '').toLowerCase()) ?? null;
}

const MALE_NOUNS =
  /\b(?:(?:spokes|chair|police|fire|business|gun|fisher|work|states|congress|alder|cameras?|young)?man|boy|father|dad|son|brother|husband|uncle|grandfather|widower|gentleman|king|prince|lord|waiter|monk|imam)\b/i;
const FEMALE_NOUNS =
  /\b(?:(?:spokes|chair|police|business|fisher|congress|young)?woman|girl|mother|mum|mom|daughter|sister|wife|aunt|grandmother|widow|lady|queen|princess|actress|waitress|nun)\b/i;

/** Which pronoun a description of somebody unnamed calls for, by what comes first in it; null when it does not tell. */
export function genderOfDescription(description: string): Gender | null {
  if (description === '') return null;
  // "the boy's mother"
  const own = description.replace(/\S{1,40}['’]s? /g, '');
  const male = MALE_NOUNS.exec(own)?.index ?? Infinity;
  const female = FEMALE_NOUNS.exec(own)?.index ?? Infinity;
  if (male === female) return null;
  return male < female ? 'he' : 'she';
}
