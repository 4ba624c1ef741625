"""The sceptic's test: reports are edited at random, citations followed, and the outcome held against carried truth."""
