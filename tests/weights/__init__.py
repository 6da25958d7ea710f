"""How the weights of the check are made from its tables: `make weights`.

`examples` prints the sentences that are not held out, as features; `fit` makes weights of them,
in an environment of its own that has scikit-learn. The same tables make the same bytes.
"""
