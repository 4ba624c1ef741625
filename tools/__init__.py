"""Scripts that a person runs to make committed data; the program itself never does."""
