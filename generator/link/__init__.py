"""Links between reports: which stand beside which, and on what fact each link rests."""
