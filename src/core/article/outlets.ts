/**
 * Outlets by the names they print and the first label of their site's address, from general knowledge of the world's
 * press. Only the spelling is taken from here; that a page is theirs must stand on the page.
 */
const OUTLETS = `
Reuters=reuters|Thomson Reuters Foundation=trust
Associated Press,The Associated Press,AP=ap,apnews
Agence France-Presse,AFP=afp
Bloomberg=bloomberg|Bloomberg News
United Press International,UPI=upi
Xinhua=xinhuanet,xinhua|China Daily=chinadaily|Global Times=globaltimes|South China Morning Post=scmp|CGTN=cgtn
TASS=tass|RIA Novosti=ria|Interfax=interfax|Sputnik=sputniknews,sputnikglobe|RT=rt,rtcom|The Moscow Times=themoscowtimes
BBC News,BBC=bbc,bbcnews|The Guardian,Guardian,Guardian News=theguardian,guardian|The Independent=independent|The Times=thetimes|The Sunday Times
The Telegraph,The Daily Telegraph=telegraph|Daily Mail,MailOnline=dailymail|Daily Mirror,The Mirror=mirror|The Sun=thesun|Daily Express=express|Evening Standard=standard|Metro=metro
Sky News=sky,skynews|ITV News=itv|Channel 4 News=channel4|Financial Times=ft|The Economist=economist|The Scotsman=scotsman|The Herald=heraldscotland
The Irish Times=irishtimes|Irish Independent|RTÉ=rte|Irish Examiner=irishexaminer
The New York Times,New York Times=nytimes|The Washington Post,Washington Post=washingtonpost|The Wall Street Journal,Wall Street Journal=wsj|USA Today=usatoday
Los Angeles Times=latimes|Chicago Tribune=chicagotribune|The Boston Globe=bostonglobe|Miami Herald=miamiherald|Newsweek=newsweek|Time=time|Politico=politico|The Hill=thehill|Axios=axios|Vox=vox|Slate=slate|Salon=salon
HuffPost,Huffington Post,The Huffington Post=huffpost,huffingtonpost|BuzzFeed News=buzzfeednews|The Daily Beast=thedailybeast|The Atlantic=theatlantic|The New Yorker=newyorker|The Intercept=theintercept|ProPublica=propublica|Vice News=vice
CNN,Cable News Network=cnn|Fox News=foxnews|NBC News=nbcnews|ABC News=abcnews|CBS News=cbsnews|MSNBC=msnbc|CNBC=cnbc|NPR=npr|PBS NewsHour,PBS=pbs|Voice of America,VOA News,VOA=voanews|Radio Free Europe,RFE/RL,Radio Free Europe / Radio Liberty,Radio Liberty=rferl|Defense News=defensenews|Stars and Stripes=stripes
The Christian Post,Christian Post=christianpost|The Christian Science Monitor,Christian Science Monitor=csmonitor|New York Post=nypost|New York Daily News=nydailynews|San Francisco Chronicle=sfchronicle|Houston Chronicle=houstonchronicle|The Seattle Times=seattletimes|The Denver Post=denverpost
CBC News,CBC=cbc|CTV News=ctvnews|Global News=globalnews|The Globe and Mail=theglobeandmail|Toronto Star=thestar|National Post=nationalpost
ABC News Australia|The Sydney Morning Herald=smh|The Age=theage|The Australian=theaustralian|SBS News=sbs|News.com.au|The New Zealand Herald,NZ Herald=nzherald|Radio New Zealand,RNZ=rnz|Stuff=stuff
Deutsche Welle,DW=dw|Der Spiegel,Spiegel Online=spiegel|Süddeutsche Zeitung=sueddeutsche|Die Zeit=zeit|Frankfurter Allgemeine Zeitung=faz|Le Monde=lemonde|Le Figaro=lefigaro|France 24=france24|RFI=rfi|Euronews=euronews|El País=elpais|El Mundo=elmundo|ANSA=ansa|Corriere della Sera=corriere|La Repubblica=repubblica|Swissinfo=swissinfo|Politico Europe|EUobserver=euobserver
Kyiv Post=kyivpost|Kyiv Independent,The Kyiv Independent=kyivindependent|Ukrinform=ukrinform|Ukrainska Pravda=pravda|Meduza=meduza|Novaya Gazeta=novayagazeta|Balkan Insight=balkaninsight
Al Jazeera=aljazeera|Al Arabiya,Al Arabiya News=alarabiya|Asharq Al-Awsat=aawsat|Arab News=arabnews|Gulf News=gulfnews|The National=thenationalnews|Khaleej Times=khaleejtimes|Middle East Eye=middleeasteye|Middle East Monitor=middleeastmonitor|Al-Monitor=almonitor,al-monitor|The New Arab,Al-Araby Al-Jadeed=newarab,alaraby|The Daily Star=dailystar|L'Orient Today=lorientlejour|Naharnet=naharnet|Al-Manar,Al-Manar TV=almanar|Al Mayadeen=almayadeen
Press TV,PressTV=presstv|Tasnim News Agency,Tasnim=tasnimnews|Fars News Agency=farsnews|Mehr News Agency,Mehr News=mehrnews|IRNA=irna|ISNA=isna|Tehran Times=tehrantimes|AhlulBayt News Agency=abna24,abna|Iran International=iranintl|SANA,Syrian Arab News Agency=sana|Enab Baladi=enabbaladi|North Press Agency=npasyria|Rudaw=rudaw|Kurdistan 24=kurdistan24|Shafaq News=shafaq|Iraqi News=iraqinews
The Times of Israel,Times of Israel=timesofisrael|The Jerusalem Post,Jerusalem Post=jpost|Haaretz=haaretz|Ynetnews,Ynet=ynetnews|Arutz Sheva=israelnationalnews|i24NEWS=i24news|WAFA=wafa
Anadolu Agency,Anadolu=aa|Daily Sabah=dailysabah|Hürriyet Daily News=hurriyetdailynews|TRT World=trtworld|Cyprus Mail=cyprus-mail|Ekathimerini=ekathimerini
Ahram Online,Al-Ahram=ahram|Egypt Independent=egyptindependent|Mada Masr=madamasr|The Libya Observer=libyaobserver|Sudan Tribune=sudantribune|Radio Dabanga=dabangasudan|Radio Tamazuj=radiotamazuj|The East African=theeastafrican|Daily Nation=nation|The Standard|The Star|Daily Monitor=monitor|New Vision=newvision|Addis Standard=addisstandard
Mail & Guardian=mg|News24=news24|Daily Maverick=dailymaverick|Premium Times=premiumtimesng|The Punch,Punch=punchng|Vanguard=vanguardngr|The Guardian Nigeria|Daily Trust=dailytrust|AllAfrica=allafrica|IRIN,The New Humanitarian=irinnews,thenewhumanitarian
The Times of India,Times of India=timesofindia|Hindustan Times=hindustantimes|The Hindu=thehindu|The Indian Express,Indian Express=indianexpress|NDTV=ndtv|India Today=indiatoday|Press Trust of India,PTI=ptinews|ANI=aninews|Scroll.in=scroll|The Wire=thewire|Dawn=dawn|The Express Tribune,Express Tribune=tribune|Geo News=geo|The News International=thenews|The Nation=nation|The Dhaka Tribune,Dhaka Tribune=dhakatribune|The Kathmandu Post=kathmandupost|Tolo News=tolonews|Khaama Press=khaama|Pajhwok=pajhwok
The Straits Times,Straits Times=straitstimes|Channel NewsAsia,CNA=channelnewsasia|Bangkok Post=bangkokpost|The Jakarta Post,Jakarta Post=thejakartapost|Rappler=rappler|Philippine Daily Inquirer=inquirer|Philippine Star=philstar|Vietnam News=vietnamnews|The Irrawaddy=irrawaddy|Myanmar Now=myanmar-now|The Diplomat=thediplomat|Nikkei Asia=nikkei|The Japan Times,Japan Times=japantimes|Kyodo News=kyodonews|NHK World=nhk|Yonhap News Agency,Yonhap=yna|The Korea Herald,Korea Herald=koreaherald|The Korea Times=koreatimes|Taipei Times=taipeitimes|Taiwan News=taiwannews
Buenos Aires Times=batimes|Folha de S.Paulo=folha|O Globo=globo|MercoPress=mercopress|Telesur,teleSUR=telesurtv|Mexico News Daily=mexiconewsdaily
Wikinews=wikinews|Human Rights Watch=hrw|Amnesty International=amnesty|Doctors Without Borders=msf|Relief Web,ReliefWeb=reliefweb|UN News=un|The Conversation=theconversation|Bellingcat=bellingcat|International Crisis Group=crisisgroup
`;

const names = new Map<string, string>();
const firstNames = new Map<string, string>();
const domains = new Map<string, string>();
for (const entry of OUTLETS.trim().split(/[\n|]/)) {
  const [left = '', right = ''] = entry.split('=');
  const spellings = left.split(',');
  const name = spellings[0] ?? '';
  for (const spelling of spellings) {
    const key = outletKey(spelling);
    if (!names.has(key)) names.set(key, spelling);
    if (!firstNames.has(key)) firstNames.set(key, name);
  }
  for (const domain of right.split(',')) if (domain !== '' && !domains.has(domain)) domains.set(domain, name);
}

/** Case, punctuation and a leading "the" taken away. */
export function outletKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\d]+/gu, '');
}

/** The name as outlets print it, for a name in any spelling of case; null for what is no outlet that is known. */
export function knownOutlet(name: string): string | null {
  return names.get(outletKey(name)) ?? null;
}

/** The outlet's full name for any of its spellings ("Cable News Network" is CNN). */
export function fullOutletName(name: string): string | null {
  return firstNames.get(outletKey(name)) ?? null;
}

/** The known outlet that a line starts with, by whole words: "TASS Russian News Agency". */
export function outletAtStart(line: string): string | null {
  const words = line.split(/\s+/).slice(0, 6);
  for (let count = words.length; count > 0; count--) {
    const outlet = knownOutlet(words.slice(0, count).join(' '));
    if (outlet !== null) return outlet;
  }
  return null;
}

/** The outlet whose site has this host name ("www.presstv.co.uk"). */
export function outletOfHost(host: string): string | null {
  const labels = host
    .toLowerCase()
    .replace(/^www\d?\./, '')
    .split('.');
  for (const label of labels.slice(0, -1)) {
    const outlet = domains.get(label);
    if (outlet !== undefined) return outlet;
  }
  return null;
}
