"""What a letter is beside one that somebody wrote: a draft, a machine's answer, a report.

Programs mark each in their own way; a subject says it where they do not.
"""

import re
from email.message import Message

from inroad.domain.patterns import late
from inroad.exchange.mail.correspondents import addresses_in
from inroad.exchange.mail.headers import header
from inroad.exchange.records import Correspondent

_HEXADECIMAL = late(r"[0-9A-Fa-f]{4}")
_EXPUNGED = 0x8
"""The bit of Thunderbird's marks of what is deleted."""
_PRECEDENCES = frozenset({"bulk", "auto_reply", "auto-reply", "junk"})
_FAILED = ("multipart/report", "message/delivery-status")
_DAEMON = late(r"^(?:mailer-daemon|postmaster)@", re.IGNORECASE)
_FAILED_SUBJECT = late(
    r"(?:undeliver|delivery (?:status|failure|has failed|failed)|returned mail|mail delivery|"
    r"failure notice|unzustellbar|nicht zugestellt|non remis|no se pudo entregar|"
    r"mancato recapito|onbestelbaar)",
    re.IGNORECASE,
)
_AUTOMATIC_SUBJECT = late(
    r"(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|"
    r"automatische antwort|abwesenheitsnotiz|abwesend|réponse automatique|respuesta automática|"
    r"risposta automatica|automatisch antwoord|resposta automática|autosvar|"
    r"automatyczna odpowiedź|automatiskt svar|automatisk svar|automaattinen vastaus|"
    r"automatická odpověď|automatikus válasz|răspuns automat|otomatik yanıt|αυτόματη απάντηση|"
    r"автоматический ответ|автоматична відповідь|自動応答|自動返信|自动(?:回复|答复)|"
    r"自動(?:回覆|答覆)|자동 ?회신)\b",
    re.IGNORECASE,
)
_STATUS = late(
    r"^(?:Final|Original)-Recipient:[ \t]*(?:[\w.-]{1,40}[ \t]*;)?[ \t]*(\S{1,200}@\S{1,255})",
    re.IGNORECASE | re.MULTILINE,
)
_ACTION = late(r"^Action\s*:\s*(\w+)", re.IGNORECASE | re.MULTILINE)


def was_never_sent(message: Message) -> bool:
    """Whether it is a draft, as the programs mark it that keep one among letters."""
    return bool(
        header(message, "X-Unsent").strip() == "1"
        or header(message, "X-Mozilla-Draft-Info")
        or header(message, "X-Uniform-Type-Identifier") == "com.apple.mail-draft"
        or "T" in header(message, "X-Status")
    )


def is_deleted(message: Message) -> bool:
    """Whether a program only marked it as deleted, and leaves it in its box for now."""
    status = header(message, "X-Mozilla-Status")
    is_expunged = _HEXADECIMAL.fullmatch(status) and int(status, 16) & _EXPUNGED
    return bool(is_expunged or "D" in header(message, "X-Status"))


def is_automatic(message: Message, subject: str) -> bool:
    """Whether a program wrote a letter by itself: an absence, a receipt, a list."""
    submitted = header(message, "Auto-Submitted").lower()
    return bool(
        submitted.startswith("auto")
        or header(message, "X-Autoreply")
        or header(message, "X-Autorespond")
        or header(message, "Precedence").lower() in _PRECEDENCES
        or _is_receipt(message)
        or _AUTOMATIC_SUBJECT.match(subject[:200])
    )


def _is_receipt(message: Message) -> bool:
    """Whether it says that somebody opened a letter: nobody wrote it."""
    return "disposition" in str(message.get_param("report-type", ""))


def undelivered(
    message: Message, subject: str, text: str, senders: tuple[Correspondent, ...]
) -> tuple[str, ...]:
    """Return to which addresses a letter did not come, where this one says so."""
    is_report = message.get_content_type() == _FAILED[0] and not _is_receipt(message)
    is_daemon = any(_DAEMON.match(one.email) for one in senders)
    if not is_report and not (is_daemon and _FAILED_SUBJECT.search(subject[:200])):
        return ()
    found = list(addresses_in([header(message, "X-Failed-Recipients")]))
    if not found:
        for part in list(message.walk())[:50]:
            if part.get_content_type() == _FAILED[1]:
                said = "\n".join(str(one) for one in _payloads(part))[:60_000]
                actions = _ACTION.findall(said)
                if actions and all(one.lower() != "failed" for one in actions):
                    return ()
                found += addresses_in(_STATUS.findall(said))
    if not found and is_daemon:
        found = [one for one in addresses_in([text]) if not _DAEMON.match(one)][:1]
    return tuple(dict.fromkeys(found))


def _payloads(part: Message) -> list[object]:
    inner = part.get_payload()
    return list(inner)[:50] if isinstance(inner, list) else [inner]
