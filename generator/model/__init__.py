"""The nouns of the program: frozen values that the stages pass on. Nothing but the standard library."""
