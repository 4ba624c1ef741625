"""The editor's hand: what a sidecar wants changed in a report, found in its text and done."""
