"""How a report is cited: one mapping of what it is, and the printers of every form in which that is given out.

Which rule of which standard each form follows: docs/dev/decisions/0019-citing.md.
"""
