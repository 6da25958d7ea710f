"""The words in the names of organisations that say whether a sentence gives them "the"."""

from inroad.domain.patterns import late

OF_WHAT = late(
    r"(?:(?:\w+(?:al|an|ish|ese|ic) ){0,2}(?:universit\w+|department|faculty|port|city|town|state|"
    r"county|bank|museum|church|school|college|office|cent(?:er|re)|society|association|council|"
    r"board|embassy|chamber|academy|federation|union|house|bureau|guild|league|court|order|"
    r"friends|sisters|agency|commission)|.*\b(?:institute|ministry|school)) (?:of|for) .+"
)
ENDS = late(
    r".+ (?:foundation|institute|museum|association|commission|committee|agency|authority|"
    r"ministry|society|trust|union|federation|library|gallery|infirmary|parliament|embassy|fund|"
    r"initiative|archives?|observatory|bureau|inspectorate|registry|tribunal|senate|treasury|"
    r"guild|alliance|coalition|cooperative|co-operative|orchestra|choir|philharmonic|ballet|"
    r"theatre|theater|cross|crescent|army|navy|force|guard|police|office|service|club|project|"
    r"campaign|party|times|tribune|gazette|herald|telegraph|chronicle|royal opera|journal|"
    r"government|nations|"
    r"(?:opera|art) house|(?:supreme|high|county|district|crown|federal) court)"
    r"|(?:.+ )?(?:food|blood|world|central|reserve|investment|development) bank"
)
PAPER = late(r"(?:guardian|economist|observer|independent|spectator|nhs|bbc|un|eu)")
"""What has it though the word alone does not show it."""
_BODY = (
    r"instituto?|istituto|instytut|academi[ae]|accademia|akademi[ae]|association|asociacion|"
    r"associa[cz]\w+|funda\w+|fondation|fondazione|societe|societa|sociedad|museo|museu|musee|"
    r"muzeum|minister\w+|universidad\w*|universita|universite|ecole|escuela|escola|compagnons|"
    r"maison|biblioteca|bibliotheque|archivo|federa\w+|centro|centre|camara|chambre|comite|"
    r"conseil|consejo|consiglio|hopital|ospedale|teatro|theatre|opera|orquesta|politecnico"
)
ROMANCE = late(
    rf"(?:institut\w*|istituto|ecole|musee|museo|politecnico) .+|(?:{_BODY}) "
    r"(?:de|del|della|delle|di|do|da|dos|das|du|des|d'|nacional|national\w*|nazionale|superior|"
    r"royal|real|europ\w+)\b.*"
)
GERMANIC = late(
    r"(?:.+ )?(?:\w+-)*\w*(?:dienst|hilfswerk|verband|verein|amt|ministerium|[sdt]rat|bund|"
    r"stiftung|anstalt|kammer|institut|zentrum|gericht|feuerwehr|museum|planck-gesellschaft)"
    r"(?: .+)?"
)
FIRM = late(r".* (?:gmbh|ag|kg|se|inc\.?|ltd\.?|llc|plc|sa|bv|b\.v\.)")
NONE = frozenset(
    "|na|none|noneyet|nothing|nowhere|no|nil|null|unknown|notknown|notsure|noidea|tbd|tbc|various|"
    "several|looking|seeking|searching|retired|unemployed|jobless|freelance|freelancer|"
    "freelancing|selfemployed|soletrader|student|private|confidential|stealth|home|myself|"
    "herself|himself|themselves|opentowork|onleave|dontknow|jobseeker|hiring".split("|")
)
"""Letters alone, folded: what is typed where there is no organisation to name."""
NO_ORGANISATION = late(
    r"(?i:(?:currently |actively |still |now )?(?:looking (?:for|around)|open to (?:work|new|"
    r"offers|opp\w+)|seeking (?:work|employment|an?|new|opp\w+)|available (?:for|from)|"
    r"between (?:jobs|roles|posi\w+)|in (?:between|transition)|out of work|"
    r"not (?:working|known|sure)|self[- ]?employed|unemployed|job[- ]?(?:hunt|seek)\w+|"
    r"(?:on|in) (?:\w+ )?leave|i (?:don['’]t|am|do)|formerly|former)\b|ex-)"
    r"|(?i:looking|open|seeking|searching|between|left|leaving|retired|none|no|not|nothing|now|"
    r"currently|used|still|same|see|ask|various|some|this|that|somewhere|somebody|unknown|"
    r"freelanc\w+|working|works?|my|your|his|her|their|our|its|own)(?: [a-z][\w'’-]*)+"
)
"""How what is none begins; after a capital "Her Campus" and "Seeking Alpha" are some."""
NOTED = frozenset("at to for from in on with me her him them i is was not no now".split())
"""In small letters these belong to a remark: "see her at work"."""
