"""Thanks, and what came of it."""

from inroad.domain.follow_ups.actions import Action
from inroad.domain.messages.kind_records.record import KindRecord
from inroad.domain.people.stages import Stage

THANK_YOU = KindRecord(
    "thank-you",
    "Thank-you",
    "within a day of a conversation",
    """\
Subject: Thank you

{{ greeting }},

Thank you for {{ met_on }}. {{ learnt }}
{% if advice %}
I will follow {{ advice }}. I will let you know what comes of it.
{% endif %}{% if offered %}
Thank you also for {{ offered }}. I will gladly take you up on that.
{% endif %}{% if names %}
Thank you also for {{ names }}. I will write this week.
{% endif %}{% if promise %}
I have not forgotten that I promised {{ promise }}.
{% endif %}
Best wishes,
{{ my_name }}
""",
    action=Action.THANK_YOU,
    also_for=(Action.DEBRIEF,),
    stage=Stage.MET,
    tells=True,
)

THANK_REFERRAL = KindRecord(
    "thank-referral",
    "Thanks for a referral",
    "when they named or introduced somebody",
    """\
Subject: {% if person %}{{ person }}: thank you{% else %}Thank you{% endif %}

{{ greeting }},

Thank you for {% if person %}putting me on to {{ person }}{% else %}the name{% endif %}. \
{% if outcome %}{{ outcome }}{% else %}I will write this week, and tell you how it goes.{% endif %}

Best wishes,
{{ my_name }}
""",
    tells=True,
)

REPORT_BACK = KindRecord(
    "report-back",
    "Report back",
    "to tell what came of their advice, or of a name",
    """\
Subject: What came of it

{{ greeting }},

{% if person %}{{ when_named }} you suggested that I talk to {{ person }}. {{ outcome }}\
{% else %}I followed {{ advice }}. {{ outcome }}{% endif %}

Thank you again for pointing me that way.

Best wishes,
{{ my_name }}
""",
    action=Action.REPORT_BACK,
    also_for=(Action.TELL_REFERRER,),
    is_about_one=True,
    tells=True,
)
