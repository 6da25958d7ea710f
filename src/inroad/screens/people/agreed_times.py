"""What becomes of a time that was agreed with somebody: it is moved, called off, or was missed."""

from collections.abc import Callable

from inroad.domain.changes import Change
from inroad.domain.people.contact import Contact
from inroad.screens.dialogs.choice import ChoiceScreen, Option
from inroad.screens.forms.conversations import schedule_form
from inroad.screens.frame.main_screen import MainScreen


def ask_whether_held(screen: MainScreen, contact: Contact, held: Callable[[], None]) -> None:
    """Go on with `held`; where the conversation is still to come, ask first what is meant."""
    setbacks = screen.campaign.setbacks
    coming = setbacks.still_to_come(contact.id)
    if not coming:
        held()
        return

    def chosen(what: str | None) -> None:
        if what == "held":
            held()
        elif what == "moved":
            ask_new_time(screen, contact)
        elif what == "off":
            fall_through(screen, contact, setbacks.called_off)

    options = (
        Option("", "Go back", "nothing is recorded"),
        Option("held", "It took place already", "write down what it brought"),
        Option("moved", "It is moved", "another time, or none yet"),
        Option("off", "It is called off", "a new time, or a word, comes next"),
    )
    title = f"Your conversation with {contact.name} is still to come: {coming}"
    screen.app.push_screen(ChoiceScreen[str](screen.campaign, title, options), chosen)


def ask_new_time(screen: MainScreen, contact: Contact) -> None:
    """Agree another time, or record that there is none yet."""

    def chosen(is_known: bool | None) -> None:
        if is_known:
            agree_time(screen, contact)
        elif is_known is not None:
            fall_through(screen, contact, screen.campaign.setbacks.put_off)

    options = (
        Option(True, "Another time is agreed", "write it down"),
        Option(False, "No new time yet", "asking for one comes next"),
    )
    title = f"The conversation with {contact.name} is moved"
    screen.app.push_screen(ChoiceScreen[bool](screen.campaign, title, options), chosen)


def agree_time(screen: MainScreen, contact: Contact) -> None:
    """Ask for the time that is agreed; the cursor stays on the person."""
    screen.app.push_screen(
        schedule_form(screen.campaign, contact),
        lambda saved: screen.follow(contact.id) if saved else None,
    )


def fall_through(screen: MainScreen, contact: Contact, record: Callable[[int], Change]) -> None:
    """Record that the time holds no more; the cursor stays on the person."""
    if screen.attempt(lambda: record(contact.id)):
        screen.follow(contact.id)
