"""That a conversation was held: what that records, wherever it is said."""

from dataclasses import replace

from inroad.campaign.desk import Desk
from inroad.domain.conversations.conversation import Conversation, Outcome
from inroad.domain.conversations.touch import TouchKind
from inroad.domain.documents.document import Document
from inroad.domain.people.contact import Contact
from inroad.domain.people.stages import BOARD, Stage


def held_now(desk: Desk, contact: Contact, talk: Conversation) -> list[Document]:
    """Return the documents that say that a conversation took place, and moved the card."""
    present = desk.clock()
    over = min(talk.ends or present, present)
    held = replace(talk, outcome=Outcome.HELD)
    met = desk.touch(contact.id, TouchKind.MET, talk=talk.id, at=over)
    is_before = contact.stage in BOARD and BOARD.index(contact.stage) < BOARD.index(Stage.MET)
    stage = Stage.MET if is_before else contact.stage
    return [held, met, replace(contact, stage=stage)]
