"""Pages made for tests: the gold blocks of the five reports, typeset as editors have them."""
