"""What can be answered where somebody changed a calendar, and it is not clear what that means."""

from enum import StrEnum


class Answer(StrEnum):
    """What a change in a calendar means; the value is what is typed in a shell."""

    CALLED_OFF = "called-off"
    OFF_CALENDAR = "off-calendar"
    PUT_BACK = "put-back"
    CALENDAR = "calendar"
    INROAD = "inroad"
