"""What is stored: the base of every document, what its fields may be, and what they are called.

`field_types` says what a field may hold, `fields` what people call it and how it is typed. The
records themselves stand with their subjects; `inroad.domain.tables` lists them all. Knows no
other room. Start reading at `fields`.
"""
