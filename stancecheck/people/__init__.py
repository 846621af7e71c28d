"""The people and bodies of a text: names, roles, descriptions and pronouns, and whom each stands for."""
