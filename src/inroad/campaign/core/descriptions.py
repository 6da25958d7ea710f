"""What a change did, in words: a line for each document, with people and goals by their names."""

from inroad.campaign.core.said_values import SaidValues
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.called import called
from inroad.domain.changes import Change, Edit
from inroad.domain.documents.document import Document
from inroad.domain.documents.fields import declared_fields
from inroad.domain.follow_ups.rules import RuleSetting, is_rule, rule_named, say


class Descriptions:
    """Says what a change did."""

    def __init__(self, work: UnitOfWork, change: Change) -> None:
        """Describe `change`; whom or what it names is looked for in the campaign, and in it."""
        self._change = change
        self._said = SaidValues(work, (edit.document for edit in change.edits))

    def lines(self) -> tuple[str, ...]:
        """Return a line for each document: "Maya Chen: role PM → CTO"."""
        return tuple(map(self._line, self._change.edits))

    def _line(self, edit: Edit) -> str:
        name = called(edit.document, starts=True)
        before, after = edit.before, edit.after
        if before is None or after is None:
            done = f"{name} {'added' if before is None else 'removed'}"
            text = " ".join(_text_of(edit.document).split())
            return f"{done}: {text}" if text else done
        said = self._said
        changed = [
            f"{field.label.word} {said.say(before, field.name)} → {said.say(after, field.name)}"
            for field in declared_fields(type(after))
            if field.is_labelled and getattr(before, field.name) != getattr(after, field.name)
        ]
        return f"{name}: {'; '.join(changed) or 'changed'}"


def _text_of(document: Document) -> str:
    """Return what a document says, where that is worth a look."""
    if isinstance(document, RuleSetting):
        known = is_rule(document.rule)
        return say(rule_named(document.rule), document.value) if known else document.value
    return str(getattr(document, "text", ""))
