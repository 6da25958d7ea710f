"""Whom to ask: what lists know of everybody, their orders and filters, and who is next.

Start reading in `known_people`, which has the facts; `people_list` is what People shows of them.
"""
