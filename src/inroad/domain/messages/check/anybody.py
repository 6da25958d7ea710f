"""What may be written to anybody: courtesies, and the words that every request is made of."""

COURTESIES = (
    r"\b(?:would|could|can|may|might|will|are|do|have) (?:you|y'all|u)\b"
    r"(?: (?:be|kindly|please|possibly|perhaps|maybe|have|had|would|might|mind|agree|allow|open|"
    r"willing|able|available|free|up|spare|find|give|consider))*"
    r"|\b(?:thank|thanking|contact|contacting|reach|reaching out to|call|calling|ring|meet|"
    r"meeting|asking|ask|write to|writing|bother|bothering|disturb|e-?mail|hear from|suits?|learn "
    r"from|connect with|speak(?:ing)? (?:with|to)|talk(?:ing)? (?:with|to)|finds?|reaches|let|buy|"
    r"take|for|with|to|from|of|tell) you\b(?! (?:about|because|after|since|at|in|on|did|were|had|"
    r"gave))"
    r"|\byour? (?:valuable |precious |kind |busy |very |own )*(?:time|help|advice|attention|"
    r"consideration|convenience|reply|answer|response|schedule|calendar|availability|"
    r"understanding|support|guidance|assistance|kindness|patience|earliest|contact|e-?mail|"
    r"address|number|details|profile|linkedin|name(?! (?:is|was|came|stands|on)))\b"
    r"|\byou (?:are|have been|must be)(?: very| so| extremely)? (?:well|fine|doing well|busy)\b"
    r"|\b(?:as|if|whether|when|whenever|that|time|day) you (?:would|might|wish|like|prefer|are|"
    r"have|can|could|want|"
    r"need|get)\b|\bhope(?: that)? you\b|\b(?:people|someone|professionals?|person) like "
    r"you(?:rself)?\b"
)
"""Turns with a "you" that mean nobody."""

WORDS_FOR_ANYBODY = frozenset(
    """
    able about accomplished achieve achieved achievement across actively address admiration admire
    admired advice after afternoon again age agenda ahead all alma already also although alum
    alumna alumni alumnus always amazing and another answer any anybody anyone anything anytime
    appealed application appreciate appreciated april are area around ask asked asking aspire
    aspiring assistance attention attract attracted august aunt autumn available bachelor
    background batch became because become becoming been before began begin beginning being believe
    best better between bit boss both brain break breaking brief brilliant brother build building
    business busy but calendar call calling came can can't candidate career case caught certainly
    challenges chance change changed changing chat chatting choosing class coach coffee colleague
    college come coming companies company connect connected connecting connection consider
    consideration considering contact contacting convenience convenient could counsellor course
    cousin curious current currently dad database day dear december deeply definitely degree
    delighted department details did didn't different directory discuss does doing don't done down
    drawn drew during e-mail each eager earliest eight email end ended entry especially etc even
    evening ever every everyone everything exactly excellent excited expecting experience
    experienced expert expertise explore exploring extremely eye fact fall fantastic fascinated
    fascinating father february feedback feel fellow felt few field fifteen find finding fine firm
    first fit five follow followed following for forty found four free freshman friday friend from
    future gave get getting give given giving glad goal goes going good got grad graduate graduated
    grateful great greatly group guidance had half happy has have having hear heard hearing hello
    help helped helpful helping her here highly him honored honoured hope hoping hour how however
    i'd i'll i'm i've impress impressed impressive incredible incredibly industries industry info
    information informational initial input insight inspiration inspire inspired inspiring interest
    interested interesting internet interview interviewing into introduced issue it's january job
    journey july jump june junior just keen kind kindly kindness knew know knowledge known land
    last lead learn learned learning learnt let level life like liked line linkedin list listed
    little long look looked looking lot love loved lunch madam made mail major majoring make many
    march master mater may maybe mba meet meeting member mention mentioned message met might min
    mind mine minute mom moment monday month more morning most mother move much mum must myself
    name navigate near need neighbor neighbour network networking never new next nice nine nor not
    note nothing noticed november now number october off office often okay old once one online only
    onto open opinion opportunities opportunity organisation organization other our out outstanding
    over own page part particularly path people perhaps person perspective perusal phd phone pick
    pipeline place please pleased plus position possibility possible possibly present process
    profession professional professor profile program promise provide pursue pursuing quarter
    question quick quite rather reach reached reaching read reading ready really recent recently
    recommend recommended referred regarding regards remarkable reply request requesting researched
    researching resonate resonated respect respectful response right role said same saturday saw
    say schedule school search searching second sector see seen senior september seven shall share
    shared sharing she short should show showed similar since sincerely sir sister six skill skype
    some somebody someone something sometime soon sophomore sort space speak speaking spend spoke
    spring stand start started starting still stood stories story student studied study studying
    succeed success successful such suggest suggested suit summer sunday support sure switch take
    taken taking talk talked talking tea teacher team telephone tell ten than thank thanking that
    that's the their them then there there's these they thing think thirty this those though
    thought three through thursday time tip today told tomorrow too took topic toward trade
    trajectory transition transitioning truly tuesday twenty two typical uncle under understand
    understanding university useful valuable value very via video view virtual want wanted was way
    we're we've web website wednesday week well went were what what's when whenever where wherever
    whether which while who whom whose why will willing winter wisdom wish with within without
    wonder wonderful wondering work worked working world would write writing written wrote year yes
    yesterday yet you you'd you'll you're you've young your yourself zoom
    """.split()
)
"""Words that say nothing particular of anybody: of speech, of courtesy, of careers, of time."""
