"""From policy, facts and the present to follow-ups with their reasons.

Start reading at `computed`. What can be done next is in `actions`, the numbers in `policy`.
"""
