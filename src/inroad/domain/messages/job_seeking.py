"""Turns by which somebody seeks work, asks for openings, or asks whether people are hired."""

YOURS = r"(?:you|yours|your|y'all|y'all's)\b"
"""The reader, or what is theirs."""

_POST = (
    r"(?:jobs?|positions?|employment|vacanc(?:y|ies)|internships?|apprenticeships?|traineeships?|"
    r"placements?|openings?|gigs?|job offers?|work(?! ?-?(?:life|samples?|out|on|through|well|"
    r"together|more|better|it)\b))"
)
_ROLE = r"(?:roles?|opportunit(?:y|ies)|posts?|challenges?|chances?|places?|seats?)"
_ADJECTIVES = (
    r"(?:(?!(?:how|what|why|who|about|people|someone|advice|feedback|tips?|insights?|help|of|in|"
    r"your|his|her|their|to|on|for|out|into|that|and|guidance|understand\w*|perspectives?|"
    r"ideas?)\b)[\w'-]+ ){0,4}?"
)
_ADVERBS = (
    r"(?:currently |actively |still |also |now |just |really |very |much |so |presently |again |"
    r"desperately |urgently |seriously |only |even |therefore )*"
)

SEEKING = (
    # i'm a qa engineer seeking sre positions
    rf"\bi'm an? (?:[\w-]+ ){{1,4}}(?:looking for|seeking|searching for|in search of) "
    rf"{_ADJECTIVES}{_POST}\b",
    # any help you could give me in finding a position
    rf"\b(?:any|your|some) help\b[^.;!?]{{0,30}}\b(?:in|with|to) (?:find|finding|get|getting|"
    rf"land|landing|secur\w+) {_ADJECTIVES}{_POST}\b",
    # i'm after a desk job; i'm looking for a job; i am applying for a job
    rf"(?:^|\b(?:i'm|i am|im|i have been|i've been|i'll be|will be|am|and|currently|actively|"
    rf"while|since i'm) ){_ADVERBS}(?:looking for|looking out for|searching for|searching|"
    rf"hunting for|seeking(?: for)?|after|in search of|in need of|in the market for|on the "
    rf"lookout for|on the hunt for|trying to (?:find|get|land|secure)|hoping (?:for|to (?:find|"
    rf"get|land|secure|obtain))|interested in|applying for|available for|wanting) "
    rf"{_ADJECTIVES}{_POST}\b",
    # i need work; i search a job; i hope to find employment
    rf"\bi (?:also |still |really |do |now |would )*(?:need|want|seek|search(?: for)?|look for|"
    rf"hope (?:for|to (?:find|get|land|secure|obtain))|wish (?:for|to (?:find|get|obtain))|"
    rf"require|desire|request|ask for|beg for) {_ADJECTIVES}{_POST}\b",
    # i need work; and need work
    r"\b(?:and|i) (?:do )?(?:need|want) work\b",
    # i'm looking for a new role; i'm actively seeking new opportunities
    rf"(?:^|\b(?:i'm|i am|im|am|and|been|currently|actively) ){_ADVERBS}(?:looking for|searching "
    rf"for|seeking|open to|hunting for|on the lookout for|in search of) {_ADJECTIVES}{_ROLE}(?= "
    rf"(?:at|with|on|within)\b|\s*[,.;!?)]|$| (?:and|but|so|now|there|where)\b)",
    # get a job at your; secure a role at your
    rf"\b(?:secure|land|obtain|get|find|gain|win) (?:myself )?{_ADJECTIVES}(?:{_POST}|{_ROLE}) "
    rf"(?:at|with|on|in|within) {YOURS}",
    # i am on the job market
    r"\b(?:i'm|i am) (?:\w+ )?(?:back )?on the (?:job )?market\b",
    # been job hunting
    r"\b(?:i'm|i am|been) (?:(?!not\b)\w+ )?job[- ]?(?:hunting|searching|seeking)\b",
    # help me get a job
    rf"\b(?:help|assist|support) me (?:to |in |with )?(?:get|getting|find|finding|land|landing|"
    rf"secur\w+|obtain\w*) {_ADJECTIVES}(?:{_POST}|role|interview|seat)\b",
    # get me in at
    r"\bget me (?:in(?:to)?\b(?: (?:at|with|there|the|your)|[.?!])|an? (?:job|interview|position|"
    r"placement))",
    # any session work going
    r"\bany (?:\w+ )?work (?:going|available|coming up|for me)\b",
    # available for hire
    r"\b(?:ready|free|available) for (?:employment|hire|work)\b",
    # opentowork; open to work; ask her for a job
    r"\bopen ?to ?work\b(?! (?:around|with|through|on|out))|\bask (?:her|him|them|you|your \w+) "
    r"for (?:an? |some )?(?:\w+ )?(?:job|position|work|internship|placement)\b",
    # a paid role; swap my job; paid or unpaid
    r"\b(?:swap|trade) my (?:current |present )?job\b|\b(?:paid or unpaid|even unpaid)\b|\ban? "
    r"paid (?:role|position|job|internship|post|gig)\b|\bcould do with the (?:hours|work|money|"
    r"shifts)\b",
    # possibility of a phd position
    r"\b(?:possibility|availability|prospect) of (?:an?|any|some) (?:[\w-]+ ){0,2}(?:position|"
    r"job|role|internship|placement|post|apprenticeship)\b",
    # me to get hired; i wish to be employed
    r"\b(?:i|i'd|me)(?: (?:would|want|wish|hope|like|to|love|am|very|much|really|dearly|"
    r"hoping))* (?:be|get|being|getting) (?:employed|hired|recruited|taken on)\b",
    # i'm still on the lookout
    r"\b(?:i'm|i am)(?: still| always)? on the lookout\b(?! for (?!work|a job|jobs))",
    # me get a job at your; i am applying for a job with your
    r"\b(?:i|i'd|i'll|i've|me|my)\b[^.;!?]{0,40}\b(?<!you )(?:for|at|about|get|want|have|getting|"
    r"shot at|chance at|crack at|chance of) (?:a|some|any) (?:job|position) (?:there|with you|at "
    r"your|in your|on your|with your)\b",
    # shot at a job
    r"\b(?:shot|chance|crack|go) at (?:a |the |some )?(?:jobs?|positions?|roles?)\b",
    # any leads would be appreciated
    r"\bany (?:job )?leads?\b.{0,25}\b(?:appreciated|welcome|grateful)\b|\bgrateful for any "
    r"(?:job )?leads?\b|\bjob leads?\b",
    # employment with your
    r"\bemployment (?:at|with|by) (?:you\b|your\b)|\bemployment (?:opportunit|possibilit|"
    r"prospect)\w*",
    # possibility of working
    r"\bpossibilit\w+ (?:of|for|to) (?:working|work|joining|join|employment|a job|a position|an? "
    r"internship|being (?:hired|employed))\b",
    # i would gladly sweep the floors
    r"\bi(?:'d|'ll| would| will|'m| am)?(?: \w+){0,4} (?:start at the bottom|sweep (?:the "
    r")?floors?|do any(?:thing| job| work)|take any(?:thing| job| work))\b",
    # work for free
    r"\bwork(?:ing)? (?:for free|unpaid|without pay|for nothing)\b",
)
OPENINGS = (
    # any role; any gigs; any shifts
    r"(?<!like )(?<!as in )(?<!than )\b(?:any|other|suitable|(?:about|for|your|of|regarding|"
    r"discuss|have|see|saw) open|relevant|upcoming|entry-level|(?:current|available)(?= "
    r"(?:[\w-]+ )?(?:openings|vacancies|positions|jobs))) (?!of )(?:[\w-]+ ){0,2}?(?:job |work "
    r")?(?<!your )(?:openings?|vacanc(?:y|ies)|positions?|jobs?|internships?|apprenticeships?|"
    r"placements?|traineeships?|shifts?|roles?|gigs?)\b(?! (?:title|of the|description))",
    # vacancy; vacancies
    r"\bvacanc(?:y|ies)\b(?! rate)",
    # openings
    r"\b(?:job |role |position )openings?\b|\bopenings\b(?! (?:remarks|words|lines|chapters|"
    r"nights|of))",
    # for the analyst opening; saw the data engineer opening
    r"\b(?:have|has|had|is|was|be|about|for|of|any|saw|see|there's|expect|anticipate) (?:an|any|"
    r"this|the (?=[\w-]+ (?:[\w-]+ ){0,2}opening)) ?(?:[\w-]+ ){0,3}?opening\b(?! (?:remarks?|"
    r"words?|line|night|chapter|act|speech|bid|shot|ceremony|talk|session|keynote|sentence|"
    r"question|of|party|scene|paragraph|a |the |up))",
    # the data engineer opening at
    r"\bthe (?:[\w-]+ ){1,3}opening (?:at|on|with|within)\b",
    # potential opportunities
    r"\b(?:any|potential|possible|future|job|employment|suitable|professional|paid) (?:[\w-]+ "
    r"){0,2}?opportunit(?:y|ies)\b(?! (?:to|of|in (?!your)|within (?!your)|across|for (?:me to|"
    r"us to|women|young|learning)))",
    # opportunities at your
    r"\bopportunit(?:y|ies) (?:(?:available|open|there) )?(?:at|with|within|on|in|from) (?:you\b|"
    r"your\b|y'all)",
    # opportunities for someone
    r"\bopportunit(?:y|ies) (?:available )?for (?:me\b(?! to)|someone|somebody|people like|a "
    r"person|candidates)",
    # discuss potential opportunities
    r"\b(?:discuss|explore|talk about|chat about|speak about|know of|hear of|let me know (?:of|"
    r"about)) (?:any |some |the |potential |possible |future |current |career |other |new "
    r")*opportunit(?:y|ies)\b(?! (?:to|in|within|across))",
    # role you posted
    r"\b(?:position|role|job|post|internship|opportunity)s?(?: that| which)? (?:you|your [\w-]+) "
    r"(?:have |has |had |are |is )?(?:posted|advertised|listed|offer(?:ing|ed)?|announced|"
    r"open)\b",
    # would you have a place for; do you have any shifts going
    r"\b(?:do|does|would|might|if|whether) (?:you|your [\w-]+)(?: guys| all)?(?: \w+)? (?:have|"
    r"has|offer|offers|run|provide|give|accept) (?:any |an? |some |paid |more |extra )*(?:[\w-]+ "
    r"(?:or |and )?){0,2}?(?:spots?|places?|room|seats?|shifts?|openings?|jobs?|positions?|gigs?|"
    r"internships?|apprenticeships?|placements?|traineeships?|pupillages?|work experience|work "
    r"(?=for|going|available)) ?(?:for|open|available|at|on|left|going|in your|or|and|[.?!]|"
    r"$)(?! (?:your|a) (?:calendar|diary|schedule|week|day|call|chat))",
    # internship at your; work experience with you
    r"\bwork experience (?:with|at|in) (?:you\b|your\b)|\binternships? (?:at|in|with|on|within) "
    r"(?:you\b|your\b)",
    # becomes vacant; anything going on your
    r"\b(?:becomes?|is|gets|falls|be|fall) vacant\b|\b(?:anything|something) (?:going|open|"
    r"available|coming up) (?:on|at|in|with|for) (?:you\b|your\b|me\b)",
    # about roles at your company
    r"\b(?:about|for|of|discuss|any|regarding) (?:the )?(?:[\w-]+ )?(?:roles|positions|jobs|"
    r"careers|openings) (?:at|in|with|on|within) your (?:company|firm|team|organi[sz]ation|"
    r"department|group|studio|agency|lab)\b",
    # a fit on your
    r"\b(?:an?|any|some) (?:\w+ )?fit (?:on|with|at) your\b|\b(?:an?|any) fit for me\b",
    # hat in the ring
    r"\b(?:maternity cover|backfill|headcount)\b|\bhat in(?:to)? the ring\b",
    # application process at your; to whom should i send my application
    r"\bapplication process (?:at|for|to|of|in) your\b|\b(?:where|how|to whom|who|whom) (?:can|"
    r"could|should|do|would|may) i (?:send|submit|address) (?:my|an) (?:application|cv|resume)\b",
    # how to apply at
    r"\b(?:how (?:to|i (?:can|could|should)|can i|do i|could i|should i)|where (?:can|do|could) "
    r"i) apply(?: (?:to|for|at|with|there)\b|[.?!]|$)(?!.{0,60}\b(?:program|programme|schools?|"
    r"courses?|masters?|degree|universit\w+|colleges?|grant|fellowship|licen\w+|this|that|it|"
    r"what|these)\b)",
    # use your name in my application
    r"\b(?:use|name|list|give|mention) (?:you|your name) (?:as (?:a |my )?(?:reference|referee)|"
    r"in my (?:job )?application)\b",
    # job posting
    r"\b(?:job|vacancy) (?:ad|advert|advertisement|posting|listing)\b",
    # spot open; shifts going?; position open
    r"\b(?:spot|place|seat|desk|bench|position|role|slot|chair|shift|bed)s? (?:that (?:is|are) |"
    r"is |are |just )?(?:open|free|available|going|left|vacant)(?: |[.,;!?]|"
    r"$)(?!.{0,12}\b(?:talk|call|call|meet)\b)",
    # spot for me; a place for me; a position for me
    r"\b(?:i(?:'d| would| could| can)|someone like me|for me|use (?:of )?me)\b.{0,30}\bplace "
    r"(?:for me )?in your (?:workshop|team|firm|company|crew|shop)\b"
    r"|\b(?:a |any )?(?:place|room|space|spot|use|need|job|work|position) for (?:me|someone like "
    r"me|somebody like me|one more|another pair|a person like me)\b(?! to (?:ask|come|visit|"
    r"sit))",
)
HIRING = (
    # should the city be looking for a data person
    r"\b(?:if|whether|should|in case) (?:you|your [\w-]+|the [\w-]+) (?:be|is|are|were)(?: ever| "
    r"currently)? (?:looking for|in need of|on the lookout for) (?:an?|some|more|another|new) "
    r"(?:[\w-]+ ){0,2}(?:person|people|hands?|[\w-]+(?:er|or|ist|ian|ant|ice))\b",
    # if your company is hiring; if your department is recruiting
    r"\b(?:are|is|if|whether|in case|see if) (?:(?!when\b)[\w']+ ){1,6}?(?:hiring|recruiting|"
    r"taking (?:people|someone|anyone|anybody|staff|apprentices|trainees|interns|students|more "
    r"people|new people)? ?on|taking (?:apprentices|trainees|interns)|looking for (?:people|"
    r"someone|somebody|staff|help|hands|interns|apprentices|juniors|new (?:people|staff|"
    r"hires)))\b",
    # when your office will next be taking people on
    r"\bwhen (?:[\w']+ ){1,5}?(?:next|again|start) (?:be )?(?:hir\w+|recruit\w+|taking [\w "
    r"]*on)\b",
    # noticed you're hiring
    r"\b(?:saw|see|heard|noticed|notice|read|understand|learned|gather|believe) (?:that )?(?:you|"
    r"your [\w-]+)(?:'re| are| is| may be| might be) (?:currently |now |also )?(?:hiring|"
    r"recruiting|expanding your (?:team|staff)|growing your team|short)\b",
    # step into her shoes; if you need somebody
    r"\bif you(?: ever| should| do)? need (?:somebody|someone|anybody|anyone)\b(?! to\b)|\bstep "
    r"into (?:her|his|their|your) shoes\b",
    # does your yard take on apprentices
    r"\bdo(?:es)? (?:you|your [\w-]+|they) (?:ever |also |sometimes |still |normally )?(?:hire|"
    r"take on|take|recruit|employ|accept) (?:\w+ )?(?:juniors?|apprentices?|trainees?|people "
    r"like me|interns?|graduates?|newcomers?|beginners|someone like me|new (?:people|staff))\b",
    # employ me; take me on
    r"\b(?:hire|employ|recruit|sponsor|appoint|absorb|accommodate|induct) me\b|\btake me on\b|"
    r"\bmy visa\b",
    # with your hiring team; to your hiring manager; who handles recruitment
    r"\bwho (?:handles|does|is responsible for|is in charge of|looks after|runs|deals with) "
    r"(?:the )?(?:recruit\w*|hiring|applications|staffing|job)\b|\b(?:to|with|by) (?:your|the) "
    r"(?:hiring|recruit\w*|hr|human resources|personnel) (?:team|manager|committee|department|"
    r"people|lead)?",
    # short of hands; another pair of hands
    r"\b(?:short[- ]?staffed|understaffed|short of (?:hands|staff|people|workers)|(?:extra|"
    r"another|spare) pair of hands|more hands on)\b",
    # if you need a tiler, call; if you need a saturday girl you know who
    r"\bif (?:you|your (?!\w+ (?:schedule|calendar|diary))[\w-]+) (?:ever |should |do |does "
    r")?needs? (?:an?|another|some) (?:good |extra |new |reliable |spare )?(?!(?:hand|break|"
    r"favou?r|volunteer|reader|moment|minute|little|few|bit|day|date|time|reminder|different|"
    r"longer|shorter|word|lift|ride|drink|coffee|laugh|babysitter|second|fresh|outside|name|list|"
    r"summary|copy|reason)\b)(?:[\w-]+ ){0,2}?[\w-]+,? (?:you know who|call|ring|text|write|hire|"
    r"take|i'm|i am|i'd|you have|you know where|just|let me know|think of)\b",
    # could you use a welder
    r"\b(?:do|would|could|can) you (?:\w+ )?(?:need|use) (?:any |some |more |extra |a little "
    r")?(?:help|staff|hands|workers?|people|an? \w+er)\b(?= (?:at|in|on|with|around)|\?)",
)
