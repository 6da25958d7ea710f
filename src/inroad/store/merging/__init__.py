"""Two states into one: copies of two machines, an edit and one that was faster, clocks that erred.

Pure: states in, states out. Start reading at `merge`, for two copies, and at `three_way`, for an
edit on a document that has changed meanwhile.
"""
