"""vCards of every age (2.1, 3.0, 4.0), read into plain records and written from them.

What a card says and no record has a field for is kept as it stood, and comes out again. Start
reading at `reading` and at `writing`.
"""
