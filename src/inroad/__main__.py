"""`python -m inroad` does what `inroad` does."""

from inroad.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
