"""Forms: a few fields, checked as one types, kept while they are unsaved. One file a subject.

`form_fields` are what a form is made of, `form` the screen, and `kept_forms` how one that was left
half typed is found again. A new form is one decorated function. Start reading at `form_fields`.
"""
