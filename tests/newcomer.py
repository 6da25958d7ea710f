"""What a newcomer brings and says at the first start, wherever that is played."""

from tests.terminal.program import Program

PEOPLE = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ana,Kovac,https://www.linkedin.com/in/ana-kovac,,Initech,Data Engineer,12 Mar 2023\n"
    "Liam,Weber,https://www.linkedin.com/in/liam-weber,,Fabrikam,Head of Data,12 Mar 2021\n"
)
MOST_KEYS = 60
"""Keys besides texts of one's own, from the first screen to the first follow-up."""


def say_who_i_am(program: Program) -> None:
    """Fill in the form about me, and leave the steps after it for later."""
    program.wait_for("About you", "Europe/London")
    program.type("Robin Hale")
    program.press("tab", "tab", "tab", "tab")
    program.type("I build pipes.")
    program.press("tab", "enter")
    program.wait_for("What do you want from these conversations?")
    program.press("q")
