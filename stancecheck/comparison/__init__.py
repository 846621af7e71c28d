"""Several accounts of one event beside each other: who is heard where, in whose verbs, with which words.

    articles -> accounts -> people -> quotations, claims, opposed, headlines -> findings
                accounts.py people.py utterances.py, claims.py, opposed.py, headlines.py

`compare.py` holds the line together.  It shows differences and ranks nobody: no outlet, no person.
"""
