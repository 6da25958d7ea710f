"""The words that the turns of asking for a job are made of: whose, which post, which place."""

YOURS = r"(?:you|yours|your|y'all|y'all's)\b"
"""The reader, or what is theirs."""

POST = (
    r"(?:jobs?|positions?|employment|vacanc(?:y|ies)|internships?|apprenticeships?|traineeships?|"
    r"placements?|openings?|gigs?|job offers?|work(?! ?-?(?:life|samples?|out|on|through|well|"
    r"together|more|better|it)\b))"
)
ROLE = r"(?:roles?|opportunit(?:y|ies)|posts?|challenges?|chances?|places?|seats?)"
ADJECTIVES = (
    r"(?:(?!(?:how|what|why|who|about|people|someone|advice|feedback|tips?|insights?|help|of|in|"
    r"your|his|her|their|to|on|for|out|into|that|and|rather|than|instead|not|guidance|"
    r"understand\w*|perspectives?|ideas?)\b)[\w'-]+ ){0,4}?"
)
PLACE = (
    r"(?:team|firm|company|crew|farm|desk|kitchen|ward|surgery|yard|bench|office|studio|newsroom|"
    r"lab|shop|classroom|department|staff|workshop|practice|clinic|bakery|library|museum|orchard|"
    r"garage|site|fleet|ship|agency|factory|plant|salon|theatre|chambers|nursery|hotel|"
    r"restaurant|rota|roster|organi[sz]ation|hospital|school|university|institute|business|"
    r"branch|airline|paper|magazine|gallery|council|charity|foundation|orchestra|lab(?:oratory)?|"
    r"unit|station|squad|atelier|depot|dairy|brewery|embassy|ministry|foundry|winery|mill|"
    r"boatyard|shipyard|zoo|circus|consultancy|start-?up|nursery|creamery|vineyard|troupe|"
    r"ensemble)"
)
TAKEN_ON = r"(?:hired|employed|recruited|engaged|appointed|taken on)"
LIKE_YOURS = (
    r"an? (?!(?:[\w-]+ )?(?:role|job|position|career|field|profession|trade|life|path|craft|work|"
    r"industry|sector|world|line|post|story|book|project|route|way|talk|course)\b)(?:[\w-]+ "
    r"){1,2}(?:like|such as) (?:yours|that)\b"
)
"""A place like the reader's: a role like theirs is what one may aim at."""
WORKER = (
    r"(?:girl|boy|hand|hands|apprentice|trainee|assistant|intern|colleague|chef|clerk|cook|nurse|"
    r"pilot|temp|smith|wright|(?!(?:visitor|reader|listener|customer|mentor|follower|supporter|"
    r"member|partner|number|letter|reminder|quarter|other|longer|shorter|better|offer|answer|"
    r"matter|dinner|paper|order|summer|winter|speaker|volunteer|tester|reviewer|neighbor|water|"
    r"power|computer|counter|corner|chapter|daughter|sister|brother|mother|father|teacher for "
    r"the day|guest|newsletter|folder|poster|printer|calendar|harbor|weather|center|later|ever|"
    r"never|over|under|after|whether|either|neither|together|rather|further|"
    r"former)\b)[\w-]+(?:er|or|ist|ian))s?"
)
