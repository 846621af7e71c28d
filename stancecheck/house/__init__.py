"""What a house has settled: settings, its own cues, what is let stand, and which paragraphs are looked at."""
