"""The live view: a built site served to this machine, and what an editor saves on its page at once.

`session` watches and decides; `desk` keeps all records and makes the few pages that changed; `press` lets a MkDocs
that is kept warm print them; `behind` builds the whole site meanwhile; `folder`, `hub` and `server` bring it to the
browser. Nothing is written but below a folder of its own in the cache.
"""
