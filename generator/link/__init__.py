"""What belongs together: reports that stand beside each other (related), figures of one report (arithmetic)."""
