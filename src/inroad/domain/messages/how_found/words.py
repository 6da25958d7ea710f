"""The words that notes on people are made of, as parts of patterns: what they did, where, who.

Each is a pattern without groups of its own, to be read without regard to case but for names.
"""

HEARD = (
    r"talk|lecture|speech|panel|webinar|podcast|interview|keynote|episode|presentation|session|"
    r"sermon|reading|radio \w+|fireside chat|q&a|ama|broadcast"
)
READ = (
    r"letter|post|posts|article|articles|paper|papers|blog|book|books|thread|threads|column|columns|"
    r"newsletter|piece|pieces|essay|report|study|thesis|dissertation|case study|tweets?|memoir|"
    r"foreword|preface|chapter|novel|poems?|write-?up|interview in [^,]+|guide|comment|answer|"
    r"review|story|stories"
)
SAW = (
    r"exhibition|film|video|videos|play|demo|show|performance|tutorial|tutorials|livestream|reel|"
    r"documentary|channel|concert|paintings?|photos|photographs"
)
SEEN = (
    r"profile|page|site|website|shop|work|project|projects|portfolio|repo|repository|library|"
    r"course|class|workshop|name|app|tool|package|research|startup|start-up|company|plugin|firm"
)
A_WORK = (
    rf"(?:(?P<heard>{HEARD})|(?P<read>{READ})|(?P<saw>{SAW})|(?P<seen>{SEEN}))\b(?! (?:says|"
    r"said|mentions|shows|lists|states))"
)
TAIL = (
    r"(?:,? (?:on|about|at|in|for|with|of|called|from|that|you|to|and|last|by|where|how|after|"
    r"before|"
    r"when|during|which|every|this|yesterday|titled|named)\b.*|,? (?-i:[A-Z“\"‘'#@(]).*| \S+)?"
)
"""What may follow a work of theirs: what it is about, where it was, what it is called."""
NO_LINK = r"(?!(?:of|from|with|and|by|who|that|for)\b)"
"""Stands before each word of a name that is to have no preposition in it."""
OF_THEIRS = r"(?:your|an?|the|this|that|some|great|good|nice|excellent|brilliant)"
ADVERB = r"(?:(?:also|now|still|recently|once|just|often|currently|really|both|first|\w+ly) )?"

I_DID = (
    r"(?:read|saw|heard|watched|found|followed|follow|following|attended|discovered|noticed|"
    r"spotted|liked|like|enjoyed|loved|love|bought|used(?! to\b)|use|using|"
    r"know|knew|took|finished|reading|"
    r"watching|came across|came upon|come across|stumbled (?:up)?on|stumbled (?:across|over)|"
    r"listened to|listen to|listening to|subscribed? to|subscribe to|subscribing to|talked (?:to|"
    r"with)|spoke (?:to|with)|chatted (?:to|with)|sat (?:next to|beside|with|behind|in on)|bumped "
    r"into|ran into|worked (?:with|for|under|alongside)|studied (?:with|under)|trained (?:with|"
    r"under)|volunteered (?:with|for)|interned (?:with|at|in)|"
    r"learnt (?:of|about|from)|learned (?:of|about|from)|"
    r"google[d]?|"
    r"looked up|picked up|got|was (?:in|at|taught|told|impressed|inspired)|have (?:been|read|"
    r"known|followed|used|heard|seen|worked)|remember|admired?|cited|quoted|reviewed|commented on "
    r"your|replied to your|interviewed you|asked)"
)
THEY_DID = (
    r"(?:wrote|writes|gave|gives|spoke|speaks|presented|presents|built|builds|founded|co-?founded|"
    r"started|runs|ran|leads|led|heads|headed|teaches|taught|made|makes|won|wins|works|worked|"
    r"manages|managed|maintains|maintained|organi[sz]e[sd]|hosts|hosted|posted|posts|published|"
    r"publishes|answered|answers|shared|shares|moved|switched|changed|joined|created|creates|"
    r"designed|designs|developed|develops|launched|edits|edited|coaches|coached|mentors|mentored|"
    r"chairs|chaired|sits on|sat on|volunteers|volunteered|studied|studies|graduated|grew up|grew|"
    r"lives|lived|is|was|has|had|became|helped|helps|hired|hires|recruits|recruited|specialise[sd]|"
    r"specialize[sd]|researche[sd]|blogs|blogged|tweets|sells|sold|covers|covered|translate[sd]|"
    r"illustrate[sd]|plays|played|sings|sang|directs|directed|produce[sd]|owns|owned|set up|"
    r"sets up|"
    r"keynoted|appeared|contribute[sd]|trained|trains|swapped|went|came|brought|raised|speaks|"
    r"represents|represented|advises|advised|supervises|supervised|used to|retrained|returned|"
    r"commented|replied|asked|does|did|knows|knew|quit|left|took|opened|moderated)"
)
TOWARDS_ME = r"\b(?:me|my|mine|us|our|ours|i|we)\b"
BEING_SEEN = r"(?:featured|quoted|interviewed|mentioned|named|listed|profiled|cited|recommended)"

TOGETHER = (
    r"colleagues?|co-?workers?|workmates?|work mates?|team ?mates?|class ?mates?|school ?mates?|"
    r"course ?mates?|room ?mates?|flat ?mates?|house ?mates?|neighbou?rs?|school friends?|"
    r"fellow students?|contacts?|acquaintances?|friends?|pals?"
)
ABOVE = (
    r"boss|manager|teacher|professor|lecturer|coach|mentor|supervisor|tutor|trainer|advis[eo]r|"
    r"instructor|head|landlord|landlady|doctor|dentist|student|client|customer|mentee|apprentice|"
    r"intern|recruiter|guide|team lead|lead|director|examiner|reviewer|editor"
)
KIN = (
    r"sister|brother|mother|father|mum|mom|dad|aunt|uncle|cousin|wife|husband|partner|daughter|son|"
    r"girlfriend|boyfriend|friend|friends|neighbou?r|niece|nephew|boss|manager|teacher|colleague|"
    r"professor|coach|mentor|flatmate|roommate|grandmother|grandfather|in-laws?|tutor|doctor"
)
NAME = r"(?-i:[A-Z][\w'’.-]*(?: (?:(?:van|von|de|da|del|la|bin|al) )*[A-Z][\w'’.-]*){0,3})"
SOMEBODY = (
    rf"(?:{NAME}|(?:my|our|an?) (?:[\w-]+ ){{0,2}}(?:{KIN}|{ABOVE})(?:['’]s (?:{KIN}))?"
    rf"(?: (?:(?:at|from|in) )?{NAME})?)"
)

PLATFORM = (
    r"linked ?in|twitter|x|mastodon|bluesky|facebook|instagram|youtube|git ?hub|git ?lab|reddit|"
    r"medium|substack|meetup|xing|discord|slack|tiktok|threads|quora|stack ?overflow|google|"
    r"dribbble|"
    r"behance|kaggle|hacker news|product hunt|research ?gate|vimeo|twitch|whatsapp|telegram"
)
PLATFORM_NAMES = {
    "linkedin": "LinkedIn", "linked in": "LinkedIn", "github": "GitHub", "git hub": "GitHub",
    "youtube": "YouTube", "gitlab": "GitLab", "xing": "XING", "tiktok": "TikTok",
    "hacker news": "Hacker News", "stackoverflow": "Stack Overflow", "whatsapp": "WhatsApp",
    "stack overflow": "Stack Overflow", "product hunt": "Product Hunt",
    "researchgate": "ResearchGate", "twitter": "Twitter", "facebook": "Facebook", "reddit":
    "Reddit", "instagram": "Instagram", "mastodon": "Mastodon", "discord": "Discord",
}  # fmt: skip
LIST = (
    r"directory|website|web site|newsletter|group|list|forum|register|database|network|magazine|"
    r"paper|newspaper|journal|slack|channel|community|board|page|catalogue|catalog|programme|"
    r"program|yearbook|bulletin|chat|mailing list|discord|subreddit|roster|wiki|credits"
)
EVENT = (
    r"conference|meet-?up|fair|booth|stand|workshop|summit|event|dinner|party|hackathon|congress|"
    r"symposium|reception|reunion|retreat|talk|lecture|panel|webinar|seminar|open day|course|"
    r"exhibition|festival|convention|breakfast|lunch|wedding|library|camp|bootcamp|networking "
    r"\w+|open house|launch|awards?|ceremony|round ?table|training|class"
)
PREPOSITION = (
    r"at|in|on|through|via|during|over|by|once|twice|often|last|when|while|after|before|briefly|yesterday|"
    r"years|ages|back|for|this|a|two|three|ten|\d+"
)
HELD = (
    r"author|co-?author|co-?organi[sz]er|speaker|host|co-?host|founder|co-?founder|maintainer|creator|organi[sz]er|"
    r"editor|chair|chairman|chairwoman|chairperson|president|director|head|lead|leader|owner|guest|"
    r"panell?ist|moderator|member|presenter|instructor|curator|winner|translator|manager|coach|"
    r"teacher|lecturer|professor|trainer|contributor|developer|engineer|designer|analyst|nurse|"
    r"consultant|recruiter|volunteer|captain|conductor|secretary|treasurer|trustee|narrator|"
    r"librarian|researcher|scientist|architect|principal|partner|illustrator|producer|columnist|"
    r"writer|blogger|podcaster|mentor"
)
ONLY_ONE = frozenset(
    "author founder cofounder co-founder creator head president chair chairman chairwoman host "
    "chairperson owner maintainer".split()
)
PLACE = (
    r"school|choir|club|gym|church|mosque|temple|synagogue|team|class|street|building|course|"
    r"university|college|office|town|village|band|orchestra|league|society|union|association|"
    r"chapter|cohort|neighbou?rhood|park|playground|allotment|parish|course|lab|ward|hospital|"
    r"office|company|firm|bootcamp|nursery|kindergarten"
)
OFFICE = (
    r"office|advis[eo]r|service|services|centre|center|counsell?or|coach|teacher|librarian|"
    r"recruiter|tutor|professor|mentor|agency|agent|department"
)
WHO = (
    r"(?:(?:the|an?) )?(?:woman|man|guy|person|lady|one|dev|bloke|girl|chap|gentleman|somebody|"
    rf"someone|{HELD}|{ABOVE}) who"
)
PARENT = r"(?:mum|mom|mummy|mommy|dad|daddy|mother|father|parent)s?"
GROUP = r"group|community|channel|server|forum|chat|space"
