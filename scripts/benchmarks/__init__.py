"""What scripts/benchmark-decisions and scripts/benchmark-forecasts share, and their parts."""
