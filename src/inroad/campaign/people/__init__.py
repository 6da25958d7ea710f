"""Commands on people: adding, editing, noting, importing; who is meant, and who led to whom.

What moves somebody along the board is in `campaign.board.pipeline`. Knows `core`. Start reading
at `people`.
"""
