"""Times: agreed, confirmed, moved, called off, and missed."""

from inroad.domain.conversations.touch_kinds import TouchKind
from inroad.domain.follow_ups.actions import Action
from inroad.domain.messages.kind_records.record import KindRecord
from inroad.domain.people.stages import Stage

_NO_TIME = "Which time do you ask about? Two to choose from are answered soonest."

ACCEPT_TIME = KindRecord(
    "accept-time",
    "Accept a time",
    "when they said yes",
    """\
Subject: {% if when %}{{ when }}{% else %}A time for our call{% endif %}

{{ greeting }},

Thank you, I am looking forward to it. {% if when %}{{ when }} suits me well\
{% if how %}, {{ how }}{% endif %}.{% elif times %}Would {{ times }} suit you?{% else %}\
{{ time_accepted }} suits me well.{% endif %}{% if not how %} I am glad to call you, if you tell \
me the best number.{% endif %}

Best wishes,
{{ my_name }}
""",
    also_for=(Action.SET_TIME,),
)

CONFIRM = KindRecord(
    "confirm",
    "Confirm the time",
    "the day before a conversation",
    """\
Subject: {% if when %}{{ when }}{% else %}Our call{% endif %}

{{ greeting }},

I am looking forward to our conversation {{ when_in_sentence }}, {{ how }}. \
I have kept {{ minutes_agreed }} minutes for it.

{% if goal %}I would most like to hear {{ goal }}. {% endif %}There is nothing to prepare.

Best wishes,
{{ my_name }}
""",
    action=Action.PREPARE,
    also_for=(Action.CONVERSATION,),
    stage=Stage.SCHEDULED,
)

MOVE = KindRecord(
    "move",
    "Move our time",
    "when I cannot keep it",
    """\
Subject: Could we move our call?

{{ greeting }},

I am sorry: I cannot keep our time {{ when_in_sentence }}. \
Would {{ times }} suit you instead?

Thank you for your patience; I still look forward to it.

Best wishes,
{{ my_name }}
""",
    breaks=TouchKind.POSTPONED,
    no_ask=_NO_TIME,
)

CALL_OFF = KindRecord(
    "call-off",
    "Call it off",
    "when I have to call it off",
    """\
Subject: I have to call off our conversation

{{ greeting }},

I am sorry, but I have to call off our conversation {{ when_in_sentence }}. {{ why_off }}

Thank you for having kept the time free. I would be glad to ask you again later on, if I may.

Best wishes,
{{ my_name }}
""",
    breaks=TouchKind.CALLED_OFF,
)

THEY_MOVE = KindRecord(
    "they-move",
    "They need another time",
    "when they asked to move it",
    """\
{{ greeting }},

No trouble at all, and thank you for telling me. Would {{ times }} suit you instead?

Any other day that suits you better is fine with me.

Best wishes,
{{ my_name }}
""",
    action=Action.NEW_TIME,
    after=(TouchKind.POSTPONED,),
    no_ask=_NO_TIME,
)

THEY_CALLED_OFF = KindRecord(
    "they-called-off",
    "They called it off",
    "when they called it off",
    """\
{{ greeting }},

Thank you for telling me; these things happen. I would still be glad to hear {{ goal }}.

Would {{ times }} be possible? If this is no good time for it, that is quite all right.

Best wishes,
{{ my_name }}
""",
    action=Action.NEW_TIME,
    after=(TouchKind.CALLED_OFF,),
    no_ask=_NO_TIME,
)

AFTER_MISSED = KindRecord(
    "after-missed",
    "After a missed conversation",
    "when they did not come",
    """\
{{ greeting }},

I think that we missed each other{% if missed_on %} {{ missed_on }}{% endif %}; perhaps I had the \
time wrong. I hope that all is well with you.

I would still be glad to talk. Would {{ times }} suit you?

Best wishes,
{{ my_name }}
""",
    action=Action.NEW_TIME,
    after=(TouchKind.NO_SHOW,),
    no_ask=_NO_TIME,
)
