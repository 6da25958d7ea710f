"""A realistic campaign of any size: `python -m tests.bench.generate 10000 FILE`.

Invented people with what happened to them, the same ones each time: the first hundred people
of a large campaign are those of a small one. `people` says who they are, `stories` what
happened with them, `writing` puts all of it into the files of a campaign.
"""
