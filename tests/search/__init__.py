"""Search as readers have it: what Python writes, asked by the JavaScript that pages run."""
