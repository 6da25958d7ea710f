"""Turns that ask for openings, or whether people are hired."""

from inroad.domain.messages.check.job_words import WORKER

OPENINGS = (
    # any role; any gigs; any shifts
    r"(?<!like )(?<!as in )(?<!than )(?<!which )(?<!what )\b(?:any|other|suitable|(?:about|for|"
    r"your|of|regarding|discuss|have|see|saw) open|relevant|upcoming|entry-level|(?:current|"
    r"available)(?= (?:[\w-]+ )?(?:openings|vacancies|positions|jobs))) (?!of )(?:[\w-]+ "
    r"){0,2}?(?:job |work )?(?<!your )(?:openings?|vacanc(?:y|ies)|positions?|jobs?|internships?|"
    r"apprenticeships?|placements?|traineeships?|shifts?|roles?|gigs?)\b(?! (?:title|of the|"
    r"description))",
    # vacancy; vacancies
    r"\bvacanc(?:y|ies)\b(?! (?:rate|looks?|read))",
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
    # i saw the position on linkedin; before applying
    r"\b(?:saw|found|noticed|spotted|came across) (?:the|your|this|an?) (?:[\w-]+ "
    r"){0,2}(?:position|vacancy|opening|job|role|posting) (?:on|at|in|advertised|posted|online|"
    r"listed)\b|\bbefore (?:i apply|applying)(?= ?[.!,;]|$| (?:to|at|with|there)\b)",
    # the role you are hiring for; make my application stand out
    r"\b(?:role|position|job|post)s? (?:that )?(?:you(?:'re| are)|your \w+ is) (?:currently "
    r")?(?:hiring|recruiting|looking to fill|trying to fill)\b|\bhow i (?:might|could|can|would) "
    r"stand out\b|\bmy application (?:to )?(?:stand|get noticed)",
    # a favourable reply regarding a position
    r"\b(?:regarding|concerning) (?:an?|any|the|your) (?:[\w-]+ ){0,2}?(?:position|job|vacancy|"
    r"post|opening|internship|opportunity)\b(?! of)",
    # which positions you expect to fill
    r"\b(?:positions?|roles?|jobs?|posts?|vacanc\w+) (?:that )?(?:you|your \w+) (?:expect|plan|"
    r"hope|want|intend|need|mean)s? to fill\b",
    # interested in the analyst role on your website
    r"\binterested in (?:the|this|that|an?) (?:[\w-]+ ){1,3}(?:role|position|job|post|vacancy|"
    r"internship)\b(?= (?:on your|advertised|posted|listed|that you (?:posted|advertise|list)|"
    r"you (?:posted|are|have|advertise)))",
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
    r"\b(?:maternity cover|backfill|headcount)\b|(?<!threw my )\bhat in(?:to)? the ring\b",
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
    r"me|somebody like me|one more|another pair|a person like me)\b(?! to (?:ask|come|visit|sit|"
    r"study|learn|see|hear|understand|read|stop|stay|live|eat|walk|talk|meet|think|rest|write|"
    r"park|start with))",
)
# an extra hand in the orchard: to ask for a job with, and to offer help with
A_HAND = (
    r"\b(?:extra|another|spare) pair of hands\b|\bmore hands on\b|\b(?:you|your [\w-]+) (?:could|"
    r"can|might) (?:do with|use) (?:an? |some )?(?:extra|spare|additional|more|another) "
    r"(?:hands?|help|person|people)\b"
    r"|\b(?:should|if|in case|when|whenever) (?:you|your [\w-]+)(?: \w+)? needs? (?:an?|one|two|"
    r"three|some|more|extra|another)(?: more| extra| spare)? (?:pairs? of )?hands\b"
)

HIRING = (
    A_HAND,
    # contacts who are looking for a bookkeeper
    rf"\b(?:contacts?|anyone|anybody|someone|somebody|people|firms?|friends?|colleagues?|"
    rf"compan(?:y|ies)) (?:who|that) (?:is|are|might be|may be) (?:looking for|in need of|"
    rf"searching for) (?:an?|some) (?:[\w-]+ ){{0,2}}?{WORKER}\b",
    # whether the embassy would hire a local translator
    rf"\b(?:if|whether) (?:you|your [\w-]+|the [\w-]+) (?:would|could|might|will) (?:ever "
    rf")?(?:hire|employ|take on|recruit|need|consider) (?:an?|some|any) (?:[\w-]+ "
    rf"){{0,2}}?{WORKER}\b",
    # if you hear of anyone who needs a cheesemaker
    rf"\b(?:anyone|anybody|someone|somebody|a \w+) (?:who|that) (?:needs|wants|is after|could "
    rf"use|seeks) (?:an?|some|another) (?:[\w-]+ ){{0,2}}?{WORKER}\b",
    # the position that you mentioned is still open
    r"\b(?:position|post|job|role|place|vacancy|spot)\b[^.?!]{0,30}\bstill (?:open|free|"
    r"available|vacant|unfilled)\b",
    # if there might be work at your shop; wondered if the depot had anything
    r"\b(?:if|whether) there(?:'s| is| might be| may be| could be| would be) (?:any |some |an? "
    r")?(?:[\w-]+ )?(?:work|jobs?|openings?|positions?|vacanc\w+|room|places?|need|shifts?|"
    r"internships?) (?:for|at|in|with|on)\b[^.?!]{0,40}\b(?:your|you|me)\b|\b(?:if|whether) "
    r"(?:you|your [\w-]+|the [\w-]+) (?:had|has|have|might have|may have) anything(?= ?[.?!,]|$| "
    r"(?:for|going|open|available|coming)\b)",
    # advertising for an organiser; your department will be recruiting
    rf"\b(?:is|are|be) advertising for (?:an?|some|another) (?:[\w-]+ ){{0,2}}?{WORKER}\b|"
    rf"\b(?:you|your [\w-]+)(?:'ll| will| is going to| are going to| plans? to)(?: soon)? (?:be "
    rf")?(?:recruit|hire|hiring|taking on|take on)(?:ing)?\b",
    # if you ever want an apprentice
    r"\bif (?:you|your [\w-]+) (?:ever |should |do )*(?:wants?|needs?|(?:are |is )?looking for) "
    r"an? (?:new |good |extra |keen |willing )?(?:apprentice|assistant|trainee|intern|employee|"
    r"junior)\b",
    # any work you can pass on
    r"\bany (?:[\w-]+ )?(?:work|jobs?|gigs?|shifts?|commissions?) (?:that )?(?:you|your [\w-]+) "
    r"(?:can|could|might|may) (?:pass|send|give|offer|put|throw|have|spare)\b",
    # planning to grow the team
    r"\bplan(?:s|ning)? to (?:grow|expand|extend|enlarge|strengthen) (?:the|your) (?:team|staff|"
    r"crew|company|department|firm|workforce)\b",
    # should the city be looking for a data person
    r"\b(?:if|whether|should|in case) (?:you|your [\w-]+|the [\w-]+)(?:'re| be| is| are| "
    r"were)(?: ever| currently)? (?:looking for|in need of|on the lookout for) (?:an?|some|more|"
    r"another|new) (?:[\w-]+ ){0,2}(?:person|people|hands?|[\w-]+(?:er|or|ist|ian|ant|ice))\b",
    # if your company is hiring; if your department is recruiting
    r"\b(?:are|is|if|whether|in case|see if) (?:(?!when\b)[\w']+ ){1,6}?(?:hiring|recruiting|"
    r"taking (?:people|someone|anyone|anybody|staff|apprentices|trainees|interns|students|more "
    r"people|new people)? ?on|taking (?:apprentices|trainees|interns)|looking for (?:people|"
    r"someone|somebody|staff|help|hands|interns|apprentices|juniors|new (?:people|staff|"
    r"hires)))\b",
    # whether your council needs seasonal staff
    r"\b(?:if|whether|does|do|would|might|in case|when) (?:you|your [\w-]+)(?: ever| currently| "
    r"still)? (?:needs?|requires?|wants?|takes?|lacks?) (?:any |some |more |extra |new "
    r")?(?:[\w-]+ )?(?:staff|workers?|personnel|hands)\b",
    # let me know when you next recruit
    r"\b(?:know|tell me|write|mail me|hear) when (?:you|your [\w-]+)(?: will| are| is)? (?:next |"
    r"again )?(?:recruit|hire|hires|recruits|hiring|recruiting|take (?:people|someone) on)(?= "
    r"?[.!,;?]|$| (?:next|again)\b)",
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
    # if your team is expanding; you might be looking for a lad
    r"\b(?:if|whether) your [\w-]+ (?:is|are|might be|will be) (?:growing|expanding|adding|"
    r"getting bigger)\b(?! (?:fast|quickly|too|out|in))",
    rf"\b(?:you|your [\w-]+) (?:might|may|could|must|will) be (?:looking for|after|wanting|"
    rf"needing|in need of|short of) (?:an?|some|another|more) (?:[\w-]+ ){{0,2}}?(?:lad|lass|"
    rf"{WORKER})\b",
    # is your office accepting interns; your lab needs any research assistants
    r"\b(?:accepting|taking|open to|looking for|welcoming|wants?|needs?|recruiting) (?:any |new |"
    r"more )?(?:[\w-]+ )?(?:interns?|trainees?|apprentices|assistants?|graduates|juniors|"
    r"applicants|applications)\b(?= (?:for|this|next|in|at|on|from|right|now)\b| ?[?.,]|$)",
    # you're advertising for a porter; short of welders, and i weld
    rf"\b(?:you|your [\w-]+)(?:'re| are| is) (?:advertising|recruiting|hiring|interviewing) "
    rf"(?:for )?(?:an?|some|another|more|new) (?:[\w-]+ ){{0,2}}?{WORKER}\b|\b(?:you|your "
    rf"[\w-]+)(?:'re| are| is) (?:\w+ )?short of (?:[\w-]+ )?{WORKER}\b",
    # your team needs a hand; your school is going to need a teacher
    r"\b(?:whether|if|that|does|do|would|will|might|should) your [\w-]+ (?:ever |still |could |"
    r"also )?needs? (?:a hand|help|hands|someone|anyone|more people)\b(?= (?:this|in|at|on|over|"
    r"for the|with the|during)\b| ?[.?!]|$)(?! (?:in|at|on) (?:mind|hand|all))",
    rf"\b(?:you|your [\w-]+)(?:'ll| will| would| might| may| is going to| are going to)(?: soon| "
    rf"also)? need (?:an?|another|some|more|any) (?:[\w-]+ ){{0,2}}?{WORKER}\b",
    # does your yard take on apprentices
    r"\bdo(?:es)? (?:you|your [\w-]+|they) (?:ever |also |sometimes |still |normally )?(?:hire|"
    r"take on|take|recruit|employ|accept) (?:\w+ )?(?:juniors?|apprentices?|trainees?|people "
    r"like me|interns?|graduates?|newcomers?|beginners|someone like me|new (?:people|staff))\b",
    # when does your company next recruit graduates
    r"\bwhen (?:does|do|will|would|is|are) (?:you|your [\w-]+|the [\w-]+)(?: \w+){0,2} "
    r"(?:recruit|hire|hiring|recruiting|take people|take on|accept applications)\b",
    # who the hiring manager is; the person in charge of recruitment
    r"\b(?:who|name of|contact|reach|write to|address|to meet|speak (?:to|with)|talk (?:to|with)|"
    r"touch with|mail)(?: is)? the (?:hiring manager|recruiters?|person (?:in charge|"
    r"responsible)(?: of| for)? (?:recruit\w*|hiring|staffing|applications))\b",
    # do you offer summer jobs to students
    r"\bdo(?:es)? (?:you|your [\w-]+) (?:\w+ )?(?:offer|have|give|run|provide) (?:any |paid "
    r")*(?:[\w-]+ ){0,2}?(?:jobs|work|placements|internships|apprenticeships|traineeships|"
    r"shifts)\b(?= (?:to|for)\b|[?,]|$)",
    # i saw that you need an assistant
    rf"\b(?:saw|see|heard|read|noticed|understand|gather|hear|told)\b[^.?!]{{0,40}}\b(?:you|your "
    rf"[\w-]+)(?:'re| are| is)? (?:need(?:s|ing)?|lack(?:s|ing)?|short of|looking for|missing|"
    rf"seeking|wants?) (?:an?|another|more|some) (?:[\w-]+ ){{0,2}}?{WORKER}\b",
    # open to having an extra person in the lab; room on your team for one more
    r"\b(?:an? (?:extra|additional|further|new) (?:person|pair of hands|hand|member|colleague|"
    r"head)|room|space|place)\b(?: \w+){0,4} for (?:one more|another|me|someone like me)\b(?! "
    r"to\b)|\bhav(?:e|ing) an? (?:extra|additional|further) (?:person|pair of hands|hand|head)\b",
    # you are the one who decides who gets in
    r"\bwho (?:decides|chooses|picks) who (?:gets|comes|is let) in\b",
    # the role that simon is leaving; the gap that maria left; i am writing about the assistant post
    r"\b(?:the )?(?:role|post|position|job|gap|place|desk|chair|shoes) (?:that )?(?!i\b|you\b|"
    r"we\b)\w+ (?:is leaving|leaves|left|has left|will leave|vacates?d?)(?= ?[.,;!?]|$| (?:open|"
    r"behind|vacant|when|in)\b)(?<!strike left)",
    r"\b(?:writing|write|calling|enquiring|inquiring|contacting you|asking|mail) (?:to you "
    r")?(?:about|for|regarding|concerning) (?:the|your|an?|any) (?:[\w-]+ ){0,2}?(?:post|"
    r"position|vacancy|opening|internship|placement|apprenticeship|job)\b(?= ?[.,;!?]|$| (?:at|"
    r"in|with|on|you|that you|which you)\b)",
    # employ me; take me on
    r"\b(?:hire|employ|recruit|sponsor|appoint|absorb|accommodate|induct) me\b|\btake me on\b|"
    r"\bmy visa\b",
    # with your hiring team; to your hiring manager; who handles recruitment
    r"\bwho (?:handles|does|is responsible for|is in charge of|looks after|runs|deals with) "
    r"(?:the )?(?:recruit\w*|hiring|applications|staffing|job)\b|\b(?:to|with|by) (?:your|the) "
    r"(?:hiring|recruit\w*|hr|human resources|personnel) (?:team|manager|committee|department|"
    r"people|lead)?",
    # short of hands
    r"\b(?:short[- ]?(?:staffed|handed)|understaffed|short of (?:hands|staff|people|workers))\b",
    # if you need a tiler, call; if you need a saturday girl you know who
    r"\bif (?:you|your (?!\w+ (?:schedule|calendar|diary))[\w-]+) (?:ever |should |do |does "
    r")?needs? (?:an?|another|some) (?:good |extra |new |reliable |spare )?(?!(?:hand|break|"
    r"favou?r|volunteer|reader|moment|minute|little|few|bit|day|date|time|reminder|different|"
    r"longer|shorter|word|lift|ride|drink|coffee|laugh|babysitter|second|fresh|outside|name|list|"
    r"summary|copy|reason)\b)(?:[\w-]+ ){0,2}?[\w-]+,? (?:you know who|call|ring|shout|holler|"
    r"give me|say the word|text|write|hire|take|i'm|i am|i'd|you have|you know where|just|let me "
    r"know|think of)\b",
    # could you use a welder
    r"\b(?:do|would|could|can) you (?:\w+ )?(?:need|use) (?:any |some |more |extra |a little "
    r")?(?:help|staff|hands|workers?|people|an? \w+er)\b(?= (?:at|in|on|with|around)|\?)",
)
