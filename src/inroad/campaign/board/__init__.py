"""The board of contacts by stage, and the pipeline that moves them along it.

Start reading at `pipeline`, for a card that is moved, and at `board`, for what is shown.
"""
