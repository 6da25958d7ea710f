"""Screens about people: the board, one person, what can be done with one, finding, referrals.

Start reading at `contact_actions`.
"""
