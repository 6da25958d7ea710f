"""Being introduced to somebody who was named to me, where they are looked at."""

from inroad.commands import command, needed
from inroad.domain.errors import InroadError
from inroad.domain.people.contact import Contact
from inroad.screens.frame.navigation import open_composer
from inroad.screens.people.contact_actions import ContactActions


class IntroductionActions(ContactActions):
    """Actions on `contact` where it is of interest who named them."""

    def _referrer(self) -> Contact:
        person = self.person()
        referrer = needed(
            self.campaign.referrals.referrer(person),
            f"Nobody is known who named {person.first_name} to you.",
        )
        if referrer.do_not_contact:
            raise InroadError(f"{referrer.first_name} is not to be contacted.")
        return referrer

    @command("i", label="introduction", needs=_referrer, also="ask referral referrer")
    def ask_for_introduction(self) -> None:
        """Ask whoever named them to introduce us."""
        from inroad.domain.messages.kinds import MessageKind

        kind, person = MessageKind.REFERRAL_REQUEST, self.person()
        open_composer(self, self._referrer().id, kind, about=person.id)
