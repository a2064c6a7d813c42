import { Openings } from './openings';

/** Links, buttons and headings of news pages that make up a whole line; lower case, without digits and punctuation. */
export const WHOLE_LINES: ReadonlySet<string> = new Set(
  `a a a|aa|about sharing|older post|older posts|newer post|newer posts|next page|previous page|recirc|copy|close share page|small|medium|large|open gallery view|open image in new window|enlarge image|related topics|end of list|join our commenting forum|about us|accept|accept all|accept cookies|account|ad|ad choices|ad feedback|add comment|add your comment|adverts|advert|advertise|
advertise with us|advertisement|advertisement continue reading the main story|advertising|all rights reserved|amp|
apply|article continues below advertisement|article continues after advertisement|back|back to article|back to home|back to top|back to top button|
bookmark|buy now|cancel|careers|change text size|click here|close|close menu|comment|comment now|comments|comments are closed|
contact|contact us|continue|continue reading|continue reading the main story|cookie policy|cookie settings|cookies|copied|
copy link|copy link to clipboard|copy url|correction policy|disclaimer|dislike|donate|donate now|download app|download the app|e edition|e paper|edit|
email|email address|email this|email this article|embed|enter the security code below|enlarge|enlarge photo|view photo|view photos|connect|contact author|facebook|facebook messenger|facebook twitter|
facebook twitter email|facebook twitter linkedin|facebook twitter linkedin email|facebook twitter whatsapp|faq|favorite|feedback|flipboard|follow|follow us|
follow us on|font size|full screen|get app|get the app|gift this article|give this article|google|google news|google plus|hide caption|home|home page|
increase text size|instagram|join|join the conversation|join us|leave a comment|leave a reply|like|like this|like loading|link copied|linkedin|listen|
listen to article|listen to this article|live tv|load comments|load more|loading|log in|log in to comment|log out|login|mail|menu|message|
messenger|more|more options|more sharing options|most popular|my account|newsletter|newsletters|next|next article|next post|next story|no comments|no comments yet|
normal text size|notifications|ok|open in app|page|password|pinterest|pin it|play|play video|please wait|pocket|post a comment|post comment|post your comment|post your comments|
previous|previous article|previous post|print|print article|print this|print this article|privacy|privacy policy|promoted|
promoted content|read aloud|reader comments|readers comments|recommend|recommend this|reddit|register|reject all|remove|reply|report|
report abuse|report an error|report a typo|reprints|republish|republish this article|request a correction|
rss|save|save article|save for later|save this article|save this story|scroll|scroll down|scroll to continue|search|
search for|see all|see all comments|see more|send|send email|send feedback|send to a friend|settings|share|share article|share options|share page|share story|share this|
share this article|share this link|share this page|share this post|share this story|share via email|share with|share with your friends|sharing|shares|show all|show caption|show comments|show more|
show more comments|sign in|sign in to comment|sign out|sign up|sign up now|sitemap|site map|skip|skip ad|skip advertisement|
skip navigation|skip past newsletter promotion|skip to content|skip to main content|skip to navigation|sms|snapchat|sponsor message|sponsored|sponsored content|
sponsored links|story continues|story continues below|story continues below advertisement|submit|submit a comment|submit comment|submit your comment|subscribe|subscribe for free|subscribe now|
subscribe today|subscriber only|support us|switch to dark mode|telegram|terms|terms and conditions|terms of service|terms of use|
text size|text to speech|threads|thank you|thank you for reading|tik tok|tiktok|toggle navigation|toggle caption|top|topics|translate|tumblr|tweet|tweet this|
twitter|unmute|url copied|use left and right arrow keys|video|videos|view all|view all comments|view comments|view gallery|view in app|view original|viber|vk|watch|watch live|
watch now|watch video|website|whatsapp|what are your thoughts|work with us|write a comment|write for us|x|youtube|your comment|your email|your name|your message|zoom`
    .split('|')
    .map((line) => line.trim()),
);

/** Headings of lists that lead away from the article; what stands under one is furniture too. */
export const LIST_HEADINGS: ReadonlySet<string> = new Set(
  `also in the news|also on this site|also read|around the web|breaking news|don t miss|dont miss|editor s choice|editor s pick|editor s picks|editors choice|editors pick|editors picks|explore more|
featured|featured stories|featured videos|for you|from around the web|from our partners|from the web|further reading|hot topics|in case you missed it|
in pictures|in this section|keep reading|latest|latest articles|latest from|latest headlines|latest news|latest posts|latest stories|latest video|latest videos|
more articles|more coverage|more for you|more from|more from this author|more headlines|more in|more in this section|
more like this|more news|more on this|more on this story|more on this topic|more related stories|more reading|more stories|more stories like this|more to read|more to explore|more top stories|
most commented|most discussed|most emailed|most popular|most read|most read stories|most recent|most shared|most viewed|most watched|must read|must reads|
news in pictures|newest|next in|next up|other articles|other news|other stories|our picks|paid content|people also read|popular|
popular articles|popular in the community|popular news|popular now|popular posts|popular stories|previous stories|promoted stories|read also|read more|read more on|read next|readers also read|recent articles|
recent news|recent posts|recent stories|recommended|recommended articles|recommended for you|recommended reading|recommended stories|recommended videos|
related|related articles|related content|related coverage|related headlines|related items|related internet links|related links|related news|related post|related posts|related reading|
related reports|related sites|related stories|related story|related topic|related topics|related tags|related video|related videos|see also|similar articles|similar news|
similar stories|sponsored stories|suggested reading|stories you may like|the latest|this week s top stories|today s headlines|top articles|top headlines|
top news|top picks|top posts|top stories|top stories this week|top videos|trending|trending articles|trending news|trending now|trending stories|trending topics|
up next|watch next|we recommend|what others are reading|what to read next|what we re reading|you may also be interested in|you may also enjoy|you may also like|you may be interested in|you may have missed|
sources|external links|you might also like|you might like|you might be interested in|sections|categories|tags|topics in this article|archives|follow us|connect with us`
    .split('|')
    .map((line) => line.trim()),
);

/** Headings under which readers write; everything below them to the end is furniture. */
export const COMMENT_HEADINGS: ReadonlySet<string> = new Set(
  `add comment|add your comment|all comments|be the first to comment|comment|comment on this article|comment on this story|comments|comments on this article|conversation|discussion|
have your say|join the conversation|join the discussion|leave a comment|leave a reply|leave your comment|load comments|most recent comments|post a comment|
post comment|post your comment|post your comments|reader comments|reader s comments|readers comments|responses|show comments|share your thoughts|submit a comment|
submit your comment|user comments|view comments|what do you think|write a comment|your comments|your views`
    .split('|')
    .map((line) => line.trim()),
);

/** How labels, links and buttons begin; believed of short lines only, which are no running text. */
const LABEL_STARTS: readonly string[] = [
  String.raw`(?:also )?read (?:more|also|next|the full|full|this|our|related)\b.{0,30}:`,
  String.raw`(?:more|also read|read also|see also|must read|don['’]?t miss|watch also|also watch|watch more|more from|more on|more news|related(?: (?:article|story|stories|news|content|link|coverage|video|topic)s?)?|recommended(?: for you)?|you may also like|in case you missed it|up next|read next)\s*(?::|\||»|>|—|–|-)`,
  String.raw`read more\b(?!.*[.!?]$)`,
  String.raw`more (?:from|on|in|about|related) .{2,40}:$`,
  String.raw`more related to this (?:story|article)$`,
  String.raw`share or comment on this\b`,
  String.raw`(?:web |online )?editors?\s*:\s*.{2,40}$`,
  String.raw`(?:provided|submitted) by (?!.*[.!?]$)`,
  String.raw`most (?:watched|read|popular|viewed|shared|commented|e-?mailed|recent)\b.{0,30}$`,
  String.raw`(?:news tracker|past stories)\s*:`,
  String.raw`this (?:article|story|report|column) (?:appeared|ran) (?:on|in)\b`,
  String.raw`(?:catch|watch|tune in(?: to)?|listen to) .{2,50}\b(?:tonight|weeknights?|weekdays?|weekends?|nightly|live) (?:at|on|from)\b`,
  String.raw`(?:give|donate|act) (?:now|today)\s*[:!>–—-]`,
  String.raw`(?:jump|skip|go) (?:directly )?to (?:the |main |page |site )*(?:navigation|content|menu|search|comments|article|top)\b`,
  String.raw`follow @\w`,
  String.raw`(?:also read|read also|see also)\b`,
  String.raw`(?:click|tap|press) (?:here|on|the link|play|below)\b`,
  String.raw`(?:for (?:more (?:news|stories|information|info|details|updates|coverage|on)|(?:all )?the latest)|get (?:more|(?:all )?the latest|breaking|updates|our|unlimited|your daily))\b.{0,80}\b(?:news|updates?|headlines|stories|coverage|app|inbox|newsletter|visit|click|follow)\b`,
  String.raw`(?:keep|stay) (?:up to date|up-to-date|updated|informed|connected|tuned|reading)\b`,
  String.raw`(?:continue|keep) reading\b`,
  String.raw`(?:more|latest|top) (?:stories|headlines|news|coverage|videos) (?:from|on|about|in)\b(?!.*[.!?]$)`,
  String.raw`(?:share|tweet|e-?mail|print|send|save|bookmark|recommend|like|rate|forward) (?:this|the|our|via|on|to|with|by|article|story|link|it)\b(?!.*[.!?]$)`,
  String.raw`(?:share|tweet|e-?mail|print)\s*[:|•·/,]`,
  String.raw`(?:facebook|twitter|whatsapp|linkedin|telegram|pinterest|reddit|e-?mail|print)(?:\s*[|•·/,]?\s*(?:facebook|twitter|x|whatsapp|linkedin|telegram|pinterest|reddit|e-?mail|print|copy|link|share|messenger|sms|more))+\s*$`,
  String.raw`(?:please |you can )?(?:follow|find|like|join|connect with|contact|watch|visit|reach) (?:us|me|him|her|them|our|the author)\b(?:.{0,60}\b(?:on|at|for|@|channel|page|website|app|via)\b|\s*:)`,
  String.raw`(?:please )?follow (?:the )?.{2,50} on (?:twitter|facebook|instagram|x|telegram|youtube|google|social|linkedin|whatsapp|tiktok)\b`,
  String.raw`(?:please )?follow .{2,40}:\s*$`,
  String.raw`(?:facebook|twitter|x|whatsapp|linkedin|e-?mail|sharethis|pinterest|telegram|reddit|messenger|sms) sharing button\b`,
  String.raw`save articles? (?:to read |for )?later\b`,
  String.raw`(?:accept|reject) (?:all|additional|optional|essential) cookies\b`,
  String.raw`cookies on .{2,40}$`,
  String.raw`(?:reuse this content|accessibility links|news provided by|just watched|replay more videos|kindly share this|cite this (?:page|article)|your source for|create (?:an|your|a free) account|print page)\b(?!.*[.!?]$)`,
  String.raw`(?:join|subscribe to|follow) (?:our|the|us|.{2,30}['’]s) .{0,40}\b(?:whatsapp|telegram|youtube|channel|newsletter|mailing list|feed|podcast|facebook|page|group)\b`,
  String.raw`(?:sign|log) (?:up|in|on)\b(?: (?:to|for|now|here|today|with|below|and)\b|\s*[:|/]|$)`,
  String.raw`(?:please |want to )?(?:subscribe|register)\b(?: (?:to|now|here|today|for|and|with|by|below)\b|\s*[:|/]|$)`,
  String.raw`(?:already|not) (?:a |have )?(?:subscribers?|members?|registered|an account)\b`,
  String.raw`(?:to (?:continue|keep) reading|this (?:content|article) is (?:only )?(?:available|for|exclusive))\b`,
  String.raw`(?:support (?:our|us|independent|quality|local)|help us|donate|become a (?:member|subscriber|supporter|patron))\b.{0,60}\b(?:journalism|reporting|today|now|newsroom|independent|us|keep)\b`,
  String.raw`(?:enter|provide|confirm) your (?:e-?mail|name|comment|address|password)\b`,
  String.raw`(?:by (?:signing up|subscribing|clicking|submitting|continuing|entering|providing|registering))\b`,
  String.raw`you can unsubscribe\b`,
  String.raw`(?:download|get|install|try|use) (?:the |our |.{2,30} )?(?:free )?(?:mobile |news |new )?app\b`,
  String.raw`(?:available|get it) (?:now )?on (?:the )?(?:app store|google play|ios|android|apple|roku)\b`,
  String.raw`(?:scan|use) (?:the|this) qr\b`,
  String.raw`(?:your|an?) e-?mail address (?:will|is|was|must)\b`,
  String.raw`required fields\b`,
  String.raw`(?:be the first|please (?:log|sign) in|you must be|log in) (?:to|and|or)? ?.{0,30}\bcomment\b`,
  String.raw`(?:add|leave|post|write|submit|view|show|see|load|read) (?:a|your|all|the|more|\d+)? ?(?:comments?|reply|replies|reaction)\b(?!.*[.!?]$)`,
  String.raw`(?:reader['’]?s?['’]?|user) comments\b`,
  String.raw`(?:no|\d[\d,.]*k?) (?:comments?|shares?|views?|likes?|replies|reactions?|reads?|retweets?)\b[\s\d|•·]*$`,
  String.raw`(?:comments?|shares?|views?|likes?)\s*[:(]?\s*\d[\d,.]*k?\)?\s*$`,
  String.raw`(?:enter the (?:security )?(?:code|characters|captcha)|can['’]?t read this)\b`,
  String.raw`(?:comments|the comment section) (?:are|is|have been) (?:now )?(?:closed|disabled|moderated|off)\b`,
  String.raw`notify me (?:of|by|when)\b`,
  String.raw`save my name\b`,
  String.raw`(?:this site uses akismet|learn how your comment data)\b`,
  String.raw`(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|more about|related tags|labels|posted in|tagged(?: (?:with|as|in))?|in this (?:article|story|topic)|sections?|department)\s*(?::|»|>|\||$)`,
  String.raw`(?:home|news|front page)\s*(?:>|»|›|→|::)`,
  String.raw`(?:slideshow|gallery|photos?)\s*\(\s*\d+`,
  String.raw`(?:key words|list \d+ of \d+|get e-?mail notifications?|click the alert|tap the|open in)\b`,
  String.raw`join (?:our|the|thought-provoking) (?:commenting|comments?|community|conversations?|discussion|forum)\b`,
  String.raw`(?:you are here|breadcrumb|navigation|skip to)\b`,
  String.raw`\d+\s*(?:-|–)?\s*min(?:ute)?s?\s*(?:read|listen)\b`,
  String.raw`(?:reading|read|listening) time\b`,
  String.raw`(?:page|slide|photo|image) \d+ (?:of|/) \d+\s*$`,
  String.raw`\d+ (?:of|/) \d+\s*$`,
  String.raw`(?:print|digital) (?:edition|subscription|version)\b(?!.*[.!?]$)`,
  String.raw`(?:a )?version of this (?:article|story|report)\b.{0,40}\b(?:appear|print|publish|ran)`,
  String.raw`(?:order reprints|today['’]?s paper|e-?paper)\b`,
  String.raw`this (?:article|story|report|post|piece|content) (?:was|has been|is|first|originally)\b.{0,40}\b(?:published|produced|provided|appeared|republished|generated|translated|syndicated|updated)\b`,
  String.raw`(?:first published|originally published|republished)\b.{0,10}\b(?:on|by|at|in|from|with)\b`,
];

/** How notices begin that may run to a paragraph: law, desks, addresses, newsletters. */
const NOTICE_STARTS: readonly string[] = [
  String.raw`(?:copyright|™ ?(?:&|and) ?©|©(?!\s?[^\d/]{2,40}\/\s?\p{Lu})|\(c\)\s*(?:19|20)\d\d|&copy;)`,
  String.raw`(?:all|entire) (?:content|contents|material|text)\b.{0,40}(?:©|\(c\)|copyright)`,
  String.raw`for (?:more|further) information (?:on|about) this (?:site|website)\b`,
  String.raw`for (?:all )?(?:media|press|further|more) (?:enquir|inquir|information|details)[a-z]*\b.{0,60}\b(?:contact|call|e-?mail|visit|please|phone)\b`,
  String.raw`information from .{3,60} (?:was|were|is) used in (?:this|compiling)\b`,
  String.raw`watch .{2,40} live on (?:television|tv)\b`,
  String.raw`(?:all rights reserved|some rights reserved|no part of this)\b`,
  String.raw`(?:this material|the material|material|this content) (?:on this site )?may not be\b`,
  String.raw`(?:the )?(?:views|opinions) (?:expressed|and opinions|of the author|in this)\b`,
  String.raw`(?:terms (?:of|and)|privacy (?:policy|notice|settings)|cookie (?:policy|settings|notice)|legal notice|disclaimer|do not sell)\b(?!.*[.!?]$)`,
  String.raw`(?:we|our (?:site|website|partners)|this (?:site|website|page)|the site) (?:and our partners )?uses? (?:cookies|technolog)`,
  String.raw`we use (?:some |the following )?(?:essential|necessary|optional|strictly necessary|functional|analytics)\b.{0,40}\bcookies\b`,
  String.raw`we['’]d (?:also )?like to (?:set|use) .{0,40}cookies\b`,
  String.raw`(?:(?:…|\.{3})\s*)?(?:since you['’]re here|as you['’]re joining us|(?:so |and )?we have a small favou?r to ask|more people (?:than ever )?are reading and supporting|unlike many news organi[sz]ations)`,
  String.raw`(?:please use the sharing tools|copying articles to share)\b`,
  String.raw`(?:this|the) (?:press |news |earnings )?(?:release|announcement|document|communication) (?:contains|may contain|includes|may include) (?:certain )?["“]?forward[- ]looking\b`,
  String.raw`(?:cautionary (?:note|statement) .{0,40})?forward[- ]looking statements\W*$`,
  String.raw`(?:each|every) (?:evening|morning|day|weekday|week|sunday|friday) .{0,60}\b(?:editors|newsletter|inbox)\b`,
  String.raw`we acknowledge (?:the )?(?:aboriginal|traditional|indigenous)\b`,
  String.raw`this (?:service|site|website) may include material from\b`,
  String.raw`(?:please enable|javascript (?:is|must)|your browser)\b`,
  String.raw`quotes displayed in real-time\b`,
  String.raw`(?:all quotes delayed|data (?:delayed|provided by|is a real-time))\b`,
  String.raw`(?:powered|hosted|designed|developed) by\b`,
  String.raw`(?:published|distributed|syndicated) (?:by|via|under) .{2,40}(?:license|licence|syndication)\b`,
  String.raw`\(?(?:additional )?(?:reporting|writing|editing|compiled|edited|graphics|fact-checking|translation|translated|production|research)(?: and \w+)? by\b`,
  String.raw`\((?:with|additional|this story)\b.*(?:reporting|inputs?|agencies|refiles|corrects|fixes|adds|updates|removes|correct)`,
  String.raw`(?:with (?:additional )?(?:reporting|inputs?|files|material|contributions?|agency inputs?) (?:by|from))\b`,
  String.raw`our standards\s*:`,
  String.raw`(?:filed|posted) (?:in|under) .{2,80}\|`,
  String.raw`all (?:times|dates) (?:are )?(?:in )?(?:gmt|utc|local|et|est)\b`,
  String.raw`contributing:`,
  String.raw`(?:some )?information (?:for|in) this (?:report|article|story) (?:came|was|is)\b`,
  String.raw`(?:the )?(?:associated press|reuters|afp|agence france-presse|ap|bloomberg|press association|canadian press)(?: (?:writers?|journalists?|reporters?|correspondents?|news researchers?))?(?: [\p{L}.,'’ -]{2,120})? (?:also )?contributed (?:to this|reporting|from)\b`,
  String.raw`(?:have a (?:tip|story)|got a (?:tip|story)|do you have (?:a|any)|send (?:us )?(?:your|tips)|contact the (?:author|reporter|writer|editor|newsroom)|to contact the)\b`,
  String.raw`(?:about the author|author bio|meet the author|more by|view (?:all posts|profile|archive|author))\b`,
  String.raw`(?:visit|see|go to|more (?:at|on)|available at|on the web|online|web(?:site)?|url|link|permalink|short ?link|source url|view original|original(?: article)?|full (?:story|article|text))\s*:?\s*(?:https?:|www\.)`,
  String.raw`(?:please )?follow (?:the )?.{2,50} on (?:twitter|facebook|instagram|x|telegram|youtube|google|social|linkedin|whatsapp|tiktok)\b`,
  String.raw`(?:sign up|subscribe)\b.{0,60}\b(?:newsletters?|e-?mails?|inbox|updates|alerts)\b`,
  String.raw`(?:by (?:signing up|subscribing|clicking|submitting|continuing to (?:use|browse)|entering your|providing your|registering))\b`,
  String.raw`your e-?mail address (?:will|is)\b`,
  String.raw`(?:a )?version of this (?:article|story|report)\b.{0,40}\b(?:appear|print|publish|ran)`,
  String.raw`this (?:article|story|report|post|piece) (?:was|has been|is|first|originally) (?:first |originally )?(?:published|produced|provided|appeared|republished|generated|translated|syndicated|written by)\b`,
  String.raw`(?:this site uses akismet|learn how your comment data)\b`,
];

export const LABEL_START = new Openings(LABEL_STARTS);
export const NOTICE_START = new Openings(NOTICE_STARTS);

/** Notices that open with any words: slow to rule out, so that lines which speak of no site are not tried. */
export const OPEN_NOTICE = new Openings([
  String.raw`.{2,40} website contains only\b`,
  String.raw`[\p{L}.,'’ -]{3,140} (?:also )?contributed (?:to this (?:report|story|article)|reporting)\b`,
  String.raw`.{2,60}['’]s (?:web ?site|site|content|channel|programmes?) (?:can|is|are|may) (?:also )?(?:be )?(?:accessed|available|reached|viewed|watched|found)\b`,
]);

const BAR_WORD = String.raw`(?:facebook|twitter|x|whatsapp|whats|linkedin|telegram|pinterest|reddit|instagram|youtube|tiktok|tumblr|email|e-?mail|print|share|shares|tweet|copy|link|count|archives?|blog|gallery|faq|shop|store|donate|events|jobs|press|media|team|messenger|sms|pocket|flipboard|viber|vk|koo|threads|bluesky|mastodon|more|save|comment|comments|home|about|contact|us|menu|search|login|subscribe|news|world|politics|business|sports?|opinion|culture|video|videos|photos|tech|science|health|travel|lifestyle|weather|&|\||·|•|\/|,|[\d.,]+k?)`;
const SHARE_WORD = String.raw`(?:facebook|twitter|whatsapp|linkedin|telegram|pinterest|reddit|e-?mail|share|print|tweet)`;
const BAR = new RegExp(
  String.raw`^(?:${BAR_WORD}(?:\s+${BAR_WORD}){2,13}|(?=${SHARE_WORD}\b)${BAR_WORD}\s+${BAR_WORD})$`,
  'i',
);

/** A share bar or menu: nothing but three words of one or more, or two of a share bar. */
export const isBar = (text: string): boolean => BAR.test(text);

/** "7 thoughts on “Fog closes port”": the comments of a blog begin. */
export const COMMENT_COUNT =
  /^(?:\d+|one|two|three|no) (?:thoughts?|responses?|comments?|replies|reactions?) (?:on|to)\b/i;

/** Writer, desk and editor by their initials, the agencies that they used: "lo/rt (AFP, dpa)", "str/hkb/dv", "(ST)", "(END)". */
export const SIGN_OFF = /^(?:\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4}){1,3}(?:\s*\([^()]{2,60}\))?|\(\p{Lu}{2,4}\))$/u;

/** A line that is nothing but addresses and handles. */
export const ADDRESS_LINE =
  /^(?:(?:https?:\/\/|www\.)\S+|@\w{2,30}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|info|tv|news|co\.\w\w|com\.\w\w|ir|uk|eu)(?:\/\S*)?)(?:\s+(?:https?:\/\/\S+|www\.\S+|@\w{2,30}))*$/i;

/** A sentence about the writer ("Jane Roe is a freelance reporter based in Oslo"), believed at the foot of a page only. */
export const AUTHOR_NOTE =
  /^(?:\p{Lu}[\p{L}'’.-]*\s){1,4}(?:is|was|writes|reports|covers|has (?:covered|reported|written)|joined)\s(?:(?:an?|the|our|for|on|about|from|previously|currently|based)\s)?.{0,80}\b(?:journalist|reporter|correspondent|writer|editor|columnist|author|bureau chief|contributor|producer|photographer|covers|covering|writes|desk|newsletter|fellow|professor|twitter|@\w+)\b/u;
