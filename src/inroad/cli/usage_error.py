"""A call that means nothing: exit code 2, with one sentence."""


class WrongCall(Exception):
    """What is wrong with a call, and which help says more."""

    def __init__(self, said: str, called: str = "") -> None:
        """Say what is wrong in `said`, a clause.

        `called` is the command whose help says more, as it is typed; where it is left out, it is
        the one that was running, or Inroad's own.
        """
        super().__init__(said)
        self.said = said
        self.called = called

    @property
    def sentence(self) -> str:
        """What is wrong, and which help says more."""
        return f"{self.said}; see {self.called or 'inroad'} --help."
