"""Dates and times: zones, business days, recurrence, and all of it in words.

Below it, `phrases` reads what people type, and `days_off` what they say of holidays and leave.
Knows the documents, for `business_days.DayOff` is stored in one. Start reading at `business_days`.
"""
