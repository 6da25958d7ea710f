"""The colour themes: values for the tokens that `styles/` names, in every depth of colour.

What a theme is stands in `theme`, those that Inroad brings in `built_in`, what makes one of a
person's own in `own`. Which of them is used says `choice`, and `contrast` what can be read.
"""
