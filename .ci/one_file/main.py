"""Where the one file begins: it unpacks itself once, and runs from there ever after.

It has to be read by any Python 3 that there is, for one that is too old is to be told so.
`build.py` puts the mark of what is packed in place of MARK.
"""

import sys

MARK = ""
OLDEST = (3, 11)


def run() -> int:
    """Have the modules that are packed found, run the program, and return its exit code."""
    if sys.version_info < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        here = ".".join(map(str, sys.version_info[:2]))
        sys.stderr.write(
            "Inroad needs Python {0} or newer, and this is {1}: call a newer one, like "
            "python{0} inroad.pyz.\n".format(oldest, here)
        )
        return 1
    import unpack

    # In place of the one file itself, in which nothing else is to be looked for.
    sys.path[0] = unpack.packages(sys.path[0], MARK)
    # Byte code belongs beside the modules: all of it is the program's own.
    sys.pycache_prefix = None
    sys.dont_write_bytecode = False
    from inroad.__main__ import main

    return main()


if __name__ == "__main__":
    raise SystemExit(run())
