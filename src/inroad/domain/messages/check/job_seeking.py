"""Turns by which somebody seeks work, wherever it is."""

from inroad.domain.messages.check.job_words import ADJECTIVES, POST, ROLE, TAKEN_ON, YOURS

_ADVERBS = (
    r"(?:currently |actively |still |also |now |just |really |very |much |so |presently |again |"
    r"desperately |urgently |seriously |only |even |therefore )*"
)

SEEKING = (
    # i'm a qa engineer seeking sre positions
    rf"\bi'm an? (?:[\w-]+ ){{1,4}}(?:looking for|seeking|searching for|in search of) "
    rf"{ADJECTIVES}{POST}\b",
    # any help you could give me in finding a position
    rf"\b(?:any|your|some) help\b[^.;!?]{{0,30}}\b(?:in|with|to) (?:find|finding|get|getting|"
    rf"land|landing|secur\w+) {ADJECTIVES}{POST}\b",
    # i'm after a desk job; i'm looking for a job; i am applying for a job
    rf"(?:^|\b(?:i'm|i am|im|i have been|i've been|i'll be|will be|am|and|currently|actively|"
    rf"while|since i'm) ){_ADVERBS}(?:looking for|looking out for|searching for|searching|"
    rf"hunting for|seeking(?: for)?|after|in search of|in need of|in the market for|on the "
    rf"lookout for|on the hunt for|trying to (?:find|get|land|secure)|hoping (?:for|to (?:find|"
    rf"get|land|secure|obtain))|interested in|applying for|available for|wanting) "
    rf"{ADJECTIVES}{POST}\b",
    # i need work; i search a job; i hope to find employment
    rf"\bi (?:also |still |really |do |now |would )*(?:need|want|seek|search(?: for)?|look for|"
    rf"hope (?:for|to (?:find|get|land|secure|obtain))|wish (?:for|to (?:find|get|obtain))|"
    rf"require|desire|request|ask for|beg for) {ADJECTIVES}{POST}\b",
    # i need work; and need work
    rf"\b(?:and|i|but|so|also) (?:do |really |badly |still |urgently )*(?:need|want) "
    rf"{ADJECTIVES}(?:{POST}|work)\b",
    # i'm looking for a new role; i'm actively seeking new opportunities
    rf"(?:^|\b(?:i'm|i am|im|am|and|been|currently|actively) ){_ADVERBS}(?:looking for|searching "
    rf"for|seeking|open to|hunting for|on the lookout for|in search of) {ADJECTIVES}{ROLE}(?= "
    rf"(?:at|with|on|within)\b|\s*[,.;!?)]|$| (?:and|but|so|now|there|where)\b)",
    # get a job at your; secure a role at your
    rf"\b(?:secure|land|obtain|get|find|gain|win) (?:myself )?{ADJECTIVES}(?:{POST}|{ROLE}) "
    rf"(?:at|with|on|in|within) (?:{YOURS}|@place)",
    # i'm looking to land my first nursing job
    rf"\b(?:looking|trying|hoping|want|wanting|aiming|hope|need|keen|eager) to (?:land|get|find|"
    rf"secure|obtain|win|score|be offered) (?:myself )?{ADJECTIVES}{POST}\b(?! (?:that|which|i|"
    rf"to do|with meaning)\b)",
    # looking for my next opportunity
    r"\b(?:looking for|searching for|seeking|open to|hunting for|after|on to) (?:my|a|the) "
    r"(?:next|new) (?:[\w-]+ )?(?:opportunity|role|position|job|post|employer|company|team|firm|"
    r"gig|engagement)\b",
    # i am on the job market
    r"\b(?:i'm|i am) (?:\w+ )?(?:back )?on the (?:job )?market\b",
    # been job hunting
    r"\b(?:i'm|i am|been) (?:(?!not\b)\w+ )?job[- ]?(?:hunting|searching|seeking)\b",
    # help me get a job
    rf"\b(?:help|assist|support) me (?:to |in |with )?(?:get|getting|find|finding|land|landing|"
    rf"secur\w+|obtain\w*) {ADJECTIVES}(?:{POST}|role|interview|seat)\b",
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
    r"\b(?:swap|trade) my (?:current |present )?job\b|\b(?:paid or (?:unpaid|not)|even unpaid)\b|"
    r"\ban? paid (?:role|position|job|internship|post|gig)\b|\bcould do with the (?:hours|work|"
    r"money|shifts)\b",
    # possibility of a phd position
    r"\b(?:possibility|availability|prospect) of (?:an?|any|some) (?:[\w-]+ ){0,2}(?:position|"
    r"job|role|internship|placement|post|apprenticeship)\b",
    # me to get hired; i wish to be employed
    r"\b(?:i|i'd|me)(?: (?:would|want|wish|hope|like|to|love|am|very|much|really|dearly|"
    r"hoping))* (?:be|get|being|getting) (?:employed|hired|recruited|taken on)\b",
    # begin my career in your office
    r"\b(?:begin|start|continue|build|spend|grow|launch|develop|make|further|pursue)(?:ing)? my "
    r"(?:\w+ )?(?:career|working life|future|professional life) (?:at|in|with|within|on) "
    r"(?:you\b|your\b)",
    # i need an employer by then; i'm in need of a new employer
    r"\b(?:need|in need of|find|want|require) an? (?:[\w-]+ ){0,2}?employer\b",
    # unemployed since may and very motivated
    r"\b(?:i'm|i am|am|been) (?:currently |now |still )?(?:unemployed|jobless|without (?:a job|"
    r"work))\b.{0,30}\b(?:motivated|flexible|available|hard-working|willing|eager|keen)\b",
    # i want to get in before the season; who should i talk to about jobs
    r"\b(?:talk|speak|write|turn|apply) to (?:\w+ )?(?:about|for|regarding) (?:a )?(?:jobs?|work|"
    r"vacanc\w+|positions?|applying|shifts?)\b",
    # lead to paid work; line something up; open to pretty much anything
    r"\blead to (?:paid |regular |steady )(?:work|employment|job)\b|\bline (?:something|a job|"
    r"work|things) up\b|\bline up (?:something|a job|work|a position)\b|\bopen to (?:[\w-]+ "
    r"){0,2}anything(?= ?[.!,;]|$)|\bafter (?:some|a few|any|more) (?:shifts?|hours|work)\b",
    # looking for somewhere to start; a firm that will take me
    r"\b(?:looking|searching) for (?:somewhere|some place|a place|a firm|a company|a team|"
    r"someone|somebody|an office|a school) (?:to (?:start|work|begin|do it|use (?:it|them))|"
    r"(?:that|who|which)(?: (?:will|would|can|might|could))? (?:take|hire|employ|train|want|have|"
    r"give)s? me)\b",
    # open to relocating for the right role
    r"\b(?:for|find|until|in) the right (?:role|job|position|offer|opportunity|employer|company|"
    r"team)\b",
    # need to find something there
    r"\b(?:need|have|hope|want|trying) to find (?:something|work|a job)(?= ?[.!,;]|$| (?:there|"
    r"soon|here|quickly|by|before|new|else|fast|nearby)\b)",
    # seeking a supervisor for my phd; if you've got work
    r"\b(?:seeking|looking for|in search of|need) an? (?:[\w-]+ )?supervisor\b|\bif (?:you|your "
    r"[\w-]+)(?:'ve| have| has)(?: got)? (?:any |some |more )?(?:[\w-]+ )?(?:work|jobs|shifts|"
    r"gigs|commissions)\b(?! (?:to do|on|about|with))",
    # desperate for work
    r"\b(?:i'm|i am|am) (?:\w+ )?desperate for (?:an? )?(?:work|job|employment|income|"
    r"position)\b",
    # keen to get hired; i am looking to be employed as
    rf"\b(?:keen|eager|want|wanting|hope|hoping|wish|trying|looking|seeking|aiming|like|love|"
    rf"need) to (?:get|be|become) {TAKEN_ON}\b",
    # reach out about employment; move to hamburg for the job
    r"\b(?:about|regarding|concerning) (?:an? )?(?:employment|job)(?= ?[.?!,]|$)|\b(?:ready|"
    r"willing|able|happy|prepared) to (?:move|relocate|commute)(?: to \w+)? for (?:the|a) "
    r"(?:[\w-]+ )?(?:job|position|role|work)\b",
    # looking for part-time hours
    r"\b(?:looking for|seeking|after|need|want) (?:(?:some|any|more|a few|part-time|full-time|"
    r"regular) )+(?:hours|shifts)\b",
    # and look for a first employment
    rf"\band (?:now |am |still |therefore )?(?:look(?:ing)? for|seek(?:ing)?|search(?:ing)? for) "
    rf"{ADJECTIVES}{POST}\b",
    # a firm that will sponsor my articles
    r"\b(?:firm|company|employer|school|team|practice|agency|studio) (?:that|who|which) (?:will|"
    r"would|can|could|might) (?:sponsor|take|hire|train|employ|have|give) (?:me|my)\b",
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
    r"\bwould sweep (?:the |your )floors?\b|\bi(?:'d|'ll| would| will|'m| am)?(?: \w+){0,4} "
    r"(?:start at the bottom|sweep (?:the |your )?floors?|do any(?:thing| job| work)|take "
    r"any(?:thing| job| work))\b",
    # work for free; a trial month without pay
    r"\b(?:work(?:ing)?|(?:month|week|day|shift|period|summer)s?) (?:for free|unpaid|without pay|"
    r"for nothing)\b",
    # out of a job since spring and need to find one
    r"\b(?:unemployed|jobless|out of (?:a job|work)|between jobs|no (?:job|work)|laid off|"
    r"redundant)\b.{0,50}\b(?:need(?: to find)? (?:one|work|a job|something)|could (?:begin|"
    r"start)|available|(?:contact|approach|writ|reach|call|visit|ask)\w*(?: out)?(?: to)? "
    r"(?:compan(?:y|ies)|firms?|employers?|shops?|schools?|offices?))\b",
    # contacting companies like yours
    r"\b(?:contacting|approaching|writing to|reaching out to|applying to|calling|visiting) "
    r"(?:\w+ )?(?:compan(?:y|ies)|firms?|employers|agencies|studios|shops|schools|practices) "
    r"(?:like|such as) yours\b",
    # looking for an employer who values craft
    r"\b(?:looking|searching|hunting) for an? (?:[\w-]+ ){0,2}?employer\b|\bseek(?:ing)? an? "
    r"(?:[\w-]+ ){0,2}?employer\b",
    # i am after a training contract
    r"\b(?:i'm|i am|am) (?:\w+ )?(?:after|hoping for|looking for|in search of|seeking) an? "
    r"(?:[\w-]+ ){0,2}?(?:training contract|pupillage|berth|traineeship|residency|junior post|"
    r"engagement)\b",
    # an internship of three months with you
    r"\b(?:internship|placement|apprenticeship|traineeship|summer|season) (?:of|for|lasting) "
    r"(?:[\w-]+ ){1,4}(?:with|at|in) (?:you\b|your\b)",
)
