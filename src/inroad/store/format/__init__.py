"""What stands in the files of a campaign: documents as JSON, their stamps, their header.

`raw` is how everything is held in memory, `codec` turns a document into JSON and back, `stamps` and
`field_stamps` say when and where each field was changed. Knows the documents of the domain, and no
file. Start reading at `raw`.
"""
