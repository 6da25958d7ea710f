"""The follow-ups of everybody: computed by the domain's rules, kept per contact, handled, exported.

`follow_ups` computes, `request_cap` keeps to so many requests a day, `handling` is done, snoozed
and skipped, `agenda` is what Today shows, and `calendars` what goes out. Knows people and goals.
Start reading at `follow_ups`.
"""
