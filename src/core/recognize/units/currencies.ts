/** One current currency of ISO 4217 (list one, national currencies; funds and metals left out). */
export interface Currency {
  /** The ISO code in lower case: the symbol that figures carry. */
  readonly code: string;
  /** The noun that counts it in the singular, in lower case; several where spelling varies. */
  readonly nouns: readonly string[];
  /** Countries and adjectives that tell it from others of its noun, in lower case. */
  readonly nations: readonly string[];
}

/**
 * `code: nouns | nations`, one a line; cities tell of a nation as well. The first currency of a noun is the one meant when
 * no nation is named.
 */
const TABLE = `
usd: dollar, buck, greenback | us, u.s., american, united states
eur: euro |
gbp: pound, quid, pound sterling, sterling | british, uk, u.k., britain, english
jpy: yen | japanese, japan
cny: yuan, renminbi, rmb, kuai | chinese, china
aud: dollar | australian, aussie, australia
cad: dollar, loonie | canadian, canada
nzd: dollar | new zealand
hkd: dollar | hong kong
sgd: dollar | singapore, singaporean
twd: dollar | taiwan, taiwanese, new taiwan
bsd: dollar | bahamian, bahamas
bbd: dollar | barbadian, barbados
bzd: dollar | belize
bmd: dollar | bermudian, bermuda
bnd: dollar | brunei
kyd: dollar | cayman, cayman islands
fjd: dollar | fijian, fiji
gyd: dollar | guyanese, guyana
jmd: dollar | jamaican, jamaica
lrd: dollar | liberian, liberia
nad: dollar | namibian, namibia
sbd: dollar | solomon islands
srd: dollar | surinamese, suriname
ttd: dollar | trinidad, trinidad and tobago
xcd: dollar | east caribbean
zwg: zig, zimbabwe gold | zimbabwean, zimbabwe
try: lira | turkish, turkey, ankara, istanbul
egp: pound | egyptian, egypt, cairo
lbp: pound, lira | lebanese, lebanon, beirut
syp: pound, lira | syrian, syria, damascus
sdg: pound | sudanese, sudan, khartoum
ssp: pound | south sudanese, south sudan
fkp: pound | falkland
gip: pound | gibraltar
shp: pound | saint helena
inr: rupee | indian, india, delhi, mumbai, bengaluru, kolkata, chennai
pkr: rupee | pakistani, pakistan, islamabad, karachi, lahore
lkr: rupee | sri lankan, sri lanka, colombo
npr: rupee | nepali, nepalese, nepal, kathmandu
mur: rupee | mauritian, mauritius
scr: rupee | seychellois, seychelles
mvr: rufiyaa | maldivian, maldives
idr: rupiah | indonesian, indonesia
bdt: taka | bangladeshi, bangladesh
btn: ngultrum | bhutanese, bhutan
chf: franc | swiss, switzerland
xof: franc, cfa franc, cfa | west african, senegalese, senegal, ivorian, malian, mali, burkina faso, benin, togo, niger, dakar, abidjan
xaf: franc | central african, cameroonian, cameroon, chadian, chad, gabonese, gabon, congo-brazzaville
cdf: franc | congolese, congo, kinshasa
rwf: franc | rwandan, rwanda, kigali
bif: franc | burundian, burundi
djf: franc | djiboutian, djibouti
gnf: franc | guinean, guinea
kmf: franc | comorian, comoros
xpf: franc, cfp franc | pacific, french polynesia, new caledonia
dkk: krone, crown, kroner | danish, denmark, copenhagen
nok: krone, crown, kroner | norwegian, norway, oslo
sek: krona, crown, kronor | swedish, sweden, stockholm
isk: krona, crown, kronur | icelandic, iceland, reykjavik
czk: koruna, crown | czech, prague
pln: zloty, złoty, zlotych | polish, poland
huf: forint | hungarian, hungary
ron: leu, lei | romanian, romania
mdl: leu, lei | moldovan, moldova
bgn: lev, leva | bulgarian, bulgaria
rsd: dinar | serbian, serbia, belgrade
mkd: denar | macedonian, north macedonia
all: lek | albanian, albania
bam: mark, convertible mark | bosnian, bosnia
rub: ruble, rouble | russian, russia, moscow, kremlin
byn: ruble, rouble | belarusian, belarus, minsk
uah: hryvnia, hryvnya, hryvnias | ukrainian, ukraine
kzt: tenge | kazakh, kazakhstan
uzs: som, soum, sum | uzbek, uzbekistan
kgs: som | kyrgyz, kyrgyzstan
tjs: somoni | tajik, tajikistan
azn: manat | azerbaijani, azeri, azerbaijan
tmt: manat | turkmen, turkmenistan
gel: lari | georgian, georgia
amd: dram | armenian, armenia
ils: shekel, new shekel | israeli, israel
jod: dinar | jordanian, jordan, amman
kwd: dinar | kuwaiti, kuwait
iqd: dinar | iraqi, iraq, baghdad
bhd: dinar | bahraini, bahrain
lyd: dinar | libyan, libya, tripoli
tnd: dinar | tunisian, tunisia
dzd: dinar | algerian, algeria
aed: dirham | uae, emirati, emirates, dubai, abu dhabi
mad: dirham | moroccan, morocco
sar: riyal | saudi, saudi arabia, riyadh, jeddah
qar: riyal | qatari, qatar
irr: rial, toman | iranian, iran, tehran
yer: rial, riyal | yemeni, yemen, sanaa
omr: rial | omani, oman
afn: afghani | afghan, afghanistan
krw: won | south korean, korean, south korea, seoul
kpw: won | north korean, north korea
thb: baht | thai, thailand
myr: ringgit | malaysian, malaysia
mxn: peso | mexican, mexico, mexico city
php: peso | philippine, filipino, philippines, manila
vnd: dong | vietnamese, vietnam
khr: riel | cambodian, cambodia
lak: kip | lao, laotian, laos
mmk: kyat | myanmar, burmese, burma
mnt: tugrik, tögrög, togrog | mongolian, mongolia
mop: pataca | macau, macao
ars: peso | argentine, argentinian, argentina, buenos aires
clp: peso | chilean, chile
cop: peso | colombian, colombia, bogota
uyu: peso | uruguayan, uruguay
dop: peso | dominican, dominican republic
cup: peso | cuban, cuba
brl: real, reais, reals | brazilian, brazil
pen: sol, soles, nuevo sol, nuevos soles | peruvian, peru
bob: boliviano | bolivian, bolivia
pyg: guarani, guaraní | paraguayan, paraguay
ves: bolivar, bolívar | venezuelan, venezuela
crc: colon, colón | costa rican, costa rica
gtq: quetzal | guatemalan, guatemala
hnl: lempira | honduran, honduras
nio: cordoba, córdoba | nicaraguan, nicaragua
pab: balboa | panamanian, panama
htg: gourde | haitian, haiti
awg: florin | aruban, aruba
xcg: guilder | caribbean
zar: rand | south african, south africa
ngn: naira | nigerian, nigeria
kes: shilling | kenyan, kenya, nairobi
ugx: shilling | ugandan, uganda, kampala
tzs: shilling | tanzanian, tanzania, dar es salaam
sos: shilling | somali, somalia
ghs: cedi | ghanaian, ghana
etb: birr | ethiopian, ethiopia
ern: nakfa | eritrean, eritrea
mzn: metical | mozambican, mozambique
aoa: kwanza | angolan, angola
zmw: kwacha | zambian, zambia
mwk: kwacha | malawian, malawi
bwp: pula | botswanan, botswana
lsl: loti, maloti | lesotho
szl: lilangeni, emalangeni | swazi, eswatini
gmd: dalasi | gambian, gambia
sle: leone | sierra leonean, sierra leone
cve: escudo | cape verdean, cape verde
stn: dobra | sao tome
mga: ariary | malagasy, madagascar
mru: ouguiya | mauritanian, mauritania
pgk: kina | papua new guinea
top: paanga | tongan, tonga
vuv: vatu | vanuatu
wst: tala | samoan, samoa
btc: bitcoin |
eth: ether |
usdt: tether |
dem: deutsche mark, deutschmark, d-mark | german, germany
frf: french franc |
itl: italian lira |
esp: peseta, spanish peseta |
nlg: dutch guilder |
fim: finnish markka, markka |
grd: drachma |
`;

export const CURRENCIES: readonly Currency[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const colon = line.indexOf(':');
    const [nouns = '', nations = ''] = line.slice(colon + 1).split('|');
    const list = (text: string): string[] =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean);
    return { code: line.slice(0, colon), nouns: list(nouns), nations: list(nations) };
  });

/** Coins and the like: hundredths whose currency the text does not say, or says elsewhere. */
export const MINOR_UNITS: readonly {
  readonly symbol: string;
  readonly names: readonly string[];
  readonly of: string | null;
  readonly factor: number;
}[] = [
  { symbol: 'cent', names: ['cent', 'euro cent', 'eurocent'], of: null, factor: 0.01 },
  { symbol: 'penny', names: ['penny', 'pence'], of: 'gbp', factor: 0.01 },
  { symbol: 'guinea', names: ['guinea'], of: 'gbp', factor: 1.05 },
  { symbol: 'kopeck', names: ['kopeck', 'kopek'], of: 'rub', factor: 0.01 },
  { symbol: 'paisa', names: ['paisa', 'paise'], of: 'inr', factor: 0.01 },
  { symbol: 'fen', names: ['fen'], of: 'cny', factor: 0.01 },
  { symbol: 'mao', names: ['mao', 'jiao'], of: 'cny', factor: 0.1 },
  { symbol: 'sen', names: ['sen'], of: 'myr', factor: 0.01 },
  { symbol: 'grosz', names: ['grosz', 'groszy'], of: 'pln', factor: 0.01 },
  { symbol: 'stotinka', names: ['stotinka', 'stotinki'], of: 'bgn', factor: 0.01 },
  { symbol: 'kopiyka', names: ['kopiyka', 'kopiyok'], of: 'uah', factor: 0.01 },
  { symbol: 'tetri', names: ['tetri'], of: 'gel', factor: 0.01 },
  { symbol: 'satang', names: ['satang'], of: 'thb', factor: 0.01 },
  { symbol: 'halala', names: ['halala'], of: 'sar', factor: 0.01 },
  { symbol: 'fils', names: ['fils'], of: null, factor: 0.001 },
  { symbol: 'öre', names: ['öre', 'øre'], of: null, factor: 0.01 },
  { symbol: 'piastre', names: ['piastre', 'piaster'], of: 'egp', factor: 0.01 },
  { symbol: 'centime', names: ['centime', 'centimo', 'céntimo'], of: null, factor: 0.01 },
  { symbol: 'pfennig', names: ['pfennig'], of: 'dem', factor: 0.01 },
  { symbol: 'satoshi', names: ['satoshi', 'satoshis'], of: 'btc', factor: 1e-8 },
  { symbol: 'centavo', names: ['centavo'], of: null, factor: 0.01 },
  { symbol: 'agora', names: ['agora', 'agorot'], of: 'ils', factor: 0.01 },
];
