"""Turns that hint at a job: joining, fitting in, being ready, kept in mind, referred."""

from inroad.domain.messages.job_seeking import YOURS

_AT = r"(?:at|with|in|on|within|for|from|to|under)"
_HOME = (
    r"(?! (?:network|call|mailing|webinar|group|club|newsletter|class|course|workshops?|talks?|"
    r"session|book|choir|waitlist|meetup|channel|server|community|for (?:a|coffee|lunch)|on (?:a|"
    r"the)|project|blog|study|magazine|discussion|open|podcast|list|lecture|table|numbers|ideas?|"
    r"on\b))"
)


JOINING = (
    # i'd love to join your; i wish to be employed as; i want to work at fabrikam.
    rf"(?:\bi'd|\bi would|\bi|\bwould|\bjust)(?: (?:really|very much|so|dearly|absolutely|also|"
    rf"one day|be|truly))* (?:love|like|want|hope|wish|dream|jump at the (?:chance|opportunity)|"
    rf"leap at the (?:chance|opportunity)|give (?:anything|a lot|my right arm))(?: (?:of|to|be|"
    rf"so much|one day|some day|someday|a chance|the chance|the opportunity))* (?:work(?:ing)?|"
    rf"join(?:ing)?|intern(?:ing)?|contribut(?:e|ing)|be(?:ing)? (?:a )?part of|train(?:ing)?|"
    rf"start(?:ing)?|be working|be employed)(?: (?:together|full-time|part-time|alongside|as an? "
    rf"[\w-]+(?: [\w-]+)?|there))?(?: {_AT})? (?:{YOURS}{_HOME}|@place)",
    # i'm eager to join your; i'm ready to work for free
    rf"\b(?:i'm|i am|am|remain|be|also|still|very|highly|extremely|particularly|really)(?: "
    rf"\w+ly)? (?:keen|eager|excited|thrilled|interested|happy|ready|willing|honou?red|delighted|"
    rf"proud|hoping|looking|glad|dying|motivated)(?: (?:to|in|on|about|at|by|for|be|the (?:idea|"
    rf"chance|possibility|prospect|opportunity) of)){{1,4}} (?:work(?:ing)?|join(?:ing)?|"
    rf"intern(?:ing)?|contribut(?:e|ing)|be(?:ing|coming|come)? (?:a )?part of|train(?:ing)?)(?: "
    rf"(?:together|full-time|alongside|as an? [\w-]+))?(?: the [\w-]+)?(?: {_AT})? "
    rf"(?:{YOURS}{_HOME}|@place)",
    # dream to work for you
    rf"\b(?:interest|goal|aim|dream|hope|wish|ambition|plan)(?: (?:is|of|in|to|would|be|it|has|"
    rf"always|been|for|years))* (?:to )?(?:work(?:ing)?|join(?:ing)?|intern(?:ing)?|be(?:ing)? "
    rf"(?:a )?part of)(?: {_AT})? (?:{YOURS}{_HOME}|@place)",
    # see myself working with your
    rf"\b(?:see|imagine|picture|envision) myself (?:\w+ )?(?:{_AT}|working|being|joining)(?: "
    rf"{_AT})? (?:{YOURS}|there)",
    # opportunity to join your
    rf"\b(?:chance|opportunity) (?:to|of) (?:join(?:ing)?|work(?:ing)? (?:at|for|in|under)|"
    rf"be(?:ing)? part of|contribut\w+ to) (?:{YOURS}{_HOME}|@place)",
    # to be on your team; to become a part of your team; to become part of the institute
    r"(?<!like )(?<!means )(?<!takes )(?<!what it is )\bto (?:be|become) (?:an? )?(?:part of|"
    r"member of|on|in) (?:your|the) (?:\w+ )?(?:team|crew|staff|company|firm|lab|institute|"
    r"department|organi[sz]ation)\b",
    # offer my services
    r"\boffer (?:you |your \w+ )?my (?:services|labou?r)\b",
    # come on board
    r"\b(?:come|be|get|coming|getting|bring me|have me|take me) (?:on ?board|aboard)\b(?! (?:a |"
    r"the |your )?(?:boat|ship|train|vessel|yacht|ferry))",
    # i'd like to grow with your company
    r"\b(?:i|i'd|i'll|me|my)\b[^.;!?]{0,30}\b(?:grow|build (?:a|my) (?:career|future)) (?:with|"
    r"at|within) (?:you\b|your (?:company|firm|team|organi[sz]ation))",
    # i would stand a chance with your
    r"\b(?:i|i'd|someone like me|me)(?: \w+)? (?:stand|have|be in with|has|stands) (?:a|any|much "
    r"of a|some) chance (?:at|with|of getting into) (?:you\b|your\b|@place)",
    # see me in a role like that on your
    r"\bsee me (?:in|on|at|fitting|working|as)\b.{0,30}\b(?:you|your)\b",
    # someone like me in your kitchen
    r"\bsomeone like me\b[^.;!?]{0,40}\b(?:on|in|at|to|join|for) your (?:team|company|firm|crew|"
    r"lab|office|department|workshop|kitchen|staff|studio|shop)\b",
    # could freelance for you
    r"\b(?:could|can|'d|would|happy to|love to|like to|able to|available to)(?: \w+)? "
    r"(?:freelance|contract|work|come and work|do (?:some )?work) for (?:you\b(?! (?:and|in "
    r"return))|your\b)",
    # for me to get hired at your
    r"\bfor me to (?:join|work|get (?:in|into|on|hired))\b.{0,12}\b(?:you|your)\b",
    # dream company
    r"\bdream (?:company|employer|workplace|place to work)\b",
    # a job at your; a job with your; a career at your
    rf"\b(?:a|my) (?:career|future|start|job|position|life) (?:at|with) (?:{YOURS}|@place)",
    # move to your company
    r"\b(?:move|moving|transition\w*|switch\w*|transfer\w*|get|getting|break|breaking) (?:over "
    r")?(?:to|into) your (?:company|team|firm|department|organi[sz]ation)\b",
)
FITTING = (
    # a great fit for your; a valuable member of your; a strong addition to your
    r"(?<!is )\b(?:an? |the |very |your next )*(?:great|good|perfect|strong|ideal|excellent|"
    r"right|natural|valuable|real|useful|nice|fine|solid|loyal|hard-working|productive|"
    r"committed)(?: \w+)? (?:fit|match|addition|asset|candidate|employee|hire|team member|member|"
    r"part|worker|contributor) (?:for|to|in|on|with|at|of) (?:you|your|the (?:team|role|position|"
    r"job|company|crew|firm)|this (?:role|position|job))\b(?! (?:field|profession|industry|line|"
    r"sector|trade|world|kind))",
    # an asset to your
    r"\b(?:an? )?asset (?:to|for) (?:you|your|any|the)\b",
    # be perfect for your team
    r"\b(?:be|i'm|i am) (?:just |absolutely |so )?(?:perfect|ideal|great|right|made) for (?:your|"
    r"the) (?:team|company|firm|crew|role|job|position|shop|department|office)\b",
    # i'd slot straight in
    r"\bi(?:'d| would| could| can| will|'ll)(?: \w+)? (?:fit|slot|slide) (?:right |well |"
    r"straight |perfectly |easily |nicely )*(?:in|into)\b(?! (?:a|an|any) (?:call|gap|slot|"
    r"time))",
    # slot straight in
    r"\b(?:slot|fit|slide) (?:straight|right) in(?:to)?\b(?! (?:a|an|any|your (?:day|week|"
    r"schedule|diary|calendar)))|\bhit the ground running\b",
    # contribute from day one
    r"\b(?:contribut\w+|useful|productive|add value|deliver|help|pull my weight|perform|be of "
    r"use|of use|earn my keep) (?:to \w+ \w+ )?(?:from|on) (?:the )?(?:very )?(?:day one|first "
    r"(?:day|week|hour)|day 1)\b",
    # add value to your company
    r"\b(?:add|bring|deliver|create)(?: \w+){0,3} (?:value|skills|experience|expertise|energy|"
    r"strengths?|talents?)(?: [\w ]{0,30}?)? to (?:you\b|your (?:team|company|firm|"
    r"organi[sz]ation|crew|shop|department|business|institute))",
    # i'm your man
    r"\bi'm your (?:man|woman|girl|guy|person|lad)\b|\bprove myself\b|\bwork (?:very |really "
    r")?hard for you\b",
    # why i would be perfect
    r"\bwhy (?:i|you should|your \w+ should) (?:would |'d )?(?:be (?:perfect|right|great|good)|"
    r"hire|choose|pick|take)\b",
    # your team could use someone like me
    r"\b(?:your|the) (?:team|company|firm|crew) (?:needs|could use|would benefit from|will not "
    r"regret|won't regret|deserves) (?:me|someone like me|somebody like me|my|a person like "
    r"me)\b",
    # you will not be disappointed
    r"\byou(?:'ll| will| would| won't)(?: not)? (?:regret|be disappointed|be sorry)\b",
)
READY = (
    # i'm ready to go; i'm free from april; i am available immediately
    r"\b(?:i'm|i am|am|be|and|fully|also)(?: \w+)? (?:available|ready|able|free|prepared|willing|"
    r"happy)(?: \w+)? (?:to (?:start|begin|relocate|move to you)|to go\b|(?<!free )immediately|"
    r"(?<!free )right away|(?<!free )straight away|(?<!free )at once|with immediate effect|from "
    r"(?:the )?(?:\w+ )?(?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december|monday|next))\b(?!,? (?:for|to) (?:an? |the |our |your )?(?:\w+[- "
    r"])?(?:call|chat|talk|conversation|meeting|speak|meet|hop|questions?))(?! with\b)",
    # i can start on monday; i could start on monday
    r"\b(?:i|and) (?:can|could|would|will|'d|am able to) (?:start|begin)(?: work(?:ing)?)? "
    r"(?:for you |with you |there |as early as )?(?:on |next |this |from |in |by "
    r")?(?:immediately|right away|straight away|at once|tomorrow|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|week|month|any ?time|as soon|whenever|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|the new year)\b",
    # when can i start
    r"\bwhen (?:can|could|do|may|would|should|might) i (?:start|begin)\b(?! (?:by|with|reading|"
    r"learning))",
    # ready to go.; my notice period; ready to start right away.
    r"\bready to (?:start|go|work|begin)(?: \w+){0,2}[.!]?$|\bmy notice period\b|\b(?:immediate|"
    r"early) (?:start|joiner)\b|\bjoin immediately\b",
)
IN_MIND = (
    # keep me in mind; bear me in mind
    r"\b(?:keep|bear|have|hold|keeping|bearing) me in (?:your )?(?:mind|thoughts)\b(?! (?:as|"
    r"when) you (?:see|hear|read|drink|eat))",
    # think of me; thought of me
    r"\b(?:think|thought|thinking) of me\b(?= (?:if|when|for|should|next|first)|[.!,;)]|"
    r"$)(?<!thank you for thinking of me)(?<!thanks for thinking of me)",
    # keep my details
    r"\bkeep (?:my (?:name|details|number|cv|resume|profile|contact|file)|me on (?:file|your "
    r"list))\b|\bon your radar\b",
    # keep me posted about opening
    r"\bkeep me (?:posted|updated|informed|in the loop) (?:on|about|of|if|when|"
    r"should)\b.{0,40}\b(?:opening|opportunit|position|vacanc|job|role|anything|something|hir)",
    # hear of anything; hear of something
    r"\b(?:hear|know|learn|think|aware) (?:of|about) (?:anything|something)\b(?! (?:you|that "
    r"(?:i|would help)|i can|good|nice|interesting to|new in))",
    # if anything comes up; should a vacancy arise; if a position opens up
    r"\b(?:if|when|should|in case|whenever|so that if)\b(?: \w+){0,5}? (?:anything|something|a "
    r"(?:\w+ )?(?:spot|seat|place|desk|position|role|job|slot|post|bench|chair|door|vacancy|"
    r"opening|chance)|an? (?:opening|opportunity)|one|places?|positions?|things?)(?: \w+){0,2}? "
    r"(?:comes?|came|opens?|opened|crops?|turns?|pops?|frees?|becomes?|arises?|were|got|gets|"
    r"should)\b(?: (?:up|available|free|open|vacant|along|loose))?",
    # might have something.
    r"\b(?:might|may|could|would|will) (?:just )?have (?:something|anything|room|work|a job|use|"
    r"a need|space)(?: (?:for|open|going|coming|there)\b| ?[.!?]?$)(?! (?:to (?:say|add|tell)|on "
    r"(?:this|the) (?:topic|subject)))",
    # in case a place comes free
    r"\bin case (?:a |an |any )?(?:\w+ )?(?:place|post|position|job|spot|something|anything) "
    r"(?:\w+ )?(?:comes?|becomes?|opens?|is) (?:free|up|available|open|along)\b",
    # a foot in; my foot in
    r"\b(?:a|my|one|our) foot in(?:to|side)?\b",
)
# put in a good word for me: to a referrer it may only ask for an introduction
A_GOOD_WORD = (
    r"\bput(?:ting)? (?:in )?(?:a |one )?(?:good |kind |little |nice )?words? (?:in )?(?:for me|"
    r"with (?:your|hr|the|them))\b|\bput(?:ting)? in a (?:good |kind )words?\b|\bgood word for "
    r"me\b"
)

REFERRED = (
    A_GOOD_WORD,
    # refer me at your company
    r"\brefer me (?:at|within|internally)\b",
    # refer me for; recommend me to your director
    r"\b(?:refer|recommend|suggest|propose|nominate|introduce) me (?:for|as (?:a|an|your|the)|to "
    r"(?:the|your|an?) (?:[\w-]+ ){0,3}?(?:position|role|job|post|opening|internship|employer|"
    r"company|team|hr|hiring|recruit\w*|manager|director|boss|firm|department|hr|"
    r"management))\b(?! of)",
    # pass my name to your head; pass my cv on to your manager
    r"\b(?:pass|passing|forward|send|share|hand|give|submit|put|drop|show|slip|bring|"
    r"mention)(?:ing)?(?: on| along| over)? my (?:name|details|cv|c\.v\.|resume|application|"
    r"profile|number|info|portfolio)(?: on| along| in| over| forward)* (?:to|with|in front of|"
    r"for|by|at|onto) (?:(?:your|the|a|an|some|any|her|his|someone in|somebody in|"
    r"whoever)\b).{0,40}?\b(?:hr|hiring|hires|recruit\w*|managers?|boss|head|director|team|"
    r"department|personnel|owner|supervisor|company|desk|foreman|principal|matron|chef|people "
    r"who decide|applicants?)\b",
    # forward my application; consider my application
    r"\b(?:forward|support|submit|push|consider|accelerate|endorse|look at|back) my (?:job "
    r")?application\b(?! (?:to|for) (?:the )?(?:grad|med|law|univ|school|master|phd|college|"
    r"programme|program))",
    # tell your manager; mention me to your shop manager
    r"\b(?:mention me|put me forward|speak|talk|tell|put my name) (?:to|with|forward to|about me "
    r"to)? ?(?:your|the|hr)\b(?: [\w-]+){0,3}? ?(?:hr|hiring|recruit\w*|manager|boss|director|"
    r"head|owner|supervisor|foreman|chef|principal|matron|personnel|partners?)\b(?= about (?:me|"
    r"a job|hiring)| for me|,? (?:i'd|and i|in case|so that|when|if|for the (?:job|role|"
    r"position))|[.!?;]|$)(?<!talk to your manager)",
    # vouch for me; employee referral
    r"\bvouch for me\b|\b(?:internal|employee|job) referral\b|\breferral (?:for|to) (?:the|a|"
    r"your|any) (?:[\w-]+ ){0,3}(?:position|role|job|company|team)\b|\bpull (?:some |a few "
    r")?strings\b",
)
CONSIDERED = (
    # consider me; could consider me; please consider me
    r"\b(?:please |kindly |to |would |could |you )?consider (?:me(?= for| when| if| as|[.,!?;]|"
    r"$)|my application|my profile|my candidacy|hiring|taking me)\b",
    # love to be considered
    r"\b(?:love|like|hope|hoping|want|wish|ask|asking|grateful|happy|please|honou?red|glad|"
    r"keen)(?: (?:to|for|if|i|could|can|might|may|would|it))* be(?:ing)? considered\b",
    # give me a trial; give me one chance
    r"\bgive (?:me|us) (?:one |a |the |an? |just )*(?:chance|shot|try|opportunity|break|"
    r"trial)\b(?! to (?:ask|hear|learn|thank|speak|talk|listen|say|meet|understand))",
    # my candidacy
    r"\bmy candidacy\b|\bcandidate for (?:the|a|your|any)\b|\b(?:job|work) (?:offer|application|"
    r"applicant)\b(?=.{0,30}\b(?:your|you)\b)",
    # a trial shift
    r"\btrial (?:shift|day|week|period) (?:at|in|with|on|for) (?:you\b|your)|\ba trial (?:shift|"
    r"day|week)\b(?=.{0,20}\?)|\bwork for (?:you )?(?:free|nothing)\b.{0,20}\b(?:at first|to "
    r"(?:start|begin|prove))",
)
APPLIED = (
    # i applied to; i am applying for; i recently applied for
    r"\bi(?:'m| am|'ve| have|'ll| will|'d)?(?: (?:also|just|recently|already|now|currently|about "
    r"to|going to|planning to|will|want to|wish to|would like to|like to|plan to|hope to|love to|"
    r"keen to|thinking of|considering|in fact|intend to|today|yesterday))* (?:appl(?:y|ied|ying)|"
    r"submitted? (?:an|my) application|sent (?:in )?(?:an|my) application|interview(?:ed|"
    r"ing)?)(?: online| yesterday| today| last week| recently|by you)? (?:for|to|at|with|in|by) "
    r"(?!.{0,60}\b(?:program|programme|schools?|courses?|master|masters|ph\.?d|degree|"
    r"universit\w+|colleges?|scholarship|grant|fellowship|visa|studies|licen\w+|certificat\w+|"
    r"citizenship|funding|what you|your (?:advice|method|idea|rule|tip)s?)\b)",
)
APPLYING = (
    # considering applying.
    r"\b(?:considering|thinking of|thinking about|planning on|interested in|about) applying(?: "
    r"(?:for|to|at|with|there)\b|[.,;!?]|$)(?!.{0,60}\b(?:program|programme|schools?|courses?|"
    r"masters?|ph\.?d|degree|universit\w+|colleges?|scholarship|grant|fellowship|visa|"
    r"licen\w+)\b)",
)
