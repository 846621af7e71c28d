"""Quotations against their sources: do these words stand there, and did that speaker say them?

    article -> quotations -> chains -> edits -> changes -> verdicts -> findings
               quoted.py     chains.py edits.py changes.py  rules.py   findings.py
                                                allowed.py
    sources -> turns -> words -> index
               turns.py  words.py  index.py

`verify.py` holds the line together.  It judges wording: never whether what was said is true.
"""
