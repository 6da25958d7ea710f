"""Tests of the board, and of what is done with several people at once."""
