"""A conversation from the first question to what was learnt: the sheet, the steps, the takeaways.

The documents are `conversation`, `question`, `takeaway` and `touch`; `bank` has the questions that
the goals bring. Knows people, goals and dates. Start reading at `conversation`.
"""
