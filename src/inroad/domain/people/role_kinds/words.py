"""The words that titles are made of, folded: what heads one, and what stands before it.

English first, and German and French as business cards have them.
"""

_FOUNDERS_ABROAD = frozenset(
    "inhaber grunder mitgrunder gruender mitgruender gesellschafter unternehmer "
    "freiberufler fondateur fondatrice cofondateur cofondatrice gerant gerante autoentrepreneur "
    "microentrepreneur entrepreneuse pdg patron patronne independant independante".split()
)
FOUNDERS = _FOUNDERS_ABROAD | frozenset(
    "founder cofounder owner proprietor entrepreneur freelancer ceo franchisee shopkeeper "
    "restaurateur".split()
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

_LEADERS_ABROAD = frozenset(
    "geschaftsfuhrer geschaftsfuhrerin geschaeftsfuehrer leiter leiterin leitung vorstand "
    "vorarbeiter polier rektor chefarzt oberarzt chefredakteur teamlead directeur directrice "
    "responsable proviseur presidente vorsitzender vorsitzende cheffe".split()
)
LEADERS = _LEADERS_ABROAD | frozenset(
    "manager manageress director head lead leader chief president vp svp evp avp supervisor "
    "foreman forewoman foreperson matron sister superintendent headteacher headmaster "
    "headmistress principal partner chairman chairwoman chair chairperson cto cfo coo cmo cpo cio "
    "ciso cdo chro cro gm em commander".split()
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

_STAFF_ABROAD = frozenset(
    "assistent assistentin referent referentin assistante charge chargee mitarbeiter "
    "mitarbeiterin berater beraterin entwickler entwicklerin ingenieur ingenieurin "
    "ingenieure consultante chercheur chercheuse lehrer lehrerin pfleger pflegerin "
    "enseignant enseignante infirmier infirmiere arzt arztin".split()
)
STAFF_NOUNS = _STAFF_ABROAD | frozenset(
    "assistant secretary pa ea aide adviser advisor consultant executive officer coordinator "
    "specialist generalist administrator associate representative engineer developer designer "
    "scientist analyst architect programmer tester nurse doctor physician surgeon midwife "
    "therapist teacher tutor editor writer journalist producer lawyer attorney solicitor barrister "
    "accountant auditor controller technician mechanic electrician carpenter plumber joiner "
    "chef cook baker waiter trainer coach planner strategist buyer agent broker trader economist "
    "statistician librarian curator archivist clerk operator inspector intern apprentice "
    "trainee student practitioner member trustee speaker author mentor master expert evangelist "
    "researcher counsel paramedic pharmacist psychologist counsellor counselor worker carer "
    "driver pilot captain sergeant gardener photographer illustrator artist musician translator "
    "interpreter marketer copywriter investigator fellow professional contractor".split()
)
"""Who does the work; they head a title and say nothing of leading."""

_ACADEMICS_ABROAD = frozenset(
    "dozent privatdozent doktorand doctorant doctorante lehrbeauftragter lehrbeauftragte "
    "hochschullehrer postdoctorant postdoctorante prodekan dekan".split()
)
ACADEMICS = _ACADEMICS_ABROAD | frozenset(
    "professor prof lecturer postdoc dean provost academic chancellor".split()
)

RESEARCHERS = frozenset("researcher chercheur chercheuse forscher".split())

RESEARCH_FOR_FIRMS = frozenset(
    "ux user market design product customer consumer equity security insight insights investment "
    "picture news service experience content audience".split()
)
"""Research on these is a trade of its own, outside of universities."""

_RECRUITERS_ABROAD = frozenset("drh recruteur recruteuse personaler".split())
RECRUITERS = _RECRUITERS_ABROAD | frozenset(
    "recruiter sourcer headhunter hrbp chro recruiting recruitment".split()
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

_OTHERS = frozenset(
    "actor actress actuary admin advocate animator banker bdr biologist bookkeeper boss builder "
    "chemist co-founder colleague contributor dentist ethicist exec filmmaker firefighter "
    "geologist gp investor judge linguist maintainer mathematician md organiser organizer "
    "paralegal pastor physicist physio pm po priest reporter sde sdet sdr sre superviser swe "
    "tpm treasurer vet dev webdev astronomer archaeologist anthropologist botanist "
    "ecologist geneticist meteorologist neuroscientist oceanographer sociologist historian "
    "philosopher surveyor estimator assessor underwriter adjuster auctioneer bailiff broadcaster "
    "presenter cinematographer choreographer composer conductor dancer singer sculptor potter "
    "weaver tailor seamstress dressmaker florist jeweller goldsmith blacksmith bricklayer "
    "mason stonemason roofer glazier plasterer painter decorator tiler scaffolder locksmith welder "
    "fitter machinist toolmaker luthier cabinetmaker cooper upholsterer bookbinder printer "
    "brewer winemaker sommelier butcher fishmonger greengrocer grocer confectioner barista "
    "bartender barman barmaid waitress caterer chambermaid housekeeper concierge receptionist "
    "cashier shopworker salesman saleswoman salesperson merchandiser stylist hairdresser barber "
    "beautician masseur masseuse cleaner janitor caretaker porter groundskeeper landscaper "
    "farmer farmhand shepherd beekeeper forester arborist ranger gamekeeper fisherman fisher "
    "sailor seafarer skipper stevedore docker trucker courier postman postwoman dispatcher "
    "stewardess steward soldier airman marine firewoman fireman policeman policewoman "
    "detective constable warden magistrate notary bishop rabbi imam chaplain minister vicar "
    "childminder nanny caregiver doula optician optometrist orthoptist podiatrist osteopath "
    "chiropractor dietitian dietician nutritionist radiographer radiologist cardiologist "
    "oncologist paediatrician pediatrician psychiatrist anaesthetist hygienist phlebotomist "
    "audiologist veterinarian zookeeper lifeguard athlete footballer instructor invigilator "
    "headmaster provost registrar bursar ombudsman councillor politician diplomat lobbyist "
    "campaigner activist fundraiser ambassador volunteer webmaster sysadmin "
    "cartographer geographer demographer typist typesetter proofreader lexicographer novelist "
    "poet playwright screenwriter columnist blogger podcaster critic publisher bookseller "
    "antiquarian conservator restorer taxidermist undertaker embalmer astronaut stuntman "
    "operative attendant landlord landlady coder temp staffer "
    "violinist pianist guitarist cellist drummer agronomist woodworker nun monk "
    "magician comedian ceramicist illustrator modeller drafter draughtsman "
    "roboticist".split()
)
"""Whom a letter or a line about a person names, of whom the kind of a role says nothing."""
IN_LIFE = frozenset(
    "beginner changer switcher dad father grad graduate migrant immigrant seeker dropout mother "
    "mum novice parent polymath postgraduate refugee returner undergraduate undergrad candidate "
    "veteran homemaker pensioner retiree student apprentice trainee intern".split()
)
"""What somebody is, and no work that one does somewhere."""

FOREIGN = (_FOUNDERS_ABROAD | _LEADERS_ABROAD | _STAFF_ABROAD | _ACADEMICS_ABROAD
           | _RECRUITERS_ABROAD | {"forscher", "gerant"})  # fmt: skip
"""Nouns of other languages, which keep their capital in an English sentence."""
HEADS = FOUNDERS | LEADERS | STAFF_NOUNS | ACADEMICS | RECRUITERS | RESEARCHERS | ON_ONES_OWN
"""Nouns that say of which kind a role is, or that it is of none."""
ROLE_NOUNS = HEADS - ON_ONES_OWN | _OTHERS | IN_LIFE
"""All that head a title."""
