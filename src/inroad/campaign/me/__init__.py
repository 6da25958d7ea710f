"""Commands on what I say of myself: my profile, my skills, how I write.

Knows `core`. Start reading at `about_me`.
"""
