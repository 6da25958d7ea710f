"""The question bank: for every goal what there is to ask, of whom, and what to ask next.

The texts stand in `texts_field` and `texts_people`, `shelf` lays them out beside my own.
"""
