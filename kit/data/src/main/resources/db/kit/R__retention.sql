-- What is kept for a while only. Repeatable, so that it reaches databases whose services are further on than the kit.

-- Which transactions were over at which moment: a transaction id says nothing about time by itself.
CREATE TABLE IF NOT EXISTS horizon (
    xid xid8        PRIMARY KEY,
    at  timestamptz NOT NULL DEFAULT now()
);

-- Deletes before this transaction are forgotten: a cursor from before it can no longer be followed.
CREATE TABLE IF NOT EXISTS tombstones_purged (
    the_only boolean PRIMARY KEY DEFAULT true CHECK (the_only),
    before   xid8    NOT NULL
);
INSERT INTO tombstones_purged (before) VALUES ('0') ON CONFLICT DO NOTHING;

CREATE INDEX IF NOT EXISTS inbox_received_at ON inbox (received_at);
