"""Turns by which somebody wants into the reader's place: to join it, to work there, to belong."""

from inroad.domain.messages.check.job_words import LIKE_YOURS, PLACE, POST, TAKEN_ON, WORKER, YOURS

_AT = r"(?:at|with|in|on|within|for|from|to|under)"
_HOME = (
    r"(?!(?: [\w-]+){0,2} (?:reading group|book club|club|choir|walk|ride|run|tour|seminar|"
    r"meetup|evening|open day)\b)(?! (?:network|call|mailing|webinar|group|club|newsletter|class|"
    r"course|workshops?|talks?|session|book|choir|waitlist|meetup|channel|server|community|for "
    r"(?:a|coffee|lunch)|on (?:a|the)|project|blog|study|magazine|discussion|open|podcast|list|"
    r"lecture|table|numbers|ideas?|on\b))"
)
_THEIRS = (
    rf"{YOURS}{_HOME}|(?<!be like to join )(?<!like to work in )(?<!like to work at )(?<!like to "
    rf"work for )(?:{LIKE_YOURS}|an? (?:[\w-]+ ){{1,2}}(?:like|such as) you\b)"
)
_LEARNING = (
    r"(?:hear|learn|understand|know|ask|see|how|what|why|who|whether|talk|speak|chat|discuss|"
    r"call|meet|listen|read|visit|watch|write|tell|compare|buy|thank|you|people|your|he|she|they)"
)
_I_WANT = (
    rf"\bi\b(?:'d|'m|'ll|'ve)?(?: (?!{_LEARNING}\b)[\w'-]+){{0,4}}? (?:love|like|want|hope|"
    rf"hoping|wish|dream|aim|keen|eager|ready|glad|happy|willing|looking|trying|wanting|welcome|"
    rf"cherish|whatever it takes|chance|opportunity|could|can)(?: "
    rf"(?!{_LEARNING}\b)[\w'-]+){{0,5}}?"
)
"""Somebody wishing, and not to learn: no word of hearing, asking or meeting in between."""

JOINING = (
    # i'd love to find a way onto your team; i hope to become useful in your lab
    rf"{_I_WANT} (?:find a (?:way|place|home|spot|seat|foothold|role)|land|belong|fit|contribute|"
    rf"intern|apprentice|be (?:useful|helpful|of use|employed|hired|of service|valuable)|start "
    rf"work(?:ing)?|begin work(?:ing)?|work|bring (?:all )?my (?!questions?|notebook|"
    rf"camera)[\w-]+(?: [\w-]+)?|put my (?:skills|\w+ years)|use my (?:skills|experience|"
    rf"training|degree))(?: (?!{_LEARNING}\b)[\w'-]+){{0,4}}? (?:onto|into|in|at|to|with|on|for|"
    rf"within) (?:your (?:[\w-]+ )?{PLACE}\b{_HOME}|{LIKE_YOURS})",
    # i'm eager to start working as soon as possible
    r"\bi(?:'d|'m| am)?(?: \w+)? (?:eager|keen|ready|able|want|hope|like|wish|willing|impatient) "
    r"to (?:start|begin) work(?:ing)?(?= ?[.!,;]|$| (?:as )?(?:soon|immediately|right|straight|"
    r"at once|any|from|in|on|next))",
    # something new, ideally at your company
    r"\b(?:new|work|job|role|position|something|post|move)\b[\w ]{0,20},? (?:and )?(?:ideally|"
    r"preferably|hopefully|possibly|maybe|perhaps) (?:at|with|in|on|for) (?:you\b(?! (?:at|in|"
    r"on))|your (?:company|firm|team|department|organi[sz]ation|hospital|agency|school))",
    # an internship that i could do with you
    rf"\b{POST}(?: that| which)? i (?:could|can|might|may) (?:do|have|get|take|find) (?:with|at|"
    rf"in|for) (?:you\b|your\b)",
    # a dream to work there
    r"\b(?:dream|honou?r|privilege|pleasure|joy) (?:come true )?to (?:work|be|train|serve) "
    r"(?:there|with you|for you|under you)\b(?! (?:for a day|for an hour|on this))",
    # become a part of your amazing team
    rf"\b(?:i|i'd|me)(?: \w+){{0,2}} (?:be|become|being) (?:an? )?(?:part|member) of your "
    rf"(?:[\w-]+ ){{0,2}}{PLACE}\b",
    # to be recruited by your ward; getting hired at fabrikam; employed by somebody like you
    rf"(?<!you )(?<!people )(?<!they )(?<!like to )(?<!means to )\b(?:be|being|get|getting|"
    rf"become) (?:\w+ and )?(?:{TAKEN_ON}|a job|a position|an? interview|a foot) (?:(?:at|by|in|"
    rf"with|into) (?:you\b|your\b(?! (?:field|trade|profession|industry|sector|world|line|town|"
    rf"city|country|area)\b)|(?:some(?:body|one)|an? \w+|people) like you\b)|(?:at|by|with) "
    rf"@place)",
    # your company is on my list
    rf"\byour (?:[\w-]+ )?{PLACE} (?:is|was|stands|ranks) (?:\w+ )?(?:on|at the top of|top of|"
    rf"high on) my (?:\w+ )?list\b(?! of)",
    # what it takes to work for you; able to work under you
    r"\b(?:what it takes|able|fit|good enough|qualified|ready|fun|honou?red) to work (?:for|"
    r"under) you\b",
    # i'd love to support your team as a freelancer
    rf"{_I_WANT} (?:support|strengthen|reinforce|complement|(?:help|assist|serve) (?=your "
    rf"(?:[\w-]+ )?{PLACE} as an? )) ?your (?:[\w-]+ )?{PLACE}\b",
    # the next steps to join your company
    rf"\b(?:steps?|way|process|procedure|requirements?|qualifications?) to (?:join|enter|get "
    rf"into|apply to) your (?:[\w-]+ )?{PLACE}\b",
    # a job like yours at your company
    r"\bi (?:get|find|land|have) an? (?:job|role|position) like yours at your\b",
    # become a charge nurse with you; joining the embassy's staff
    rf"\b(?:be|become|being) an? (?:[\w-]+ ){{0,2}}?{WORKER} (?:with|for|under) you\b|"
    rf"\bjoin(?:ing)? (?:the|your) (?:[\w'-]+ ){{0,2}}(?:staff|workforce|payroll)\b",
    # getting onto your squad
    rf"\b(?:get|getting|make it|making it) (?:onto|into|on|in) your (?:[\w-]+ )?{PLACE}\b(?! "
    rf"(?:hours|time|by|on|at|early|before|without|list|calendar))",
    # yours is top of my list
    r"\byours (?:is|would be|stands) (?:at the )?(?:top of|first on|high on|on) my list\b",
    # talk about working for you
    r"\b(?:talk|speak|chat|discuss\w*|think\w*) (?:about |of )?(?:me )?working (?:for|under) you\b",
    # are graduates ever taken on in your office
    r"\b(?:are|do) (?:[\w-]+ ){1,3}(?:ever|still|sometimes) (?:taken on|hired|recruited|employed|"
    r"accepted) (?:in|at|by) (?:you|your)\b",
    # a dream to work alongside you
    r"\b(?:dream|honou?r|privilege|wish|hope|goal) (?:is )?to work (?:with|alongside|beside|for|"
    r"under) you\b",
    # if i can apply directly to you
    r"\bi (?:can |could |may |might |should )?(?:also )?apply(?: \w+ly| straight)? (?:to|with) "
    r"you(?:r \w+)?\b(?! (?:advice|method|idea|rule|tip|principle)s?\b)(?=.)",
    # i'd love to join your; i wish to be employed as; i want to work at fabrikam.
    rf"(?:\bi'd|\bi would|\bi|\bwould|\bjust)(?: (?:really|very much|so|dearly|absolutely|also|"
    rf"one day|be|truly))* (?:love|like|want|hope|wish|dream|jump at the (?:chance|opportunity)|"
    rf"leap at the (?:chance|opportunity)|give (?:anything|a lot|my right arm))(?: (?:of|to|be|"
    rf"so much|one day|some day|someday|a chance|the chance|the opportunity))* (?:work(?:ing)?|"
    rf"join(?:ing)?|intern(?:ing)?|contribut(?:e|ing)|be(?:ing)? (?:a )?part of|train(?:ing)?|"
    rf"start(?:ing)?|be working|be employed)(?: (?:together|full-time|part-time|alongside|as an? "
    rf"[\w-]+(?: [\w-]+)?|there))?(?: {_AT})? (?:{_THEIRS}|@place)",
    # i'm eager to join your; i'm ready to work for free
    rf"\b(?:i'm|i am|am|and|remain|be|also|still|very|highly|extremely|particularly|really)(?: "
    rf"\w+ly)? (?:keen|eager|excited|thrilled|interested|happy|ready|willing|honou?red|delighted|"
    rf"proud|hoping|looking|glad|dying|motivated)(?: (?:to|in|on|about|at|by|for|be|the (?:idea|"
    rf"chance|possibility|prospect|opportunity) of)){{1,4}} (?:work(?:ing)?|join(?:ing)?|"
    rf"intern(?:ing)?|contribut(?:e|ing)|be(?:ing|coming|come)? (?:a )?part of|train(?:ing)?)(?: "
    rf"(?:together|full-time|alongside|as an? [\w-]+))?(?: the [\w-]+)?(?: {_AT})? (?:{_THEIRS}|"
    rf"@place)",
    # dream to work for you
    rf"\b(?:interest|goal|aim|dream|hope|wish|ambition|plan)(?: (?:is|of|in|to|would|be|it|has|"
    rf"always|been|for|years))* (?:to )?(?:work(?:ing)?|join(?:ing)?|intern(?:ing)?|be(?:ing)? "
    rf"(?:a )?part of)(?: {_AT})? (?:{_THEIRS}|@place)",
    # see myself working with your
    rf"\b(?:see|imagine|picture|envision) myself (?:\w+ )?(?:{_AT}|working|being|joining)(?: "
    rf"{_AT})? (?:{YOURS}|there)",
    # opportunity to join your
    rf"\b(?:chance|opportunity) (?:to|of) (?:join(?:ing)?|work(?:ing)? (?:at|for|in|under)|"
    rf"be(?:ing)? part of|contribut\w+ to) (?:{_THEIRS}|@place)",
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
