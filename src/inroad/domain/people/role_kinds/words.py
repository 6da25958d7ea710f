"""The words that titles are made of, folded: what heads one, and what stands before it.

English first, and German and French as business cards have them.
"""

FOUNDERS = frozenset(
    "founder cofounder owner proprietor entrepreneur freelancer ceo franchisee shopkeeper "
    "restaurateur inhaber grunder mitgrunder gruender mitgruender gesellschafter unternehmer "
    "freiberufler fondateur fondatrice cofondateur cofondatrice gerant gerante autoentrepreneur "
    "microentrepreneur entrepreneuse pdg patron patronne independant independante".split()
)
"""Who runs something of their own. A CEO does: public bodies and charities say chief executive."""

ON_ONES_OWN = frozenset(
    "freelance selfemployed selbstandig selbststandig selbstandige selbststandige selbstandiger "
    "selbststandiger freiberuflich freiberufliche freiberuflicher".split()
)
"""Before whatever somebody does, these say that they do it on their own account."""

INDEPENDENTS = frozenset(
    "consultant contractor coach trainer designer developer filmmaker artist journalist producer "
    "midwife editor writer professional translator advisor adviser".split()
)
"""After "independent" these work on their own account; an independent director does not."""

OWNED_WORK = frozenset(
    "product process data service system platform risk control application backlog api feature "
    "outcome asset domain solution epic".split()
)
"""Who owns one of these at work is employed to look after it."""

LEADERS = frozenset(
    "manager manageress director head lead leader chief president vp svp evp avp supervisor "
    "foreman forewoman foreperson matron sister superintendent headteacher headmaster "
    "headmistress principal partner chairman chairwoman chair chairperson cto cfo coo cmo cpo cio "
    "ciso cdo chro cro gm em commander geschaftsfuhrer geschaeftsfuehrer leiter leitung vorstand "
    "vorarbeiter polier rektor chefarzt oberarzt chefredakteur teamlead directeur directrice "
    "responsable proviseur president presidente vorsitzender vorsitzende cheffe".split()
)
"""Who leads people, unless what stands before says otherwise."""

LEADING = frozenset("head lead chief charge managing leitender leitende".split())
"""Before another noun, these say that somebody leads those who do that: "head chef"."""

MANAGED_THINGS = frozenset(
    "product project projects program programme account accounts case community media content "
    "category brand campaign event events success relationship relationships partner partners "
    "partnership partnerships portfolio risk knowledge change release contract contracts bid bids "
    "grant grants fund asset wealth delivery growth stakeholder credit territory vendor "
    "supplier office data proposal property records collections information investment alliance "
    "alliances key experience communications pr seo crm incident configuration".split()
)
"""A manager of one of these usually manages that, and no people."""

PARTNERS_AT_WORK = frozenset(
    "business delivery channel technology learning client success alliance implementation solution "
    "solutions training care birth sales strategic digital engagement customer".split()
)
"""Such a partner works beside others, where a partner otherwise leads a firm."""

STAFF_NOUNS = frozenset(
    "assistant secretary pa ea aide adviser advisor consultant executive officer coordinator "
    "specialist generalist administrator associate representative engineer developer designer "
    "scientist analyst architect programmer tester nurse doctor physician surgeon midwife "
    "therapist teacher tutor editor writer journalist producer lawyer attorney solicitor barrister "
    "accountant auditor controller technician mechanic electrician carpenter plumber joiner "
    "chef cook baker waiter trainer coach planner strategist buyer agent broker trader economist "
    "statistician librarian curator archivist clerk operator inspector tester intern apprentice "
    "trainee student practitioner member trustee speaker author mentor master expert evangelist "
    "researcher counsel paramedic pharmacist psychologist counsellor counselor worker carer "
    "driver pilot captain sergeant gardener photographer illustrator artist musician translator "
    "interpreter marketer copywriter investigator fellow professional strategist "
    "assistent assistentin referent referentin assistante charge chargee "
    "contractor mitarbeiter mitarbeiterin berater beraterin entwickler entwicklerin "
    "ingenieur ingenieurin "
    "ingenieure consultante chercheur chercheuse lehrer lehrerin pfleger pflegerin "
    "enseignant enseignante infirmier infirmiere arzt arztin".split()
)
"""Who does the work; they head a title and say nothing of leading."""

ACADEMICS = frozenset(
    "professor prof lecturer postdoc dean provost academic dozent privatdozent doktorand doctorant "
    "doctorante lehrbeauftragter lehrbeauftragte hochschullehrer postdoctorant postdoctorante "
    "chancellor prodekan dekan".split()
)

RESEARCHERS = frozenset("researcher chercheur chercheuse forscher".split())

RESEARCH_FOR_FIRMS = frozenset(
    "ux user market design product customer consumer equity security insight insights investment "
    "picture news service experience content audience".split()
)
"""Research on these is a trade of its own, outside of universities."""

RECRUITERS = frozenset(
    "recruiter sourcer headhunter drh hrbp recruteur recruteuse chro recruiting recruitment "
    "personaler".split()
)

FIELD_WORKERS = frozenset(
    "manager director head lead leader chief president vp svp evp avp partner specialist officer "
    "generalist coordinator adviser advisor consultant assistant administrator associate "
    "executive representative professional supervisor responsable directeur directrice charge "
    "chargee leiter leitung referent assistante assistant mitarbeiter berater".split()
)
"""Nouns that say nothing of what somebody does: what stands before or after "of" does."""

PAST = frozenset("ex former formerly previously past ehemalig ehemaliger ehemalige ancien".split())
NOT_YET = frozenset("aspiring future wannabe prospective trainee".split())
