"""Keeping in touch: a word now and then, what I can do for them, and promises of both."""

from inroad.domain.follow_ups.actions import Action
from inroad.domain.messages.kind_records.record import KindRecord

CHECK_IN = KindRecord(
    "check-in",
    "Check-in",
    "to stay in touch",
    """\
Subject: Hello again

{{ greeting }},

{% if news %}{{ news }} {% endif %}{% if learnt %}{{ learnt }}{% else %}I hope that you are \
well.{% endif %}

{{ my_news }} How are things with you?

Best wishes,
{{ my_name }}
""",
    action=Action.CHECK_IN,
    tells=True,
)

OFFER = KindRecord(
    "offer",
    "I can help you with …",
    "when something of mine could help them",
    """\
Subject: Something that may help

{{ greeting }},

When we spoke, you told me {{ need }}. {{ offer }}

If that would be of use to you, just say so; if not, there is no need to answer.

Best wishes,
{{ my_name }}
""",
)

KEEP_PROMISE = KindRecord(
    "keep-promise",
    "Keep my promise",
    "to send what I promised",
    """\
Subject: As promised

{{ greeting }},

{{ when_promised }} I promised {{ promise }}. {% if word_kept %}{{ word_kept }}{% else %}\
{{ kept }}

I hope that it is of use.{% endif %}

Best wishes,
{{ my_name }}
""",
    action=Action.KEEP_PROMISE,
    is_about_one=True,
)

ASK_PROMISE = KindRecord(
    "ask-promise",
    "Ask about their promise",
    "when something that they offered has not come",
    """\
Subject: Something that you offered

{{ greeting }},

{{ when_promised }} you kindly offered {{ their_promise }}. Would that still be possible? If it \
has become too much, just say so; I would quite understand.

Best wishes,
{{ my_name }}
""",
    action=Action.ASK_ABOUT_PROMISE,
    is_about_one=True,
    no_ask="What did they offer? Name it kindly, and ask whether it is still possible.",
)
