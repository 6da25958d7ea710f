"""Tests of the tables of people that are written for other programs."""
