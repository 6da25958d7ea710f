"""The templates that Inroad brings along, one for each kind of message.

They are in the syntax of Jinja2, as templates of one's own are. A field that is empty shows as
a gap to fill; `if` leaves out what is not known.
"""

from inroad.domain.messages.kinds import MessageKind

BUILT_IN: dict[MessageKind, str] = {
    MessageKind.REQUEST: """\
Subject: {{ minutes }} minutes about your work?

Hi {{ first_name }},

{{ found }}{% if introduction %} {{ introduction }}{% endif %}

I would like to understand {{ goal }}{% if second_goal %}, and {{ second_goal }}{% endif %}. \
Would you have {{ minutes }} minutes for a call{% if times %}, perhaps {{ times }}{% endif %}?

Best wishes,
{{ my_name }}
""",
    MessageKind.LINKEDIN_NOTE: """\
Hi {{ first_name }}, {{ found }} I would like to understand {{ goal }}. \
Would you have {{ minutes }} minutes for a call? {{ my_name }}
""",
    MessageKind.REFERRAL_REQUEST: """\
Subject: A name

Hi {{ first_name }},

{% if quote %}I keep thinking of what you said: “{{ quote }}”

{% endif %}{% if person %}You named {{ person }}. I would like to understand {{ goal }}. \
Would you introduce me, or may I write and say that you suggested it?\
{% else %}I would like to understand {{ goal }}. \
Is there somebody whom you would ask about it, and may I say that you sent me?{% endif %}

Best wishes,
{{ my_name }}
""",
    MessageKind.SECOND_REQUEST: """\
Subject: {{ minutes }} minutes, once more

Hi {{ first_name }},

I wrote to you on {{ asked_on }}, and know how full a week can be. I would still be glad to \
hear {{ goal }}.

Would {{ minutes }} minutes suit you better{% if times %} {{ times }}{% else %} next month\
{% endif %}? If not, I will leave it there.

Best wishes,
{{ my_name }}
""",
    MessageKind.THANK_YOU: """\
Subject: Thank you

Hi {{ first_name }},

Thank you for {{ met_on }}. What you said has stayed with me: “{{ quote }}”
{% if advice %}
I will try what you advised ({{ advice }}), and tell you what comes of it.
{% endif %}{% if offered %}
Thank you also for what you offered: {{ offered }}. I would be glad of it.
{% endif %}{% if promise %}
I have not forgotten what I promised: {{ promise }}.
{% endif %}
Best wishes,
{{ my_name }}
""",
    MessageKind.REPORT_BACK: """\
Subject: What came of it

Hi {{ first_name }},

{% if person %}You named {{ person }}.{% else %}You advised me: {{ advice }}.{% endif %} \
{{ outcome }}

Thank you again; it was a good turn.

Best wishes,
{{ my_name }}
""",
    MessageKind.CHECK_IN: """\
Subject: Hello again

Hi {{ first_name }},

{{ news }}{% if quote %} It made me think of what you said: “{{ quote }}”{% endif %}

On my side: {{ my_news }} How are things with you?

Best wishes,
{{ my_name }}
""",
    MessageKind.OFFER: """\
Subject: Something that may help

Hi {{ first_name }},

You said: “{{ quote }}” Here is what I could offer: {{ offer }}

Would that be of use to you?

Best wishes,
{{ my_name }}
""",
    MessageKind.REPLY_TO_NO: """\
Hi {{ first_name }},

Thank you for answering, and for saying it plainly. No harm done.

If somebody comes to mind who likes to talk about this, I would be glad of a name.

All the best,
{{ my_name }}
""",
}
"""The text of each, by kind."""
