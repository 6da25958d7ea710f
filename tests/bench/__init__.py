"""Figures of one machine in one run, as ratios: `make bench` prints them, no test asserts them."""
