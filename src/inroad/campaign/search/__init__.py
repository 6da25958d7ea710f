"""Finding what was ever written, and the dossiers of what was learnt.

Start reading at `find`.
"""
