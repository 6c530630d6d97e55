-- The memory of the simulated card terminal: a real one remembers by itself what it did.
CREATE TABLE simulated_terminal (
    id      uuid PRIMARY KEY,
    outcome text        NOT NULL CHECK (outcome IN ('approved', 'declined', 'not-taken', 'aborted')),
    amount  numeric     NOT NULL,
    done_at timestamptz NOT NULL -- until then it is at it
);
