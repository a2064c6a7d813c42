import { bareLettersAndDigits } from '../text/bare';

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
Xinhua=xinhuanet,xinhua|China Daily=chinadaily|Global Times=globaltimes|South China Morning Post,SCMP=scmp|CGTN=cgtn
TASS=tass|RIA Novosti=ria|Interfax=interfax|Sputnik=sputniknews,sputnikglobe|RT=rt,rtcom|The Moscow Times=themoscowtimes
BBC News,BBC=bbc,bbcnews|The Guardian,Guardian,Guardian News=theguardian,guardian|The Independent=independent|The Times=thetimes|The Sunday Times
The Telegraph,The Daily Telegraph=telegraph|Daily Mail,MailOnline=dailymail|Daily Mirror,The Mirror=mirror|The Sun=thesun|Daily Express=express|Evening Standard=standard|Metro=metro
Sky News=sky,skynews|ITV News=itv|Channel 4 News=channel4|Financial Times=ft|The Economist=economist|The Scotsman=scotsman|The Herald=heraldscotland
The Irish Times=irishtimes|Irish Independent|RTÉ=rte|Irish Examiner=irishexaminer
The New York Times,New York Times=nytimes|The Washington Post,Washington Post=washingtonpost|The Wall Street Journal,Wall Street Journal=wsj|USA Today=usatoday
Los Angeles Times=latimes|Chicago Tribune=chicagotribune|The Boston Globe=bostonglobe|Miami Herald=miamiherald|Newsweek=newsweek|Time=time|Politico=politico|The Hill=thehill|Axios=axios|Vox=vox|Slate=slate|Salon=salon
HuffPost,Huffington Post,The Huffington Post=huffpost,huffingtonpost|BuzzFeed News=buzzfeednews|The Daily Beast=thedailybeast|The Atlantic=theatlantic|The New Yorker=newyorker|The Intercept=theintercept|ProPublica=propublica|Vice News=vice
CNN,Cable News Network=cnn|Fox News=foxnews|NBC News,NBC,NBCUniversal News Group=nbcnews|ABC News=abcnews|CBS News,CBS,CBS Interactive=cbsnews|MSNBC=msnbc|CNBC=cnbc|NPR=npr|PBS NewsHour,PBS=pbs|Voice of America,VOA News,VOA=voanews|Radio Free Europe,RFE/RL,Radio Free Europe / Radio Liberty,Radio Liberty=rferl|Defense News=defensenews|Stars and Stripes=stripes
The Christian Post,Christian Post=christianpost|The Christian Science Monitor,Christian Science Monitor=csmonitor|New York Post=nypost|New York Daily News=nydailynews|San Francisco Chronicle=sfchronicle|Houston Chronicle=houstonchronicle|The Seattle Times=seattletimes|The Denver Post=denverpost
CBC News,CBC=cbc,radio-canada|CTV News=ctvnews|Global News=globalnews|The Globe and Mail=theglobeandmail|Toronto Star=thestar|National Post=nationalpost
ABC News Australia|The Sydney Morning Herald=smh|The Age=theage|The Australian=theaustralian|SBS News=sbs|News.com.au|The New Zealand Herald,NZ Herald=nzherald|Radio New Zealand,RNZ=rnz|Stuff=stuff
Deutsche Welle,DW=dw|Der Spiegel,Spiegel Online=spiegel|Süddeutsche Zeitung=sueddeutsche|Die Zeit=zeit|Frankfurter Allgemeine Zeitung=faz|Le Monde=lemonde|Le Figaro=lefigaro|France 24=france24|RFI=rfi|Euronews=euronews|El País=elpais|El Mundo=elmundo|ANSA=ansa|Corriere della Sera=corriere|La Repubblica=repubblica|Swissinfo=swissinfo|Politico Europe|EUobserver=euobserver
Kyiv Post=kyivpost|Kyiv Independent,The Kyiv Independent=kyivindependent|Ukrinform=ukrinform|Ukrainska Pravda=pravda|Meduza=meduza|Novaya Gazeta=novayagazeta|Balkan Insight=balkaninsight
Al Jazeera=aljazeera|Al Arabiya,Al Arabiya News=alarabiya|Asharq Al-Awsat=aawsat|Arab News=arabnews|Gulf News=gulfnews|The National=thenationalnews|Khaleej Times=khaleejtimes|Middle East Eye=middleeasteye|Middle East Monitor=middleeastmonitor|Al-Monitor=almonitor,al-monitor|The New Arab,Al-Araby Al-Jadeed=newarab,alaraby|The Daily Star=dailystar|L'Orient Today=lorientlejour|Naharnet=naharnet|Al-Manar,Al-Manar TV=almanar|Al Mayadeen=almayadeen
Press TV,PressTV=presstv|Tasnim News Agency,Tasnim=tasnimnews|Fars News Agency=farsnews|Mehr News Agency,Mehr News=mehrnews|IRNA=irna|ISNA=isna|Tehran Times=tehrantimes|AhlulBayt News Agency=abna24,abna|Iran International=iranintl|SANA,Syrian Arab News Agency=sana|Enab Baladi=enabbaladi|North Press Agency=npasyria|Rudaw=rudaw|Kurdistan 24=kurdistan24|Shafaq News=shafaq|Iraqi News=iraqinews
The Times of Israel,Times of Israel=timesofisrael|The Jerusalem Post,Jerusalem Post=jpost|Haaretz=haaretz|Ynetnews,Ynet=ynetnews|Arutz Sheva=israelnationalnews|i24NEWS=i24news|WAFA=wafa
Anadolu Agency,Anadolu=aa|Daily Sabah=dailysabah|Hürriyet Daily News,Hurriyet Daily News=hurriyetdailynews|TRT World=trtworld|Cyprus Mail=cyprus-mail|Ekathimerini=ekathimerini
Ahram Online,Al-Ahram=ahram|Egypt Independent=egyptindependent|Mada Masr=madamasr|The Libya Observer=libyaobserver|Sudan Tribune=sudantribune|Radio Dabanga=dabangasudan|Radio Tamazuj=radiotamazuj|The East African=theeastafrican|Daily Nation=nation,nationmedia|The Standard|The Star|Daily Monitor=monitor|New Vision=newvision|Addis Standard=addisstandard
Mail & Guardian=mg|News24=news24|Daily Maverick=dailymaverick|Premium Times=premiumtimesng|The Punch,Punch=punchng|Vanguard=vanguardngr|The Guardian Nigeria|Daily Trust=dailytrust|AllAfrica=allafrica|IRIN,The New Humanitarian=irinnews,thenewhumanitarian
The Times of India,Times of India=timesofindia|Hindustan Times=hindustantimes|The Hindu=thehindu|The Indian Express,Indian Express=indianexpress|NDTV=ndtv|India Today=indiatoday|Press Trust of India,PTI=ptinews|ANI=aninews|Scroll.in=scroll|The Wire=thewire|Dawn=dawn|The Express Tribune,Express Tribune=tribune|Geo News=geo|The News International=thenews|The Nation=nation|The Dhaka Tribune,Dhaka Tribune=dhakatribune|The Kathmandu Post=kathmandupost|Tolo News=tolonews|Khaama Press=khaama|Pajhwok=pajhwok
The Straits Times,Straits Times=straitstimes|Channel NewsAsia,CNA=channelnewsasia|Bangkok Post=bangkokpost|The Jakarta Post,Jakarta Post=thejakartapost|Rappler=rappler|Philippine Daily Inquirer=inquirer|Philippine Star=philstar|Vietnam News=vietnamnews|The Irrawaddy=irrawaddy|Myanmar Now=myanmar-now|The Diplomat=thediplomat|Nikkei Asia=nikkei|The Japan Times,Japan Times=japantimes|Kyodo News=kyodonews|NHK World=nhk|Yonhap News Agency,Yonhap=yna|The Korea Herald,Korea Herald=koreaherald|The Korea Times=koreatimes|Taipei Times=taipeitimes|Taiwan News=taiwannews
Buenos Aires Times=batimes|Folha de S.Paulo=folha|O Globo=globo|MercoPress=mercopress|Telesur,teleSUR=telesurtv|Mexico News Daily=mexiconewsdaily
Sky Sports=skysports|BBC Sport=bbcsport|ESPN=espn|The Athletic=theathletic|ITV=itv|Channel 5 News|PA Media,Press Association=pamedia|The i Paper,inews=inews|City A.M.=cityam|The Spectator=spectator|New Statesman=newstatesman|Manchester Evening News=manchestereveningnews|Liverpool Echo=liverpoolecho|Yorkshire Post=yorkshirepost|Birmingham Mail=birminghammail|Wales Online=walesonline|Daily Record=dailyrecord|Belfast Telegraph=belfasttelegraph|The Irish News=irishnews|TheJournal.ie=thejournal|The Press and Journal=pressandjournal
The Philadelphia Inquirer,Philadelphia Inquirer=inquirer|The Dallas Morning News,Dallas Morning News=dallasnews|The Arizona Republic,Arizona Republic=azcentral|Star Tribune=startribune|The Oregonian=oregonlive|Tampa Bay Times=tampabay|Orlando Sentinel=orlandosentinel|The Baltimore Sun,Baltimore Sun=baltimoresun|Atlanta Journal-Constitution,The Atlanta Journal-Constitution=ajc|Detroit Free Press=freep|The Detroit News,Detroit News=detroitnews|St. Louis Post-Dispatch=stltoday|The Kansas City Star,Kansas City Star=kansascity|The Sacramento Bee,Sacramento Bee=sacbee|The San Diego Union-Tribune,San Diego Union-Tribune=sandiegouniontribune|Las Vegas Review-Journal=reviewjournal|Las Vegas Sun=lasvegassun|The Salt Lake Tribune,Salt Lake Tribune=sltrib|Deseret News=deseret|Honolulu Star-Advertiser=staradvertiser|Anchorage Daily News
Milwaukee Journal Sentinel=jsonline|Pittsburgh Post-Gazette=post-gazette|Newsday=newsday|The Star-Ledger|Hartford Courant=courant|Providence Journal=providencejournal|Portland Press Herald=pressherald|Bangor Daily News=bangordailynews|Burlington Free Press=burlingtonfreepress|New Hampshire Union Leader=unionleader|Richmond Times-Dispatch|The Virginian-Pilot=pilotonline|The News & Observer,News & Observer=newsobserver|The Charlotte Observer,Charlotte Observer=charlotteobserver|The Post and Courier=postandcourier|The Tennessean=tennessean|The Commercial Appeal=commercialappeal|The Courier-Journal=courier-journal|The Indianapolis Star,IndyStar=indystar|The Times-Picayune=nola|Austin American-Statesman|San Antonio Express-News=expressnews|Fort Worth Star-Telegram=star-telegram|The Oklahoman=oklahoman|Omaha World-Herald|The Des Moines Register,Des Moines Register=desmoinesregister|Albuquerque Journal=abqjournal|The Texas Tribune,Texas Tribune=texastribune|CalMatters=calmatters|The Mercury News,Mercury News=mercurynews|The Plain Dealer|The Columbus Dispatch|The Cincinnati Enquirer|The Buffalo News,Buffalo News=buffalonews|Chicago Sun-Times=suntimes|Boston Herald=bostonherald|The Spokesman-Review=spokesman
Business Insider=businessinsider|Forbes=forbes|TechCrunch=techcrunch|The Verge=theverge|Ars Technica=arstechnica|Engadget=engadget|CNET=cnet|ZDNet=zdnet|Gizmodo=gizmodo|Mashable=mashable|MarketWatch=marketwatch|Barron's=barrons|Yahoo News=yahoo|Yahoo Finance|Roll Call=rollcall|The Washington Times,Washington Times=washingtontimes|Washington Examiner=washingtonexaminer|Breitbart=breitbart|National Review=nationalreview|The New Republic=newrepublic|Mother Jones=motherjones|Foreign Policy=foreignpolicy|Foreign Affairs=foreignaffairs|Military Times=militarytimes|Army Times=armytimes|The Long War Journal,Long War Journal=longwarjournal|Semafor=semafor|The Daily Caller=dailycaller|Rolling Stone=rollingstone|The Hollywood Reporter=hollywoodreporter|STAT News=statnews|KFF Health News,Kaiser Health News=khn|Inside Climate News=insideclimatenews|Democracy Now!=democracynow|The Christian Century|Religion News Service=religionnews|McClatchy=mcclatchydc|States Newsroom
Business Wire=businesswire|PR Newswire,PRNewswire=prnewswire|GlobeNewswire,Globe Newswire=globenewswire|Accesswire=accesswire|ScienceDaily=sciencedaily|Phys.org=phys|EurekAlert!,EurekAlert=eurekalert|New Scientist=newscientist|Scientific American=scientificamerican|Live Science=livescience|Space.com|National Geographic=nationalgeographic|Smithsonian Magazine=smithsonianmag|The Aviation Herald=avherald|FlightGlobal=flightglobal|Simple Flying=simpleflying|Maritime Executive,The Maritime Executive=maritime-executive|gCaptain=gcaptain|Oilprice.com=oilprice|S&P Global=spglobal|Argus Media=argusmedia
dpa,Deutsche Presse-Agentur=dpa-international|EFE,Agencia EFE=efe|KUNA=kuna|WAM,Emirates News Agency=wam|Saudi Press Agency=spa|Petra News Agency=petra|Bernama=bernama|Antara News,Antara=antaranews|Vietnam News Agency=vnanet|KCNA=kcna|Interfax-Ukraine|UNIAN=unian|BTA=bta|Agerpres=agerpres|HINA=hina|Tanjug=tanjug|ANP=anp|Belga=belganewsagency|Ritzau=ritzau|Lusa=lusa|Polish Press Agency,PAP=pap|CTK,Czech News Agency=ctk|BelTA=belta|Kazinform|Trend News Agency|Azertac=azertag|Armenpress=armenpress|Agenda.ge|Civil.ge|Montsame=montsame|IANS=ians|United News of India,UNI=uniindia|Associated Press of Pakistan|BSS,Bangladesh Sangbad Sangstha=bssnews|UNB,United News of Bangladesh=unb|News Agency of Nigeria,NAN=nannews|Ghana News Agency=gna|Ethiopian News Agency=ena|Maghreb Arab Press=mapnews|Tunis Afrique Presse=tap|Algeria Press Service=aps|Philippine News Agency,PNA=pna|Australian Associated Press,AAP=aap|The Canadian Press,Canadian Press=thecanadianpress
The Brussels Times=brusselstimes|NL Times=nltimes|DutchNews.nl=dutchnews|Ouest-France|Libération=liberation|Die Welt=welt|Bild=bild|Tagesschau=tagesschau|Euractiv=euractiv|Neue Zürcher Zeitung=nzz|Yle News,Yle=yle|Helsinki Times=helsinkitimes|SVT=svt|NRK=nrk|ERR News,ERR=err|LSM=lsm|LRT=lrt|Notes from Poland=notesfrompoland|TVP World=tvpworld|Radio Prague|Hungary Today=hungarytoday|Romania Insider=romania-insider|Novinite=novinite|B92=b92|N1=n1info|Total Croatia News=total-croatia-news|Greek Reporter=greekreporter|Times of Malta=timesofmalta|Malta Independent|In-Cyprus|bne IntelliNews=intellinews|OC Media=oc-media|Eurasianet=eurasianet|JAMnews=jam-news|TV Rain|Izvestia=iz|Kommersant=kommersant
Al Bawaba=albawaba|Jordan Times,The Jordan Times=jordantimes|Roya News=royanews|Saudi Gazette=saudigazette|The Peninsula=thepeninsulaqatar|Gulf Times=gulf-times|Doha News=dohanews|Times of Oman=timesofoman|Muscat Daily=muscatdaily|Kuwait Times=kuwaittimes|Bahrain News Agency,BNA=bna|Yemen Times|Saba News Agency=saba|Libya Herald=libyaherald|Morocco World News=moroccoworldnews|The Reporter Ethiopia|Garowe Online=garoweonline|Hiiraan Online=hiiraan|The Herald Zimbabwe|Mmegi|The Namibian=namibian|TimesLIVE=timeslive|IOL=iol|eNCA=enca|Eyewitness News=ewn|BusinessDay=businessday|ThisDay=thisdaylive|TheCable=thecable|Sahara Reporters=saharareporters|Channels Television=channelstv|Graphic Online|Joy Online,MyJoyOnline=myjoyonline|Jeune Afrique=jeuneafrique|The Africa Report=theafricareport|The Zimbabwe Independent
Business Standard=business-standard|Livemint=livemint|The Economic Times,Economic Times=economictimes|Deccan Herald=deccanherald|Deccan Chronicle=deccanchronicle|The Telegraph India=telegraphindia|The Tribune=tribuneindia|ThePrint=theprint|Firstpost=firstpost|News18=news18|Outlook India=outlookindia|The Quint=thequint|The New Indian Express,New Indian Express=newindianexpress|Business Recorder=brecorder|ARY News=arynews|Samaa=samaa|The Friday Times=thefridaytimes|Ariana News=ariananews|Daily Mirror Sri Lanka|Ada Derana=adaderana|The Himalayan Times,Himalayan Times=thehimalayantimes|bdnews24.com=bdnews24|Prothom Alo=prothomalo|Kuensel=kuenselonline
Malay Mail=malaymail|Malaysiakini=malaysiakini|Free Malaysia Today=freemalaysiatoday|New Straits Times=nst|Kompas=kompas|The Nation Thailand=nationthailand|Khaosod English=khaosodenglish|Phnom Penh Post,The Phnom Penh Post=phnompenhpost|VnExpress=vnexpress|Tuoi Tre News=tuoitrenews|Manila Times,The Manila Times=manilatimes|Manila Bulletin=mb|GMA News=gmanetwork|ABS-CBN News=abs-cbn|Asahi Shimbun,The Asahi Shimbun=asahi|Mainichi Shimbun,The Mainichi=mainichi|Yomiuri Shimbun,The Japan News=yomiuri|JoongAng Daily,Korea JoongAng Daily=joongang|Hankyoreh=hani|NK News=nknews|Focus Taiwan=focustaiwan|Hong Kong Free Press=hongkongfp|The Standard HK|People's Daily|Caixin=caixinglobal|Sixth Tone=sixthtone|Shanghai Daily=shine|Mongolia Weekly|Fiji Times,The Fiji Times=fijitimes|Papua New Guinea Post-Courier=postcourier|The Canberra Times=canberratimes|The West Australian=thewest|Brisbane Times=brisbanetimes|Herald Sun=heraldsun|The Courier-Mail=couriermail|Otago Daily Times=odt
Ottawa Citizen=ottawacitizen|Montreal Gazette=montrealgazette|Vancouver Sun=vancouversun|Calgary Herald=calgaryherald|Winnipeg Free Press=winnipegfreepress|Halifax Chronicle Herald|Maclean's=macleans|Le Devoir=ledevoir|La Presse=lapresse|El Universal=eluniversal|Reforma=reforma|La Jornada=jornada|La Nación=lanacion|Clarín=clarin|El Tiempo=eltiempo|El Comercio=elcomercio|Estadão=estadao|Agência Brasil=agenciabrasil|The Brazilian Report|The Rio Times=riotimesonline|El Faro=elfaro|La Prensa=laprensa|Prensa Latina=plenglish|Granma=granma|Jamaica Observer=jamaicaobserver|Jamaica Gleaner,The Gleaner=jamaica-gleaner|Trinidad Express|Stabroek News=stabroeknews|Havana Times=havanatimes|InSight Crime=insightcrime|Tico Times,The Tico Times=ticotimes
TMZ=tmz|E! News,E! Online=eonline|Us Weekly=usmagazine|Entertainment Weekly=ew|Variety=variety|Deadline Hollywood=deadline|HollywoodLife=hollywoodlife|Radar Online=radaronline|PerezHilton.com=perezhilton|Access Hollywood=accesshollywood|Entertainment Tonight=etonline|MTV News=mtv|Billboard=billboard|NME=nme|Digital Spy=digitalspy|Contactmusic=contactmusic|Gawker=gawker|Jezebel=jezebel|Deadspin=deadspin|Bleacher Report=bleacherreport|SB Nation=sbnation|CBS Sports=cbssports|NBC Sports=nbcsports|Fox Sports=foxsports|Sporting News=sportingnews|Sports Illustrated,SI.com|Goal.com|talkSPORT=talksport
FoodNavigator-USA=foodnavigator-usa|FoodNavigator=foodnavigator|BeverageDaily=beveragedaily|BakeryandSnacks=bakeryandsnacks|ConfectioneryNews=confectionerynews|DairyReporter=dairyreporter|NutraIngredients=nutraingredients|just-food=just-food|The Grocer=thegrocer|Retail Week=retail-week|Marketing Week=marketingweek|PRWeek=prweek|Press Gazette=pressgazette|Computer Weekly=computerweekly|Computerworld=computerworld|InfoWorld=infoworld|PCWorld=pcworld|PCMag,PC Magazine=pcmag|Macworld=macworld|MacRumors=macrumors|AppleInsider=appleinsider|9to5Mac=9to5mac|The Register,El Reg,The Reg=theregister|TechRadar=techradar|Tom's Hardware=tomshardware|AnandTech=anandtech|eWeek=eweek|InformationWeek=informationweek|Network World=networkworld|GigaOM=gigaom|VentureBeat=venturebeat|ReadWrite=readwrite,readwriteweb|AllThingsD=allthingsd|SlashGear=slashgear|The Next Web=thenextweb|Wired=wired|Fast Company=fastcompany|Quartz=qz|Recode,Re/code=recode|EE Times=eetimes|DigiTimes=digitimes|Light Reading=lightreading|Lloyd's List=lloydslist|TradeWinds=tradewindsnews|Platts=platts|Rigzone=rigzone|Mining Weekly=miningweekly|Farmers Weekly=fwi|Aviation Week=aviationweek|Railway Gazette=railwaygazette|Modern Healthcare=modernhealthcare|FiercePharma=fiercepharma|MedPage Today=medpagetoday|WebMD=webmd|Medical News Today=medicalnewstoday|HealthDay=healthday
TheStreet=thestreet|Seeking Alpha=seekingalpha|The Motley Fool,Motley Fool=fool|Zacks=zacks|Benzinga=benzinga|Investor's Business Daily=investors|Dow Jones Newswires=dowjones|CNNMoney=cnnmoney|Fortune Magazine=fortune|Fox Business=foxbusiness|Bloomberg Businessweek,Businessweek=businessweek|RTTNews=rttnews|Marketwire=marketwire|Marketwired=marketwired|Canada NewsWire,CNW Group=newswire|PRWeb=prweb|Examiner.com=examiner|Digital Journal=digitaljournal|International Business Times,IBTimes=ibtimes|Christian Today=christiantoday|OneIndia=oneindia|Zee News=zeenews|DNA India=dnaindia|Mid-Day=mid-day|Mumbai Mirror=mumbaimirror|CNN-IBN=ibnlive|Rediff=rediff|Sify=sify|The Pioneer=dailypioneer|The Statesman=thestatesman|The Asian Age=asianage|The Hindu BusinessLine,BusinessLine=thehindubusinessline|The Financial Express,Financial Express=financialexpress|Moneycontrol=moneycontrol
The Northern Echo=thenorthernecho|The Argus=theargus|Eastern Daily Press=edp24|Western Mail|Bristol Post=bristolpost|Nottingham Post=nottinghampost|Leicester Mercury=leicestermercury|Hull Daily Mail=hulldailymail|ChronicleLive=chroniclelive|Sunderland Echo=sunderlandecho|Yorkshire Evening Post=yorkshireeveningpost|Express & Star=expressandstar|Shropshire Star=shropshirestar|Oxford Mail=oxfordmail|Southern Daily Echo=dailyecho|Coventry Telegraph=coventrytelegraph|Birmingham Post=birminghampost|Edinburgh Evening News|Evening Times=eveningtimes|The Bolton News=theboltonnews|Lancashire Telegraph=lancashiretelegraph|Lancashire Evening Post=lep|Western Morning News=westernmorningnews|Cambridge News=cambridge-news|Kent Online=kentonline|Get Surrey=getsurrey
MLive=mlive|Cleveland.com=cleveland|PennLive=pennlive|NJ.com|OregonLive|SFGate=sfgate|The Fresno Bee,Fresno Bee=fresnobee|Contra Costa Times=contracostatimes|San Jose Mercury News|The Orange County Register,Orange County Register=ocregister|The Press-Enterprise=pe|Los Angeles Daily News=dailynews|U-T San Diego=utsandiego|LA Weekly=laweekly|The Village Voice,Village Voice=villagevoice|Asbury Park Press=app|The Morning Call=mcall|Times Union=timesunion|Democrat and Chronicle=democratandchronicle|Syracuse.com=syracuse|MassLive=masslive|Boston.com|The Patriot Ledger,Patriot Ledger=patriotledger|Telegram & Gazette=telegram|Concord Monitor=concordmonitor|The Palm Beach Post,Palm Beach Post=palmbeachpost|Sun Sentinel=sun-sentinel|The Florida Times-Union,Florida Times-Union=jacksonville|Tallahassee Democrat=tallahassee|The Birmingham News|AL.com|The Clarion-Ledger=clarionledger|Arkansas Democrat-Gazette=arkansasonline|Tulsa World=tulsaworld|The Wichita Eagle,Wichita Eagle=kansas|Topeka Capital-Journal,The Topeka Capital-Journal=cjonline|Lincoln Journal Star=journalstar|Argus Leader=argusleader|Bismarck Tribune=bismarcktribune|Pioneer Press=twincities|Duluth News Tribune=duluthnewstribune|Wisconsin State Journal=madison|Daily Herald=dailyherald|Quad-City Times=qctimes|Dayton Daily News=daytondailynews|The Blade,Toledo Blade=toledoblade|Akron Beacon Journal=ohio|Lexington Herald-Leader=kentucky|Knoxville News Sentinel=knoxnews|Chattanooga Times Free Press=timesfreepress|The Roanoke Times,Roanoke Times=roanoke|Idaho Statesman=idahostatesman|Billings Gazette=billingsgazette|Missoulian=missoulian|Casper Star-Tribune=trib|The News Tribune=thenewstribune|The Columbian=columbian|The Olympian=theolympian|Statesman Journal=statesmanjournal|Reno Gazette-Journal=rgj|Arizona Daily Star=azstarnet|El Paso Times=elpasotimes|Gothamist=gothamist|DNAinfo=dnainfo|Newser=newser|The Week=theweek|The Raw Story,Raw Story=rawstory|Talking Points Memo=talkingpointsmemo|ThinkProgress=thinkprogress|AlterNet=alternet|WorldNetDaily=wnd|Newsmax=newsmax|CNSNews.com=cnsnews|TheBlaze=theblaze|Mediaite=mediaite|KTLA=ktla|KTVU=ktvu|KOMO News=komonews|KING 5=king5|WGN=wgntv|NECN=necn
The Province=theprovince|Times Colonist=timescolonist|Edmonton Journal=edmontonjournal|Regina Leader-Post=leaderpost|The StarPhoenix=thestarphoenix|The Hamilton Spectator,Hamilton Spectator=thespec|Waterloo Region Record=therecord|The London Free Press,London Free Press=lfpress|Windsor Star,The Windsor Star=windsorstar|Toronto Sun=torontosun|Ottawa Sun=ottawasun|Postmedia News|QMI Agency|The Tyee=thetyee|iPolitics=ipolitics|CityNews=citynews|The Chronicle Herald,Chronicle Herald=thechronicleherald
AdelaideNow=adelaidenow|NT News=ntnews|PerthNow=perthnow|WAtoday=watoday|Crikey=crikey|Newcastle Herald=theherald|Illawarra Mercury=illawarramercury|The Australian Financial Review,Australian Financial Review=afr|9News=9news|TVNZ=tvnz|3 News=3news|Newshub=newshub|The Dominion Post|Waikato Times
Nigerian Tribune=tribuneonlineng|P.M. News=pmnewsnigeria|The Nation Nigeria=thenationonlineng|Daily Post Nigeria=dailypost|The Citizen=thecitizen|Nehanda Radio=nehandaradio|New Zimbabwe=newzimbabwe|Zambia Daily Mail=daily-mail|Lusaka Times=lusakatimes|Nyasa Times=nyasatimes|Capital FM=capitalfm|Standard Digital=standardmedia|The New Times=newtimes|GhanaWeb=ghanaweb|Citi FM=citifmonline|Modern Ghana=modernghana|Daily Graphic|Cape Times|Sowetan=sowetanlive,sowetan|City Press=citypress|SABC News=sabc
The Daily Star Bangladesh=thedailystar|ColomboPage=colombopage|Pakistan Today=pakistantoday|Dunya News=dunyanews|Al-Akhbar=al-akhbar|Ma'an News Agency,Maan News Agency=maannews|Gulf Daily News=gulf-daily-news|7DAYS|The Malaysian Insider=themalaysianinsider|TODAY Singapore=todayonline|AsiaOne=asiaone|The Manila Standard,Manila Standard=manilastandard|ABC Radio Australia=radioaustralia
Vatican News=vaticannews|Catholic News Agency=catholicnewsagency|Asia News=asianews|Mondoweiss=mondoweiss|+972 Magazine=972mag|The Electronic Intifada=electronicintifada|Palestine Chronicle=palestinechronicle|Middle East Online|JTA,Jewish Telegraphic Agency=jta|Syria Direct=syriadirect|SOHR=syriahr|Zaman al-Wasl=zamanalwsl|ARA News=aranews|Hawar News Agency=hawarnews|Baghdad Post|Al-Masdar News=almasdarnews|South Front=southfront|Counterpunch=counterpunch|Common Dreams=commondreams|Global Voices=globalvoices|openDemocracy=opendemocracy|Inter Press Service=ipsnews|Mongabay=mongabay|Carbon Brief=carbonbrief|Climate Home News=climatechangenews|SciDev.Net=scidev|Health Policy Watch=healthpolicy-watch
Andina,Andina News Agency=andina|Télam,Telam=telam|Notimex=notimex|MTI=mti|NTB=ntb|Petra,Petra News Agency,Jordan News Agency=petra|Middle East News Agency,MENA|Saudi Press Agency,SPA=spa|Fars News Agency,Fars=farsnews|Mehr News Agency,Mehr=mehrnews|Associated Press of Pakistan,APP=app|Kyodo News,Kyodo=kyodonews|Jiji Press,Jiji=jiji|NZPA|Angop,ANGOP=angop|Ghana News Agency,GNA=ghananewsagency|SAPA,Sapa=sapa|Sudan News Agency,SUNA=suna|Saba,Saba News Agency=sabanews|Qatar News Agency,QNA=qna|ANSAmed=ansamed|AGI=agi
Sofia Echo=sofiaecho|The Local=thelocal|DutchNews,DutchNews.nl=dutchnews|Expatica=expatica|Tagesspiegel=tagesspiegel|ABC Online|Islands Business=islandsbusiness|Jakarta Globe=thejakartaglobe,jakartaglobe|Myanmar Times=mmtimes|Mizzima=mizzima|bdnews24,bdnews24.com=bdnews24|Daily FT=ft.lk|Colombo Gazette=colombogazette|Daily News Egypt=dailynewsegypt|Today's Zaman=todayszaman|SW Radio Africa=swradioafrica|Times of Zambia=timesofzambia|BDlive=bdlive|EWN,Eyewitness News=ewn|SABC,SABC News=sabc|Sudan Vision=sudanvisiondaily|Shabelle,Shabelle Media Network=shabelle|Walta,Walta Information Center=waltainfo|Addis Fortune=addisfortune
AM New York=amny|Philly.com=philly|azcentral,azcentral.com=azcentral|Seattle PI,SeattlePI.com=seattlepi|NOLA.com=nola|Perez Hilton=perezhilton|T3=t3|Pocket-lint=pocket-lint|The Inquirer=theinquirer|Silicon Republic=siliconrepublic|Universe Today=universetoday|Discovery News|Popular Science=popsci|Yahoo Sports,Yahoo! Sports|NFL.com=nfl|MLB.com=mlb|NBA.com=nba|NHL.com=nhl|Eurosport=eurosport|ESPNcricinfo,Cricinfo=espncricinfo,cricinfo|Sportsnet=sportsnet|TSN=tsn|Digital Trends=digitaltrends|MTV News,MTV=mtv|Pitchfork=pitchfork|Stereogum=stereogum|Music-News=music-news|Female First=femalefirst|OK! Magazine|STV News,STV=stv|UTV News,UTV=u.tv|RTÉ News,RTÉ,RTE,RTE News=rte|London Evening Standard|Metro.co.uk|Sky Sports News|World Bulletin=worldbulletin|UPI.com|The Blaze,TheBlaze=theblaze|Truthout=truth-out,truthout|Salon.com|BuzzFeed,BuzzFeed News=buzzfeed|AOL News=aolnews|Inside Edition=insideedition|CBS Los Angeles|CBS New York|NBC Los Angeles=nbclosangeles|NBC New York=nbcnewyork|ABC7|People,People Magazine=people|Fortune=fortune|Deadline,Deadline Hollywood=deadline|Spin=spin|Vice,VICE News=vice
Wikinews=wikinews|Human Rights Watch=hrw|Amnesty International=amnesty|Doctors Without Borders,Médecins Sans Frontières,MSF=msf|Relief Web,ReliefWeb=reliefweb|UN News=un|The Conversation=theconversation|Bellingcat=bellingcat|International Crisis Group=crisisgroup
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

/**
 * Institutions that publish on pages of their own. News speaks of them all the time, so that only an address or what
 * stands around the article tells that the page is theirs.
 */
const INSTITUTIONS = `
World Health Organization=who|World Food Programme=wfp|UNICEF=unicef|UNHCR=unhcr|OCHA=unocha|UNRWA=unrwa|UNESCO=unesco|International Organization for Migration=iom|Food and Agriculture Organization=fao|International Atomic Energy Agency=iaea
International Committee of the Red Cross,ICRC=icrc|International Federation of Red Cross and Red Crescent Societies,IFRC=ifrc|World Bank=worldbank|International Monetary Fund=imf|NATO=nato|OSCE=osce|Council of Europe=coe|European Parliament|European Commission
U.S. Department of State,US Department of State,Department of State|U.S. Department of Justice,US Department of Justice=justice|U.S. Department of Defense=defense|U.S. Geological Survey,USGS=usgs|National Hurricane Center|National Weather Service|National Transportation Safety Board=ntsb|The White House=whitehouse
ActionAid=actionaid|Christian Aid=christianaid|Islamic Relief=islamic-relief|Catholic Relief Services=crs|Tearfund=tearfund|Plan International=plan-international|Action Against Hunger=actionagainsthunger|Handicap International=handicap-international|Concern Worldwide=concern|Samaritan's Purse=samaritanspurse|Direct Relief=directrelief|Physicians for Human Rights=physiciansforhumanrights|Friends of the Earth=foe|World Wildlife Fund=worldwildlife
Save the Children=savethechildren|Norwegian Refugee Council|International Rescue Committee|Mercy Corps=mercycorps|World Vision=wvi|Oxfam=oxfam|Greenpeace=greenpeace|Committee to Protect Journalists=cpj|Reporters Without Borders=rsf|Freedom House=freedomhouse|Transparency International|Enough Project=enoughproject
`;
const institutions = new Map<string, string>();
for (const entry of INSTITUTIONS.trim().split(/[\n|]/)) {
  const [left = '', domain = ''] = entry.split('=');
  const spellings = left.split(',');
  const name = spellings[0] ?? '';
  for (const spelling of spellings) institutions.set(outletKey(spelling), name);
  if (domain !== '' && !domains.has(domain)) domains.set(domain, name);
}

const openings = new Set(
  [...names.values(), ...institutions.values(), ...firstNames.values()]
    .concat([...OUTLETS.split(/[\n|,=]/), ...INSTITUTIONS.split(/[\n|,=]/)])
    .map((name) => outletKey(name.replace(/^the\s+/i, '').split(/\s/)[0] ?? '')),
);

/** Whether the name of an outlet or institution may begin with the word: one look before names are put together. */
export function mayBeginOutlet(word: string): boolean {
  const key = outletKey(word.replace(/['’]s?\W*$/, ''));
  // "EASTAFRICAN" is written in one
  return openings.has(key) || names.has(key);
}

/** The institution of this name, as it prints it; null for what is no institution that is known. */
export function knownInstitution(name: string): string | null {
  return institutions.get(outletKey(name)) ?? null;
}

/** Case, punctuation and a leading "the" taken away. */
export function outletKey(name: string): string {
  return bareLettersAndDigits(/^the\s/i.test(name) ? name.slice('the'.length) : name, '');
}

/** Longer lines are not looked at: no name is, with the marks that may stand around it (characters). */
const LONGEST = 10 + Math.max(...[...names.values()].map((name) => name.length));

/** The name as outlets print it, for a name in any spelling of case; null for what is no outlet that is known. */
export function knownOutlet(name: string): string | null {
  if (name.length > LONGEST) return null;
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
  // the label that was registered speaks before those in front of it ("edition.cnn.com", "news.sky.com")
  for (const label of labels.slice(0, -1).reverse()) {
    const outlet = domains.get(label);
    if (outlet !== undefined) return outlet;
  }
  return null;
}
