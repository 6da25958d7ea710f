"""Commands on goals, and what is advised for one that is thin.

Knows `core`. Start reading at `goals`.
"""
