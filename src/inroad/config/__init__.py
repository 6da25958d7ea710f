"""What is set for this machine, and not for a campaign: `config.toml` in my config folder.

A campaign goes with its data file to other machines; colours, keys, the mouse, calendar folders
and the programs that Inroad calls do not. Start reading at `config`, then
`entries`, from which all that is said of a setting comes. The file is mine: Inroad
writes nothing into it but what I ask for, and keeps my comments.
"""
