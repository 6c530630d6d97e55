-- Closed sessions whose late orders could not be posted: when it is tried again, and why it failed.
CREATE TABLE supplement_failure (
    session_id bigint      PRIMARY KEY REFERENCES session,
    failures   int         NOT NULL,
    next_try   timestamptz NOT NULL,
    reason     text        NOT NULL
);
