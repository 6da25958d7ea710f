"""Reading a date, a time or a span as people say it: "next tue at 10", "in 2 weeks".

`phrase_parser` is what others call. It has the words made ready (`vocabulary`), takes the zone and
the time out, and looks for the day in a table of `patterns`. It never guesses: where two readings
differ it refuses, and says both.
"""
