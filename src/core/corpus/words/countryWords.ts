/**
 * Countries by one word, each with the words for its people: "Kenyan troops" and "Kenya's army" name one side. From
 * general knowledge; countries of several words stand for their most telling one.
 */
const PEOPLES =
  'afghanistan:afghan,afghans albania:albanian algeria:algerian angola:angolan argentina:argentine,argentinian armenia:armenian ' +
  'australia:australian austria:austrian azerbaijan:azerbaijani,azeri bahrain:bahraini bangladesh:bangladeshi belarus:belarusian ' +
  'belgium:belgian bolivia:bolivian bosnia:bosnian brazil:brazilian britain:british,briton,britons,uk bulgaria:bulgarian burundi:burundian ' +
  'cambodia:cambodian cameroon:cameroonian canada:canadian chad:chadian chile:chilean china:chinese colombia:colombian congo:congolese ' +
  'croatia:croatian cuba:cuban cyprus:cypriot czech:czechia denmark:danish,dane,danes ecuador:ecuadorean,ecuadorian egypt:egyptian ' +
  'eritrea:eritrean estonia:estonian ethiopia:ethiopian finland:finnish france:french georgia:georgian germany:german ghana:ghanaian ' +
  'greece:greek guatemala:guatemalan haiti:haitian honduras:honduran hungary:hungarian iceland:icelandic india:indian ' +
  'indonesia:indonesian iran:iranian iraq:iraqi ireland:irish israel:israeli italy:italian jamaica:jamaican japan:japanese ' +
  'jordan:jordanian kazakhstan:kazakh kenya:kenyan kosovo:kosovan,kosovar kuwait:kuwaiti kyrgyzstan:kyrgyz laos:laotian latvia:latvian ' +
  'lebanon:lebanese liberia:liberian libya:libyan lithuania:lithuanian malaysia:malaysian mali:malian malta:maltese mexico:mexican ' +
  'moldova:moldovan mongolia:mongolian morocco:moroccan mozambique:mozambican myanmar:burma,burmese namibia:namibian nepal:nepalese,nepali ' +
  'netherlands:dutch nicaragua:nicaraguan nigeria:nigerian norway:norwegian oman:omani pakistan:pakistani palestine:palestinian ' +
  'panama:panamanian paraguay:paraguayan peru:peruvian philippines:philippine,filipino,filipinos poland:polish portugal:portuguese ' +
  'qatar:qatari romania:romanian russia:russian rwanda:rwandan saudi:saudis scotland:scottish senegal:senegalese serbia:serbian,serb,serbs ' +
  'singapore:singaporean slovakia:slovak slovenia:slovenian somalia:somali spain:spanish sudan:sudanese sweden:swedish ' +
  'switzerland:swiss syria:syrian taiwan:taiwanese tajikistan:tajik tanzania:tanzanian thailand:thai tunisia:tunisian turkey:turkish,turks ' +
  'turkmenistan:turkmen uganda:ugandan ukraine:ukrainian uruguay:uruguayan uzbekistan:uzbek venezuela:venezuelan vietnam:vietnamese ' +
  'wales:welsh yemen:yemeni zambia:zambian zimbabwe:zimbabwean america:american,u.s,u.s.,usa';

const COUNTRY_OF = new Map(
  PEOPLES.split(' ').flatMap((entry) => {
    const [country = '', peoples = ''] = entry.split(':');
    return peoples.split(',').flatMap((people): [string, string][] => [
      [people, country],
      [`${people}s`, country],
    ]);
  }),
);

/** The country that a word of its people stands for, or the word itself; "US" in capitals is the country, not the pronoun. */
export function countryWord(raw: string, word: string): string {
  return raw === 'US' ? 'america' : (COUNTRY_OF.get(word) ?? word);
}
