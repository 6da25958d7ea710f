"""A call that means nothing: exit code 2, with one sentence."""


class WrongCall(Exception):
    """What is wrong with a call, and which help says more."""

    def __init__(self, said: str, called: str = "inroad") -> None:
        """Say what is wrong in `said`, a clause; `called` is the command, as it is typed."""
        super().__init__(said)
        self.sentence = f"{said}; see {called} --help."
