"""What goes out of a campaign: people and notes for other programs, and people for good.

Start reading at `going_out`.
"""
