"""What every other room of the campaign works with: the unit of work, the index, undo, forms.

A command ends in `UnitOfWork.change`: one transaction and one change event. Start reading at
`unit_of_work`.
"""
