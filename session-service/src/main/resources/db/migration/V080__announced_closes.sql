-- What a till of Odoo's says of its close before it closes: the counted cash in one call, the notes in a second. The
-- third, which closes, may reach another replica, or come after a restart.
CREATE TABLE announced_close (
    session_id   bigint      PRIMARY KEY REFERENCES session ON DELETE CASCADE,
    counted_cash numeric,
    notes        text,
    said_by      bigint      NOT NULL,
    said_at      timestamptz NOT NULL DEFAULT now()
);
