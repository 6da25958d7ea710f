"""The first start: three ways in, and from there to the first request, one step after the other.

Start reading at `guide`.
"""
