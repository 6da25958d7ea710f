"""The follow-ups of everybody: computed by the domain's rules, kept per contact, and handled.

`follow_ups` computes, `request_cap` keeps to so many requests a day, `handling` is done, snoozed
and skipped, and `agenda` is what Today shows. Knows people and goals.
Start reading at `follow_ups`.
"""
