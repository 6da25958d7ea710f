"""The kinds of messages that a conversation needs, from the first request to the check-in.

Each is one record here, with all that is known of it; to add one is to add its record.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from inroad.domain.conversations.touch import TouchKind
from inroad.domain.errors import NotFound
from inroad.domain.follow_ups.actions import Action
from inroad.domain.people.stages import Stage


@dataclass(frozen=True, slots=True)
class KindRecord:
    """What is known of a kind of message.

    `value` is stored and typed, `label` is shown, and `template` is the text that Inroad brings
    along for it, in the syntax of Jinja2: a field that is empty shows as a gap to fill, `if`
    leaves out what is not known.

    `action` is what having sent one does (None: it only leaves a touch). Where that is to be
    done, or one of `also_for`, it is the kind to write, unless a kind before it is; and where
    nothing is due it is so in the stage `stage`.

    `is_first` says that it is the first word to somebody who may not know me, `is_note` that
    it goes into LinkedIn's small field, `asks_to_talk` that it asks for a conversation, and
    `tells` that it says what became of me, which may be an application elsewhere. `no_ask` is
    what is said of one that asks for nothing; a kind without it need not ask.
    """

    value: str
    label: str
    template: str
    action: Action | None = None
    also_for: tuple[Action, ...] = ()
    stage: Stage | None = None
    is_first: bool = False
    is_note: bool = False
    asks_to_talk: bool = False
    tells: bool = False
    no_ask: str = ""


class MessageKind(StrEnum):
    """What a message is for, and the facts of it."""

    _value_: str
    facts: KindRecord

    def __new__(cls, facts: KindRecord) -> Self:
        """Make a kind with what is known of it."""
        kind = str.__new__(cls, facts.value)
        kind._value_ = facts.value
        kind.facts = facts
        return kind

    REQUEST = KindRecord(
        "request",
        "First request",
        """\
Subject: {{ minutes }} minutes about your work?

Hi {{ first_name }},

{{ found }}{% if introduction %} {{ introduction }}{% endif %}

I would like to understand {{ goal }}{% if second_goal %}, and {{ second_goal }}{% endif %}. \
Would you have {{ minutes }} minutes for a call{% if times %}, perhaps {{ times }}{% endif %}?

Best wishes,
{{ my_name }}
""",
        action=Action.SEND_REQUEST,
        stage=Stage.IDENTIFIED,
        is_first=True,
        asks_to_talk=True,
        no_ask="What would you like them to say yes to? A short call, with its minutes, is "
        "easy to grant.",
    )
    LINKEDIN_NOTE = KindRecord(
        "linkedin-note",
        "LinkedIn note",
        """\
Hi {{ first_name }}, {{ found }} I would like to understand {{ goal }}. \
Would you have {{ minutes }} minutes for a call? {{ my_name }}
""",
        action=Action.SEND_REQUEST,
        is_first=True,
        is_note=True,
        asks_to_talk=True,
        no_ask="What would you like them to say yes to? Connecting, or a call of 15 minutes?",
    )
    REFERRAL_REQUEST = KindRecord(
        "referral-request",
        "Referral request",
        """\
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
        no_ask="Whom should they introduce you to, or may you use their name? Say which, and "
        "it is done in a minute.",
    )
    SECOND_REQUEST = KindRecord(
        "second-request",
        "Second request",
        """\
Subject: {{ minutes }} minutes, once more

Hi {{ first_name }},

I wrote to you on {{ asked_on }}, and know how full a week can be. I would still be glad to \
hear {{ goal }}.

Would {{ minutes }} minutes suit you better{% if times %} {{ times }}{% else %} next month\
{% endif %}? If not, I will leave it there.

Best wishes,
{{ my_name }}
""",
        action=Action.SECOND_REQUEST,
        also_for=(Action.ASK_ELSEWHERE,),
        stage=Stage.REQUESTED,
        asks_to_talk=True,
        no_ask="What did you ask for? Once more in half a sentence, and they need not look it up.",
    )
    THANK_YOU = KindRecord(
        "thank-you",
        "Thank-you",
        """\
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
        action=Action.THANK_YOU,
        stage=Stage.MET,
        tells=True,
    )
    REPORT_BACK = KindRecord(
        "report-back",
        "Report back",
        """\
Subject: What came of it

Hi {{ first_name }},

{% if person %}You named {{ person }}.{% else %}You advised me: {{ advice }}.{% endif %} \
{{ outcome }}

Thank you again; it was a good turn.

Best wishes,
{{ my_name }}
""",
        action=Action.REPORT_BACK,
        also_for=(Action.TELL_REFERRER,),
        tells=True,
    )
    CHECK_IN = KindRecord(
        "check-in",
        "Check-in",
        """\
Subject: Hello again

Hi {{ first_name }},

{{ news }}{% if quote %} It made me think of what you said: “{{ quote }}”{% endif %}

On my side: {{ my_news }} How are things with you?

Best wishes,
{{ my_name }}
""",
        action=Action.CHECK_IN,
        tells=True,
    )
    OFFER = KindRecord(
        "offer",
        "I can help you with …",
        """\
Subject: Something that may help

Hi {{ first_name }},

You said: “{{ quote }}” Here is what I could offer: {{ offer }}

Would that be of use to you?

Best wishes,
{{ my_name }}
""",
    )
    REPLY_TO_NO = KindRecord(
        "reply-to-no",
        "Reply to a no",
        """\
Hi {{ first_name }},

Thank you for answering, and for saying it plainly. No harm done.

If somebody comes to mind who likes to talk about this, I would be glad of a name.

All the best,
{{ my_name }}
""",
        action=Action.ANSWER_A_NO,
    )

    @property
    def label(self) -> str:
        """What is shown."""
        return self.facts.label

    @property
    def touch(self) -> TouchKind:
        """The event that having sent one leaves."""
        action = self.facts.action
        return (action.touch if action is not None else None) or TouchKind.IN_TOUCH

    @property
    def asks_to_talk(self) -> bool:
        """Whether it asks its reader for a conversation."""
        return self.facts.asks_to_talk

    @property
    def asks(self) -> bool:
        """Whether it asks its reader for anything."""
        return bool(self.facts.no_ask)


def kind_due(action: Action) -> MessageKind | None:
    """Return the kind that is to be written where something is to be done; None for no kind."""
    due = (one for one in MessageKind if action in (one.facts.action, *one.facts.also_for))
    return next(due, None)


def kind_in(stage: Stage) -> MessageKind:
    """Return the kind that is to be written in a stage, where nothing is due."""
    found = (kind for kind in MessageKind if kind.facts.stage is stage)
    return next(found, MessageKind.CHECK_IN)


def kind_named(name: str) -> MessageKind:
    """Return the kind of that name; raises NotFound, naming those there are."""
    for kind in MessageKind:
        if kind.value == name:
            return kind
    raise NotFound(f"There is no kind “{name}”; the kinds are {', '.join(MessageKind)}.")
