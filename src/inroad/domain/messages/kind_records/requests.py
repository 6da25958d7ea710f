"""Asking: for a conversation, once more, or for somebody else."""

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.follow_ups.actions import Action
from inroad.domain.messages.kind_records.record import KindRecord
from inroad.domain.people.stages import Stage

REQUEST = KindRecord(
    "request",
    "First request",
    "to ask for a first conversation",
    """\
Subject: {{ minutes }} minutes {{ about }}?

{{ greeting }},

{{ found }}{% if particular %} {{ particular }}{% endif %}

{{ introduction }} I would like to understand {{ goal }}\
{% if second_goal %}, and {{ second_goal }}{% endif %}. \
Would you have {{ minutes }} minutes for a call{% if times %}, perhaps {{ times }}{% endif %}?

Best wishes,
{{ my_name }}
""",
    action=Action.SEND_REQUEST,
    stage=Stage.IDENTIFIED,
    is_first=True,
    asks_to_talk=True,
    no_ask="What would you like them to say yes to? A short call, with its minutes, is easy to "
    "grant.",
)

LINKEDIN_NOTE = KindRecord(
    "linkedin-note",
    "LinkedIn note",
    "to ask in the 300 characters of an invitation",
    """\
{{ greeting }}, {{ found }}{% if particular %} {{ particular }}{% endif %} \
{{ introduction }} Would you have {{ minutes }} minutes to tell me {{ goal }}? – {{ my_name }}
""",
    action=Action.SEND_REQUEST,
    is_first=True,
    is_note=True,
    asks_to_talk=True,
    no_ask="What would you like them to say yes to? Connecting, or a call of 15 minutes?",
)

SECOND_REQUEST = KindRecord(
    "second-request",
    "Second request",
    "when the first one has no answer",
    """\
Subject: {{ minutes }} minutes, once more

{{ greeting }},

I wrote to you on {{ asked_on }}, and know how full a week can be. I would still be glad to \
hear {{ goal }}.

Would {{ minutes }} minutes suit you better{% if times %} on {{ times }}{% else %} next month\
{% endif %}? If this is not a good time for it, that is quite all right, and I will not \
ask again.

Best wishes,
{{ my_name }}
""",
    action=Action.SECOND_REQUEST,
    stage=Stage.REQUESTED,
    asks_to_talk=True,
    no_ask="What did you ask for? Once more in half a sentence, and they need not look it up.",
)

REFERRAL_REQUEST = KindRecord(
    "referral-request",
    "Referral request",
    "to ask for a name, or for an introduction",
    """\
Subject: {% if person %}{{ person }}{% else %}Somebody else to talk to{% endif %}

{{ greeting }},

{% if met_on %}Thank you again for {{ met_on }}.{% if learnt %} {{ learnt }}{% endif %}

{% endif %}{% if person %}You mentioned {{ person }}, and I would like to hear {{ from_another }}. \
Would you introduce me, or may I write and say that you suggested it?\
{% else %}{% if met_on %}I would like to hear one more voice beside yours.{% else %}I would like \
to understand {{ goal }}.{% endif %} {{ who_else }} If I may name you, I will say that the \
suggestion was yours.{% endif %}

Best wishes,
{{ my_name }}
""",
    no_ask="Whom should they introduce you to, or may you use their name? Say which, and it is "
    "done in a minute.",
    leaves=TouchKind.ASKED_INTRODUCTION,
)

REPLY_TO_NO = KindRecord(
    "reply-to-no",
    "Reply to a no",
    "when they said no",
    """\
{{ greeting }},

Thank you for letting me know; I quite understand.

If somebody comes to mind who likes to talk about their work, I would be glad of a name. If not, \
there is no need to write again.

All the best,
{{ my_name }}
""",
    action=Action.ANSWER_A_NO,
)
