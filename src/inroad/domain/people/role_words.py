"""Words that tell a role from an organisation, and those that begin an institution's name."""

ROLE_WORDS = frozenset(
    # What somebody is
    "lead leader head chief director manager engineer developer analyst scientist designer "
    "architect founder cofounder co-founder partner president chair chairman chairwoman "
    "chairperson officer consultant advisor adviser researcher professor prof lecturer teacher "
    "tutor doctor nurse physician surgeon dentist pharmacist therapist psychologist counsellor "
    "counselor recruiter sourcer editor writer copywriter journalist reporter producer owner "
    "coordinator specialist generalist associate assistant intern trainee apprentice fellow "
    "secretary treasurer administrator admin operator technician programmer strategist planner "
    "buyer accountant auditor controller bookkeeper lawyer attorney counsel solicitor barrister "
    "paralegal judge curator librarian archivist principal dean student postdoc supervisor "
    "representative agent broker trader investor economist statistician mathematician physicist "
    "chemist biologist geologist coach trainer marketer evangelist advocate freelancer pilot "
    "captain chef baker mechanic electrician carpenter builder foreman superintendent inspector "
    "superviser tester maintainer contributor expert executive exec clerk organiser organizer "
    "practitioner ethicist linguist translator interpreter photographer illustrator artist "
    "animator musician actor actress filmmaker entrepreneur boss colleague "
    # Short
    "ceo cto cfo coo cmo cpo cio ciso cdo chro vp svp evp avp gm md pm po swe sre sde sdet qa em "
    "tpm bdr sdr hrbp ux ui "
    # What somebody does, and how long they have done it
    "leads leading runs running heads heading manages managing directs builds teaches works "
    "senior junior staff vice deputy acting interim "
    # German and French, as business cards have them
    "leiter leiterin geschaftsfuhrer geschaftsfuhrerin ingenieur ingenieurin entwickler "
    "entwicklerin berater beraterin directeur directrice responsable ingenieure".split()
)
"""Folded; one of these makes a part of what was typed a role."""

SURNAMES = frozenset(
    "baker carpenter dean judge chef head coach fellow clerk captain doctor partner builder pilot "
    "agent chair artist singer mechanic trainer tester boss page chief broker buyer planner "
    "translator illustrator tutor linguist producer writer reporter".split()
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
