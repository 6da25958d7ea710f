"""Words that tell a role from an organisation, and those that begin an institution's name."""

from inroad.domain.people.role_kinds.words import ROLE_NOUNS

ROLE_WORDS = ROLE_NOUNS | frozenset(
    # What somebody does, and how long they have done it
    "leads leading runs running heads heading manages managing directs builds teaches works "
    "senior junior staff vice deputy acting interim qa ui ux".split()
)
"""Folded; one of these makes a part of what was typed a role."""

SURNAMES = frozenset(
    "baker carpenter dean judge chef head coach fellow clerk captain doctor partner builder pilot "
    "agent chair artist singer mechanic trainer tester boss page chief broker buyer planner "
    "translator illustrator tutor linguist producer writer reporter cook gardener waiter driver "
    "joiner mason farmer painter potter weaver tailor cooper barber porter butcher fisher "
    "shepherd forester ranger bishop priest pope marine major brewer steward printer fitter "
    "conductor skipper roofer glazier sailor minister warden constable grocer publisher "
    "instructor dancer vicar poet father sister abbot".split()
)
"""Roles that are names of people as well: in capitals behind a name they are taken for that."""

ROLE_MODIFIERS = frozenset(
    "data senior junior product software staff vice general machine learning people customer "
    "account business sales marketing research project program programme engineering design "
    "security platform cloud growth finance hr it frontend backend full-stack chief operating "
    "technical technology executive managing creative art medical clinical legal principal "
    "quality site supply chain regional global hardware mechanical electrical civil ml ai".split()
)
"""Folded; they belong to the role that follows them."""

INSTITUTIONS = frozenset(
    "university universities universitat universite college school institute institut center "
    "centre hospital museum women men academy faculty department laboratory lab labs "
    "society".split()
)
"""Folded; before “at” they are part of a name: “University of Texas at Austin”."""
