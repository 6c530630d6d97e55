-- Runs at every start: a service that was down over the turn of a month finds its partitions.
SELECT ensure_months_ahead(2);
