"""How each kind of cue is read: verbs, nouns, adjectives, prepositions, marks, and the windows round them."""
