"""What may be written to anybody: courtesies, and the words that every request is made of."""

from inroad.domain.patterns import late

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

_ENDING = late(r"(?:'s|ings?|ed|ers?|s|ly|e|d)$")


def _stem(word: str) -> str:
    stem = _ENDING.sub("", word)
    return stem if len(stem) > 2 else word


_WORDS = """
able about accomplished achieve achievement across actively address admiration admire advice after
afternoon again age agenda ahead all alma already also although alum alumna alumni alumnus always
amazing and another answer any anybody anyone anything anytime appealed application appreciate
april are area around ask aspire assistance attention attract august aunt autumn available bachelor
background batch became because become been before began begin beginning being believe best better
between bit boss both brain break brief brilliant brother build building business busy but calendar
call came can can't candidate career case caught certainly challenges chance change chat chatting
choosing class coach coffee colleague college come companies company connect connection consider
consideration considering contact convenience convenient could counsellor course cousin curious
current dad database day dear december deeply definitely degree delighted department details did
didn't different directory discuss does doing don't done down drawn drew during e-mail each eager
earliest eight email end entry especially etc even ever every everyone everything exactly excellent
excited expecting experience expert expertise explore extremely eye fact fall fantastic fascinated
father february feedback feel fellow felt few field fifteen find finding firm first fit five follow
for forty found four free freshman friday friend from future gave get getting give given glad goal
goes going good got grad graduate grateful great group guidance had half happy has have hear hello
help helpful her highly him honored honoured hope hour how however i'd i'll i'm i've impress
impressed impressive incredible incredibly industries industry info information informational
initial input insight inspiration inspire interest internet interview into introduced issue it's
january job journey july jump june junior just keen kind kindly kindness knew know knowledge known
land last lead learn learnt let level life like line linkedin list little long look lot love lunch
madam made mail major make many march master mater may maybe mba meet member mention message met
might min minute mom moment monday month more morning most mother move much mum must myself name
navigate near need neighbor neighbour network never new next nice nine nor not nothing noticed
november now number october off office often okay old once one online only onto open opinion
opportunities opportunity organisation organization other our out outstanding over own page part
particularly path people perhaps person perspective perusal phd phone pick pipeline place please
plus position possibility possible possibly present process profession professional professor
profile program promise provide pursue quarter question quick quite rather reach read reading ready
really recent recommend recommended referred regards remarkable reply request researched resonate
respect respectful response right role said same saturday saw say schedule school search second
sector see seen senior september seven shall share she short should show similar since sincerely
sir sister six skill skype some somebody someone something sometime soon sophomore sort space speak
spend spoke spring stand start still stood stories story student studied study succeed success
successful such suggest suit summer sunday support sure switch take taken talk tea teacher team
telephone tell ten than thank that the their them then there there's these they thing think thirty
this those though thought three through thursday time tip today told tomorrow too took topic toward
trade trajectory transition truly tuesday twenty two typical uncle under understand understanding
university useful valuable value very via video view virtual want was way we're we've web website
wednesday week well went were what when whenever where wherever whether which while who whom whose
why will winter wisdom wish with within without wonder wonderful wondering work world would write
written wrote year yes yesterday yet you you'd you'll you're you've young your yourself zoom
"""
"""Words that say nothing particular of anybody: of speech, courtesy, careers and time."""
_STEMS = frozenset(map(_stem, _WORDS.split()))


def is_for_anybody(word: str) -> bool:
    """Whether a word may stand in a letter to anybody."""
    return len(word) < 3 or _stem(word) in _STEMS
