"""Turns that hint: being the right one, being ready, being kept in mind, being referred."""

from inroad.domain.messages.check.job_words import PLACE

FITTING = (
    # a great fit for your; a valuable member of your; a strong addition to your
    r"(?<!is )\b(?:an? |the |very |your next )*(?:great|good|perfect|strong|ideal|excellent|"
    r"right|natural|valuable|real|useful|nice|fine|solid|loyal|hard-working|productive|"
    r"committed)(?: \w+)? (?:fit|match|addition|asset|candidate|employee|hire|team member|member|"
    r"part|worker|contributor) (?:for|to|in|on|with|at|of) (?:you|your|the (?:team|role|position|"
    r"job|company|crew|firm|lab|kitchen|ward|studio|practice|shop|office|workshop|school|"
    r"newsroom|department|yard)|this (?:role|position|job)|@place)\b(?! (?:field|profession|"
    r"industry|line|sector|trade|world|kind))",
    # an asset to your
    r"\b(?:an? )?asset (?:to|for) (?:you|your|any|the)\b",
    # a good match for what you're building; whether there's a fit
    r"\b(?:fit|match) for what (?:you|your)\b|\b(?:if|whether) there(?:'s| is| might be| may be| "
    r"could be) (?:an? |any )?(?:good |right |potential |possible |mutual )?(?:fit|match)(?! "
    r"(?:between (?!me and you)|for (?:the|this|such|it)))\b",
    # make it on your team; where i wanted to end up; see me as a future colleague
    rf"\bi (?:could|can|might|would|'d)(?: ever)? (?:make it|get|end up) (?:on|in|into|at|onto|"
    rf"to) your {PLACE}\b(?! (?:on|for|at|by|in) )|\bi (?:want|wanted|hope|hoped|would like|'d "
    rf"like)(?: to)? (?:to )?end up\b|\bsee (?:in )?me (?:as )?an? (?:future|possible|potential|"
    rf"new)\b",
    # entry routes into your company
    rf"\b(?:routes?|ways?|path|door|doors|entrance|step) (?:into|in|at|to|onto) your "
    rf"{PLACE}\b(?= for me| for someone| for somebody|[?.!,]|$)",
    # my qualifications make me an ideal candidate
    r"\bmakes? me (?:an?|the) (?:[\w-]+ )?(?:candidate|fit|match|asset|choice|addition|hire|"
    r"employee|person for)\b",
    # a good fit for the customer success role
    r"\b(?:fit|match|candidate|suited|suitable|right) for (?:the|your|this|that) (?:[\w-]+ "
    r"){0,3}(?:role|position|job|post|vacancy)\b",
    # you're my first choice
    r"\b(?:you(?:'re| are)|yours is|your [\w-]+ is) my (?:first|top|preferred|number one) "
    r"choice\b(?! (?:of|for|as))",
    # the opportunity to show you what i can do
    r"\bshow (?:you|your \w+) what i can do\b",
    # how my skills could benefit your team
    rf"\b(?:how|that|where|whether) my (?:\w+ )?(?:skills|experience|background|profile|training|"
    rf"strengths|knowledge) (?:could|can|might|would|may) (?:\w+ )?(?:benefit|help|serve|support|"
    rf"strengthen|fit|contribute|be of use|be useful)(?: to| in| into)? your (?:[\w-]+ "
    rf")?{PLACE}\b",
    # your next hire
    r"\byour next (?:hire|employee|recruit|apprentice|assistant|intern|colleague|team member)\b",
    # i believe that i'd be right for it
    r"\b(?:believe|think|know|sure|confident|feel|certain)(?: that)? i(?:'d| would| could) be "
    r"(?:just )?(?:right|perfect|ideal|suited|suitable|qualified) for (?:it|this|that|the (?:job|"
    r"post|role|position))\b",
    # a publisher for whom i could work; recommend me to yours
    r"\bfor whom i (?:could|can|might|would) work\b|\brecommend me to yours\b",
    # your firm looks perfect
    rf"\byour (?:[\w-]+ )?{PLACE} (?:looks|seems|sounds|is|would be) (?:like )?(?:just |"
    rf"absolutely )?(?:the )?(?:perfect|ideal)(?= (?:place|next|fit|for (?:me|someone like))|"
    rf"[.!,;]|$)",
    # your firm is growing and i think i could help
    r"\b(?:growing|expanding|busy|short)\b[^.?!]{0,30}\bi (?:think i |believe i |am sure i |know "
    r"i )?(?:could|can|would|'d) (?:help|contribute|be useful|be of (?:use|help))(?= ?[.!,;]|$)",
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
    rf"\b(?:your|the) (?:[\w-]+ )?{PLACE} (?:needs|could use|could do with|would benefit from|"
    rf"will not regret|won't regret|deserves) (?:me|someone like me|somebody like me|my|a person "
    rf"like me)\b",
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
    r"])?(?:call|chat|talk|conversation|meeting|speak|meet|hop|questions?))(?! "
    r"with\b)(?!.{0,30}\b(?:phone|call|chat|talk|zoom|video)\b)(?!.{0,30}\b(?:phone|call|chat|"
    r"talk|zoom|video)\b)",
    # i can start on monday; i could start on monday
    r"\b(?:i|and) (?:can|could|would|will|'d|am able to) (?:start|begin)(?: work(?:ing)?)? "
    r"(?:for you |with you |there |as early as )?(?:on |next |this |from |in |by "
    r")?(?:immediately|right away|straight away|at once|tomorrow|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|week|month|any ?time|as soon|whenever|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|the new year)\b",
    # when can i start
    r"\bwhen (?:can|could|do|may|would|should|might) i (?:start|begin)\b(?! (?:by|with|reading|"
    r"learning))",
    # happy to interview at any time
    r"\b(?:happy|glad|ready|available|free|willing|able|delighted) to (?:interview (?:at|any|"
    r"when|for|with your)|be interviewed)\b",
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
    # bear my application in mind
    r"\b(?:bear|keep|have) my (?:application|name|profile|cv|resume|details|skills) in (?:your "
    r")?mind\b",
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
    # should you have something suitable
    r"\b(?:should|if|in case|when|whenever) (?:you|your [\w-]+) (?:ever |should |do |does "
    r")?(?:have|has|get|find|see) (?:something|anything) (?:suitable|open|going|available|free|"
    r"fitting|appropriate|for (?:me|somebody like me|someone like me))\b",
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
    r"\brefer me(?= ?[.?!,]|$)|\bput(?:ting)? (?:in )?(?:a |one )?(?:good |kind |little |nice "
    r")?words? (?:in )?(?:for me|with (?:your|hr|the|them))\b|\bput(?:ting)? in a (?:good |kind "
    r")words?\b|\bgood word for me\b"
)

REFERRED = (
    A_GOOD_WORD,
    # refer me at your company
    r"\brefer me (?:at|within|internally)\b",
    # refer me for; recommend me to your director
    r"\b(?:refer(?:ring)?|recommend(?:ing)?|suggest(?:ing)?|propos(?:e|ing)|nominat(?:e|ing)|"
    r"introduce) me (?:for|as (?:a|an|your|the)|to (?:the|your|an?) (?:[\w-]+ ){0,3}?(?:position|"
    r"role|job|post|opening|internship|employer|company|team|hr|hiring|recruit\w*|manager|"
    r"director|boss|firm|department|hr|management))\b(?! of)",
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
    # telling your boss about me
    r"\b(?:tell|telling|speak to|talk to|ask|asking) (?:your|the) (?:[\w-]+ )?(?:boss|manager|"
    r"director|head|owner|supervisor|partners?|chef|foreman|principal|matron|people|team|"
    r"colleagues) (?:about|of) me\b",
    # in touch with whoever hires at your school
    r"\b(?:whoever|who) (?:hires|recruits|does the (?:hiring|recruiting)|decides (?:on|about) "
    r"(?:hir\w+|applications))\b(?= (?:at|for|in|on|with) (?:you|your)\b)",
    # recommend me to hr; put in a referral
    r"\b(?:recommend|refer|introduce|connect|forward|send) me (?:on )?to (?:your |the )?(?:hr|"
    r"human resources|personnel|recruit\w+|hiring)\b|\b(?:put in|submit) an? (?:\w+ )?referral\b",
    # your manager would consider someone like me
    r"\b(?:you|your [\w-]+)\b(?: \w+)? (?:would|might|could|will) (?:ever )?(?:consider|take|"
    r"want|hire|need|use|interview|accept) (?:someone|somebody|a person|people|an? \w+) like "
    r"me\b",
    # references if there is interest
    r"\b(?:portfolio|references|resume|cv|diplomas?|certificates)\b[^.?!]{0,30}\b(?:if there(?: "
    r"is|'s)|in case of|should there be) (?:any |an |some )?interest\b",
    # forward my details to the responsible person
    r"\b(?:forward|pass|give|send|share|hand)(?:ing)?(?: on| along)? my (?:details|name|contact|"
    r"number|profile|cv|resume)(?: on| along)? to (?:the|your|whoever|whomever|someone|somebody|"
    r"anyone) (?:[\w-]+ )?(?:responsible|in charge|relevant|right|recruit|person|colleagues?)\b",
    # tell your boss that i'm available; i have sent my application
    r"\btell (?:your|the) [\w-]+ that i(?:'m| am) (?:\w+ )?(?:available|free|looking|interested|"
    r"ready|keen|qualified)\b|\bi(?:'ve| have)? (?:\w+ )?(?:sent|submitted|handed)(?: in)? my "
    r"application\b(?! (?:for|to) (?:the |a |my )?(?:grad\w*|school|universit\w+|college|course|"
    r"visa|program\w*))",
    # vouch for me; employee referral
    r"\bvouch for (?:me|my application)\b|\b(?:internal|employee|job) referral\b|\breferral "
    r"(?:for|to) (?:the|a|your|any) (?:[\w-]+ ){0,3}(?:position|role|job|company|team)\b|\bpull "
    r"(?:some |a few )?strings\b",
)
CONSIDERED = (
    # consider me; could consider me; please consider me
    r"\b(?:please |kindly |to |would |could |you )?consider (?:me(?= for| when| if| as|[.,!?;]|"
    r"$)|my application|my profile|my candidacy|hiring|taking me)\b",
    # consider casting me
    r"\bconsider (?:casting|hiring|taking|signing|booking|employing|interviewing|training) me\b",
    # love to be considered
    r"\b(?:love|like|hope|hoping|want|wish|ask|asking|grateful|happy|please|pleased|honou?red|"
    r"glad|keen|delighted|thrilled|proud)(?: (?:to|for|if|i|could|can|might|may|would|it))* "
    r"be(?:ing)? considered\b",
    # consider someone with my background for your team
    r"\b(?:consider|considering|look at|see) (?:an? \w+|someone|somebody|a person|people|"
    r"applicants) (?:with|of|from) (?:my|this|such an?) [\w ]{1,30}? (?:for|in|on|at) your\b",
    # send you my application
    r"\b(?:send|submit|bring|hand|drop|post|leave|e-?mail|mail)(?: you| in| off)* (?:my|an) "
    r"(?:job )?application\b(?!.{0,40}\b(?:schools?|universit\w+|colleges?|programm?e?|"
    r"scholarship|grant|fellowship|course|visa)\b)",
    # a summary of my qualifications for your consideration
    r"\bmy (?:qualifications?|experience|profile|background|details|skills|career|"
    r"documents)\b[\w ]{0,25}\bfor your (?:kind )?(?:consideration|perusal|attention)\b",
    # give me a trial; give me my first chance
    r"\bgive (?:me|us) (?:(?:one|a|an|the|just|my|that|first|next|big) )*(?:chance|shot|try|"
    r"start|opportunity|break|trial)\b(?! to (?:ask|hear|learn|thank|speak|talk|listen|say|meet|"
    r"understand))",
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
    r"universit\w+|colleges?|conservator\w+|academy|seminary|scholarship|grant|fellowship|visa|"
    r"studies|licen\w+|certificat\w+|citizenship|funding|what you|your (?:advice|method|idea|"
    r"rule|tip)s?)\b)(?:(?=(?:[\w',-]+ ){0,6}?(?:you|yours?|roles?|positions?|jobs?|posts?|"
    r"vacanc\w+|openings?|internships?|apprenticeships?|traineeships?|placements?|firms?|"
    r"compan(?:y|ies)|employers?)\b)|@place)",
)
APPLYING = (
    # considering applying.
    r"\b(?:considering|thinking of|thinking about|planning on|interested in|about) applying(?: "
    r"(?:here|there)\b| (?:for|to|at|with) (?:you|your|the (?:[\w-]+ ){0,3}(?:role|position|job|"
    r"post|vacancy|opening|internship))\b| ?[.,;!?]|$)(?!.{0,60}\b(?:program|programme|schools?|"
    r"courses?|masters?|ph\.?d|degree|universit\w+|colleges?|scholarship|grant|fellowship|visa|"
    r"licen\w+)\b)",
)
