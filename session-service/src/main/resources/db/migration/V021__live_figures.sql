-- What orders add up to in sessions, as their events tell, so that a manager sees a thousand registers at once.

-- The last event of each register that is counted: an event that comes again is not counted again.
CREATE TABLE register_sync (
    register_id   bigint      PRIMARY KEY,
    last_sequence bigint      NOT NULL,
    heard_at      timestamptz NOT NULL
);

CREATE TABLE session_sales (
    session_id    bigint      PRIMARY KEY,
    register_id   bigint      NOT NULL,
    order_count   int         NOT NULL DEFAULT 0,
    total         numeric     NOT NULL DEFAULT 0,
    refund_count  int         NOT NULL DEFAULT 0,
    refund_total  numeric     NOT NULL DEFAULT 0,
    last_order_at timestamptz
);

CREATE TABLE session_payments (
    session_id        bigint  NOT NULL,
    payment_method_id bigint  NOT NULL,
    amount            numeric NOT NULL,
    PRIMARY KEY (session_id, payment_method_id)
);

-- Orders that could not be booked, until they are.
CREATE TABLE session_quarantine (
    session_id bigint NOT NULL,
    uuid       text   NOT NULL,
    reason     text   NOT NULL,
    PRIMARY KEY (session_id, uuid)
);

CREATE INDEX session_company ON session (company_id, id);
