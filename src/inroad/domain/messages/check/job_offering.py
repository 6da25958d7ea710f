"""Turns that offer oneself: for whatever there is, on trial, in an empty chair, as one of them.

Few of them have a word for work in them. What they share is that I am the one on offer, and
that the reader's place is where.
"""

from inroad.domain.messages.check.job_words import PLACE, WORKER

_WISH = (
    r"(?:i|i'd|i've|i'll)(?: (?:would|have|had|will|really|always|long|so|very much|dearly|"
    r"simply|just|only|also|one day))* (?:love|like|want|wanted|hope|hoped|wish|wished|dream|"
    r"dreamt|dreamed)(?: (?:of|to|so much|nothing more than|come|and|one day|some day))*"
)

OFFERING = (
    # a little something for me to do; scope for someone with my skills; a job in it for me
    r"\b(?:something|scope|a (?:job|role|need|corner|way in|part|use)|work|use)(?: (?:going|left|"
    r"there|in it|at \w+|in \w+))? for (?:me\b|some(?:one|body) (?:like me|with my)|my (?:skills|"
    r"profile|kind|hands))(?! to (?:read|watch|look|learn|know|hear|try|bring|prepare|think|"
    r"consider|study|ask|see|understand|work out|find out|decide))",
    # this could lead to something at your firm
    r"\b(?:lead|turn|grow|develop|open|translate|become)s?(?: into| to)? (?:something|anything|"
    r"an? (?:[\w-]+ )?(?:job|role|position|place|post|offer|opening))(?: more| bigger| "
    r"permanent)? (?:at|with|in|on|within) (?:you\b|your\b)",
    # keep an eye out for anything that might suit me
    r"(?<!i'll )(?<!i will )(?<!i )\bkeep (?:an |your )?(?:eyes?|ears?)(?: \w+)? (?:out|open|"
    r"peeled|to the ground) for (?:me\b|(?:anything|something|any|a|an)\b)(?! (?:reply|answer|"
    r"mail|e-?mail|invitation|letter|talk|article|book|call))",
    # my profile suitable for your laboratory
    rf"\bmy (?:profile|background|skills?|experience|qualifications?|training)(?: \w+){{0,3}} "
    rf"(?:suitable|right|interesting|useful|relevant|of use|valuable|of interest|helpful|"
    rf"attractive) (?:for|to) (?:your {PLACE}|you\b)",
    # a reliable pair of hands; a motivated and loyal employee
    r"\b(?:i'd be|i would be|i'm|i am|i can be|you'd get|you would get|you'll get|get|gain|have "
    r"in me)(?: also)? an? (?:[\w-]+,? (?:and )?){0,3}?(?:pair of hands|employee|(?<!co-)worker|"
    r"helper|recruit|hire|staff member|team player)\b(?! (?:of|at|in|with|who|as|for|on)\b)",
    # i can offer you ten hours a week
    r"\b(?:i(?:'d| could| can|'ll)?(?: \w+)?) (?:offer|give|do) (?:you )?(?:[\w-]+ )?(?:hours|"
    r"days|shifts|mornings|evenings) (?:a|per|each|every) (?:week|month|day)\b",
    # if you were willing to train me
    r"\b(?:willing|able|ready|prepared|happy|want|like|prepare) to train me\b|\b(?:you|your "
    r"[\w-]+) (?:would|could|might|can) train me\b(?! (?:for a day|for an hour))",
    # a project on which you could use me
    r"\b(?:you|your [\w-]+|they) (?:could|can|might|may) (?:find a )?(?:use|place|employ|deploy|"
    r"put)(?: for)? me\b(?! (?:as an example|in touch|down|right|on (?:to|the right)))",
    # working together on a permanent basis
    r"\bon an? (?:permanent|regular|freelance|part-time|full-time|temporary|paid|trial) "
    r"basis\b(?! (?:and|or) (?:learn|love))|\b(?:something|anything) (?:part-time|full-time|"
    r"permanent|temporary|paid|seasonal)\b",
    # i could be of service to your choir
    r"\bi (?:could|can|might|may|would|'d) be of (?:\w+ )?(?:service|use|help) (?:to|for|in|at) "
    r"your\b(?! (?:work|research|study|thesis|book|cause|question))",
    # if you let me join; at your disposal for any task; for the minimum wage
    r"\bif (?:you|they|he|she) (?:let|allow|allowed|would let) me (?:to )?(?:join|in|start|work|"
    r"try)\b|\bat your disposal for any (?:task|work|job|role|kind of work)\b|\bfor (?:the "
    r")?minimum wage\b",
    # offer me a placement; a spare desk
    r"\b(?:offer|give|find|get|grant|arrange|provide) me (?:with )?(?:an?|some|any|one) "
    r"(?:[\w-]+ ){0,2}?(?:placement|internship|job|position|apprenticeship|traineeship|trial|"
    r"post|shift|role|place in your|place on your|place at your|interview|start in your|job "
    r"offer)s?\b|\ban? (?:spare|empty|free|vacant) (?:desk|chair|bench|seat|bed|"
    r"bunk)\b(?=.{0,30}\b(?:i|me|i'd|i'm)\b)",
    # do my practical year in your pharmacy
    r"\b(?:do|spend|complete|serve|fulfil|finish) my (?:[\w-]+ )?(?:year|placement|internship|"
    r"apprenticeship|training|practicum|residency|semester|service|traineeship|thesis)(?: \w+)? "
    r"(?:in|at|with) your\b",
    # add to your team's success
    r"\bi (?:can|could|might|would|may|'d) (?:best )?(?:add|contribute|bring (?:\w+ )?)(?: \w+)? "
    r"to your\b(?! (?:research|reading|archive|collection|list|study|project on))",
    # i'd take whatever your workshop has; put me on the list
    r"\b(?:take|accept|do) (?:whatever|anything) (?:you|your \w+|they)(?:'ve| have| has| can| "
    r"offers?| needs?)\b|\bput me on (?:the|your) list(?= ?[.!,;]|$)",
    # i'd love to step in
    r"\b(?:love|like|happy|glad|ready|could|can|gladly) (?:to )?step in(?= ?[.!,;]|$| (?:for|"
    r"when|if|where)\b)",
    # your firm might be interested in my profile
    r"\b(?:you|your [\w-]+)(?: \w+)? (?:might|may|could|would|will) be interested in (?:me\b|my "
    r"(?:profile|background|skills|cv|resume|services|application|experience)\b|having me|hiring|"
    r"taking)",
    # lend a hand for pay; available if you need cover; i can do the job
    r"\b(?:hands?|help|work|shifts?|hours)\b.{0,20}\bfor (?:pay|money|wages|a wage)\b|"
    r"\b(?:available|free|ready) if (?:you|your [\w-]+) (?:ever )?needs?\b|\bi (?:can|could) do "
    r"(?:the|this|that|your) job\b",
    # open some doors for me
    r"\bopen (?:some |a few |any |the |a )?doors? for me\b|\b(?:stay|come|be kept) on as "
    r"(?:staff|an? (?:employee|assistant|trainee))\b",
    # throw my name in early
    r"\b(?:throw|put|leave|add|toss)(?:ing)? my (?:name|hat) (?:in|into|forward|down(?! for "
    r"(?:the|a|an)\b)|on the list|to the)\b(?! (?:the acknowledgements|print))",
    # i can be your assistant
    rf"\bi(?: can|'d| could| would|'ll)(?: gladly| happily| also| even)? be (?:your|an?|one of "
    rf"your) (?:[\w-]+ )?{WORKER}\b(?= (?:for|to|with|in|at|on) you(?:r|rs)?\b| and (?:carry|do|"
    rf"help|clean|learn)|[.,;!?]|$)",
    # any need for freelance help
    r"\b(?:any|a|some) need (?:for|of) (?:[\w-]+ )?(?:help|staff|cover|hands|support|people|"
    r"workers?)\b",
    # certain that i could be an asset
    r"\bi(?:'d| could| would| can| will|'ll)(?: \w+)? be an? (?:\w+ )?(?:asset|credit to)\b",
    # chances for graduates like me at your
    r"\b(?:chances?|openings?|opportunit(?:y|ies)|room|places?|work|future|anything|something) "
    r"for (?:[\w-]+ ){0,2}?like me (?:at|in|with|on|within) (?:you\b|your\b)",
    # be part of what you are building
    r"\b(?:love|like|want|hope|wish|keen|eager|proud|happy|honou?red|glad)(?: \w+)? to (?:be|"
    r"become) (?:a )?part of what (?:you|your \w+)(?:'re| are| is)? (?:build|do|creat|mak|"
    r"grow)\w*",
    # would your garage take on a woman of forty
    rf"\b(?:would|could|might|will|can) (?:you|your [\w-]+|the {PLACE})(?: ever| also| still| "
    rf"consider| think of)* (?:take on|taking on|hire|hiring|recruit|employ|employing) (?:an?|"
    rf"some|any|people|one)\w*\b",
    # offer myself as a stand-in
    r"\boffer(?:ing)? (?:you )?(?:myself|my services)\b|\bput myself forward\b",
    # anything you could put my way; bring my own clients with me
    r"\b(?:put|throw|push|steer) (?:\w+ )?(?:work |jobs |anything |something |it )?my way\b|"
    r"\bbring (?:\w+ )?my own (?:clients|customers|patients|accounts|book)\b",
    # i can do two days a week
    r"\bi(?:'d| would| could| can|'ll)(?: \w+){0,2} (?:do|work|give you|offer you) (?:one|two|"
    r"three|four|a few|some|\d) (?:days?|mornings?|evenings?|shifts?|nights?|afternoons?) (?:a|"
    r"per|each|every) (?:week|month)\b",
    # i would happily take a junior role
    r"\bi(?:'d|'ll)?\b(?: \w+){0,3} (?:take|accept|settle for|start (?:in|with|as)) (?:an? |the "
    r")?(?:junior|unpaid|lower|lowly|lowest|entry[- ]level|part-time|temporary|any|whatever) "
    r"(?:role|job|position|post|work|level|rank|rung)\b",
    # if the budget ever stretches to a second archivist; if …, i hope you'll remember
    r"\bif (?:the|your) (?:budget|funding|money|grant)\b[^.?!]{0,30}\b(?:stretch\w*|allows?|"
    r"permits?|comes? through) \w+"
    r"|\b(?:if|when|should|once)\b[^.?!]{3,80}\bremember (?:me|this (?:mail|note|message|letter)|"
    r"my (?:name|mail|note))\b",
    # a safe pair of hands; a hard worker; a quick learner
    r"\bi(?:'m| am|'d be| would be| could be|'d make| would make)(?: \w+){0,3} (?:safe pair of "
    r"hands|hard[- ]?work(?:er|ing)|team player|(?:quick|fast) learner|self-starter|(?:good|"
    r"reliable|loyal) worker|keen trainee)\b",
    # can you get me in?; what i'd have to do to get through the door; how i get in
    r"\b(?:get|let|bring) me in(?= ?[.?!,]|$| at\b)|\bto be let in\b|\bhow i (?:can |could |"
    r"might )?get in(?= ?[.?!,]|$)|\bget (?:in )?through (?:the|your) (?:door|gates?)\b|\bi(?:'d|"
    r" would| )?(?: have| need)? to (?:do|convince)\b[^.?!]{0,25}\bto (?:get|be) (?:in|let in|"
    r"hired|taken)\b",
    # your department will be expanding, and i'd like to be among the first to know
    r"\b(?:expand\w*|grow\w*)\b[^.?!]{0,60}\b(?:first to (?:know|hear|apply)|be part of (?:it|"
    r"that))\b",
    # you lost two drivers this spring, and i hold a licence
    rf"\byou(?:r \w+)? (?:have |has |'ve |just |recently )*(?:lost|losing|missing|miss|lack|"
    rf"need) (?:an?|one|two|three|some|your|several) (?:[\w-]+ "
    rf"){{0,2}}?{WORKER}\b[^.?!]{{0,40}}\b(?:and |so )?i (?:hold|have|am|can|could|would)\b",
    # swap that empty chair for me
    r"\b(?:that|your|the) (?:empty|vacant|spare|free) (?:chair|desk|seat|bench|bunk|stool|peg|"
    r"locker)\b",
    # on your payroll; my salary expectations; at whatever you pay
    r"\bi(?:'d|'m)?\b[^.?!]{0,50}\bon (?:the|your) payroll\b|\bmy (?:salary|wage|pay) "
    r"(?:expectations?|requirements?)\b|\b(?:at|for) whatever (?:you|your \w+) (?:can |could "
    r")?pays?\b|,? paid,? of course\b",
    # a match between my profile and your needs
    rf"\b(?:match|fit|overlap) between (?:me|my [\w ]{{1,30}}) and (?:you|your) ?(?:needs|"
    rf"requirements|{PLACE}|openings?|plans)?|\bmy (?:profile|skills|experience|background) "
    rf"(?:match\w*|fits?|suits?|meets?) your (?:needs|requirements|{PLACE})\b",
    # need something lined up
    r"\bneed (?:something|a job|work|a position|a place) (?:lined up|fixed|settled|sorted)\b",
    # show you what i can bring; let me prove
    r"\b(?:show|demonstrate|prove|convince)\b(?: \w+){0,4} what i (?:can|could|would|have to) "
    r"(?:bring|offer|contribute|add|do for you)\b|\blet me (?:prove|show you (?:that|what) i)\b",
    # your ad for a pastry chef
    rf"\b(?:your|the) (?:ad|advert|advertisement|posting|listing|notice) for (?:an?|the) "
    rf"(?:[\w-]+ ){{0,2}}(?:{WORKER}|position|role|job|post)\b",
    # serve under you; wear your apron
    r"\b(?:serve|work|train) under you\b(?! (?:for a day|as a))|\bwear(?:ing)? your (?:apron|"
    r"uniform|badge|colou?rs)\b",
    # express my interest in the analyst role
    r"\b(?:express|register|confirm|state|declare) (?:my|an) (?:[\w-]+ )?interest in (?:the|a|an|"
    r"your|any) (?:[\w-]+ ){0,3}?(?:role|position|post|job|vacancy|opening|opportunit\w+|team|"
    r"company|internship)\b",
    # what you have going
    r"\bwhat (?:you|they)(?:'ve| have| might have| may have| could have)(?: got)? (?:going|open|"
    r"available|coming up|on offer)(?= ?[.?!,]|$| (?:at|in|for)\b)",
    # take a chance on a late starter
    r"\b(?:would|will|could|can|might|please|to) (?:you )?(?:please )?take a (?:chance|punt|"
    r"gamble|bet) on (?:me|some(?:one|body) (?:like me|with my|new)|a (?:late|keen|young|new|"
    r"willing|beginner|career)\b)",
    # available for locum shifts
    r"\b(?:available|free|open) for (?:any |some |the odd |occasional )?(?:[\w-]+ )?(?:shifts?|"
    r"cover|duty|freelance|commissions?|gigs?|projects|assignments|contracts|bookings)\b",
    # somebody who is recruiting
    r"\b(?:somebody|someone|anybody|anyone|firms?|compan(?:y|ies)|whoever|people) (?:who |that "
    r")?(?:is|are|may be|might be)(?: currently| still)? (?:recruiting|hiring|taking (?:people "
    r")?on)\b",
    # have use for a part-time colourist
    rf"\b(?:do|does|might|would|could|if) (?:you|your [\w-]+|the [\w-]+)(?: \w+)? (?:have|find|"
    rf"see) (?:any |a |some )?(?:use|need|call|room|space) for (?:an?|another|one more) "
    rf"(?:[\w-]+ ){{0,2}}?{WORKER}\b",
    # be your saturday girl; be one of your pilots
    rf"\b{_WISH} (?:be|become|being) (?:your|one of your) (?:[\w-]+ ){{0,2}}?{WORKER}\b",
    # we could be colleagues; as a colleague
    r"\b(?:could|might|would|can|may|to|soon) (?:soon |one day )?(?:be|become) colleagues\b|"
    r"\bstand\b[^.?!]{0,30}\bas (?:a|your) colleague\b",
    # seeking sponsorship; if your lab sponsors people
    r"\b(?:seeking|need|looking for) (?:visa )?sponsorship\b|\b(?:if|whether) (?:you|your "
    r"[\w-]+) (?:sponsors?|could sponsor|offers? sponsorship)\b(?! (?:the|an?|local|our|his|"
    r"her)\b)",
    # let hr know that i exist
    r"\b(?:let|tell|inform|alert|nudge) (?:your |the )?(?:hr|human resources|personnel|"
    r"recruiters?|hiring \w+)\b(?: know)?",
    # do you need anybody?
    r"\b(?:do|would|might|could|will) you (?:\w+ )?(?:need|want|require) (?:anybody|anyone|"
    r"somebody|someone)(?= ?[.?!]|$| (?:in|at|on|for) (?:your|the)\b)",
    # how i might support your growth
    rf"\bhow i (?:might|could|can|would|may)(?: best)? (?:support|contribute to|strengthen|"
    rf"serve) (?:your|you) ?(?:growth|success|expansion|goals|{PLACE})?\b",
    # place me somewhere; find a corner for me
    r"\bplace me (?:somewhere|in|at|with)\b|\bfind (?:a|some) (?:place|spot|corner|role|job|use|"
    r"work) for me\b|\bfind me (?:a|some) (?:job|work|role|position)\b",
    # give my candidature a thought
    r"\bmy candidature\b",
    # come in for a test
    r"\bcome (?:in |by |over |round )?for an? (?:test|trial|try-?out|interview|audition|"
    r"assessment)\b",
    # send references
    r"\b(?:send|provide|supply|give)(?: you)? (?:my )?(?:references|referees)\b|\breferences "
    r"(?:on|upon) request\b",
    # between positions and available
    r"\bbetween (?:jobs|positions|roles|contracts|posts) and (?:\w+ )?(?:available|free|ready|"
    r"open|keen|able)\b",
    # what roles i could do at the foundation
    r"\b(?:what|which|any) (?:kinds? of |sorts? of )?(?:roles?|jobs?|positions?|posts?) (?:i|"
    r"someone like me|somebody like me) (?:could|might|can|would) (?:do|fill|take|hold|have|"
    r"apply for)\b(?!.{0,20}\b(?:industry|field|sector|profession|trade|world|market)\b)",
    # in case you need a tuner
    rf"\b(?:in case|whenever|should) (?:you|your [\w-]+|the {PLACE})(?: ever| should| do| "
    rf"still)? (?:need|want|require|lack|miss|be short of|be looking for)s? (?:an?|another|one "
    rf"more|some|an extra|more|any) (?:[\w-]+ ){{0,2}}?{WORKER}\b",
    # a place on the staff
    r"\b(?:a )?(?:place|spot|slot|seat) (?:on|in|at|among) (?:the|your|her|his|their) (?:staff|"
    r"team|crew|payroll|roster|rota)\b",
    # are you looking for another subtitler?
    rf"\b(?:are|is) (?:you|your [\w-]+)(?: by any chance| currently| still| ever)? (?:looking "
    rf"for|in need of|searching for|short of) (?:another|an extra|one more|more|an additional|a "
    rf"new) (?:[\w-]+ ){{0,2}}?{WORKER}\b",
)
