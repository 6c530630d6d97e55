-- Orders and what belongs to them, partitioned by the month in which the server received them.

CREATE SEQUENCE pos_order_id;
CREATE SEQUENCE order_line_id;
CREATE SEQUENCE order_payment_id;

-- An order's identity. Written first in the booking transaction: whoever inserts the row books the order.
-- Not partitioned: a unique index cannot span partitions.
CREATE TABLE order_key (
    company_id      bigint NOT NULL,
    uid             text   NOT NULL,
    content_hash    text   NOT NULL,
    order_id        bigint NOT NULL,
    month           date   NOT NULL,
    acknowledgement jsonb  NOT NULL,
    PRIMARY KEY (company_id, uid)
);

-- Which order of a register has a number. Not partitioned, for the same reason.
CREATE TABLE order_number (
    register_id bigint NOT NULL,
    number      text   NOT NULL,
    order_id    bigint NOT NULL,
    PRIMARY KEY (register_id, number)
);

-- The end of each register's chain. Its lock serialises booking and sealing of the register.
CREATE TABLE chain_head (
    register_id bigint PRIMARY KEY,
    position    bigint NOT NULL DEFAULT 0,
    hash        text   NOT NULL
);

CREATE TABLE pos_order (
    id                 bigint      NOT NULL,
    month              date        NOT NULL,
    company_id         bigint      NOT NULL,
    store_id           bigint      NOT NULL,
    register_id        bigint      NOT NULL,
    session_id         bigint,     -- null: a parked draft that was carried over from a closed session
    uid                text        NOT NULL,
    number             text        NOT NULL, -- as the till gave it
    pos_reference      text        NOT NULL, -- unique for the register
    state              text        NOT NULL CHECK (state IN ('draft', 'paid', 'done', 'cancelled')),
    version            int         NOT NULL DEFAULT 1,
    user_id            bigint,
    partner_id         bigint,
    partner_uuid       text,       -- a customer that an offline till created
    pricelist_id       bigint,
    fiscal_position_id bigint,
    currency           text        NOT NULL,
    decimals           int         NOT NULL,
    total              numeric     NOT NULL, -- the till's own
    tax                numeric     NOT NULL, -- the till's own
    paid               numeric     NOT NULL, -- sum of the payments, change taken off
    change             numeric     NOT NULL, -- what the till says it returned
    server_total       numeric,    -- what the money engine says; null: it did not count this order
    server_tax         numeric,
    flags              text[]      NOT NULL DEFAULT '{}',
    late               boolean     NOT NULL DEFAULT false,
    to_invoice         boolean     NOT NULL DEFAULT false,
    refund             boolean     NOT NULL DEFAULT false,
    note               text,
    custom             jsonb,
    created_at         timestamptz,          -- as the till says; null: it said nothing readable
    ordered_at         timestamptz NOT NULL, -- the same, or the receipt
    received_at        timestamptz NOT NULL,
    content_hash       text        NOT NULL,
    chain_position     bigint,     -- null: a draft
    chain_hash         text,
    PRIMARY KEY (id, month)
) PARTITION BY RANGE (month);
CREATE INDEX pos_order_session ON pos_order (session_id, state);
CREATE INDEX pos_order_store ON pos_order (store_id, id);
CREATE INDEX pos_order_company ON pos_order (company_id, id);
CREATE INDEX pos_order_partner ON pos_order (partner_id, id) WHERE partner_id IS NOT NULL;
CREATE INDEX pos_order_chain ON pos_order (register_id, chain_position);
CREATE INDEX pos_order_open ON pos_order (register_id, id) WHERE state = 'draft';
CREATE INDEX pos_order_uid ON pos_order (uid);
-- People type the beginning or the end of a reference.
CREATE INDEX pos_order_reference ON pos_order (lower(pos_reference) text_pattern_ops);
CREATE INDEX pos_order_reference_end ON pos_order (reverse(lower(pos_reference)) text_pattern_ops);
CREATE INDEX pos_order_ordered_at ON pos_order (ordered_at);

CREATE TABLE order_line (
    id                bigint  NOT NULL,
    month             date    NOT NULL,
    order_id          bigint  NOT NULL,
    position          int     NOT NULL,
    uuid              text,
    product_id        bigint  NOT NULL,
    category_id       bigint,
    income_account_id bigint,
    quantity          numeric NOT NULL,
    unit_price        numeric NOT NULL,
    discount          numeric NOT NULL,
    tax_ids           bigint[] NOT NULL,
    untaxed           numeric NOT NULL, -- the till's own
    total             numeric NOT NULL, -- the till's own
    booked_untaxed    numeric NOT NULL, -- with the line's taxes in order_tax it sums to what the entry carries
    refunded_line_id  bigint,
    refunded_order_id bigint,
    note              text,
    custom            jsonb,
    PRIMARY KEY (id, month)
) PARTITION BY RANGE (month);
CREATE INDEX order_line_order ON order_line (order_id);

CREATE TABLE order_payment (
    id                bigint  NOT NULL,
    month             date    NOT NULL,
    order_id          bigint  NOT NULL,
    position          int     NOT NULL,
    payment_method_id bigint  NOT NULL,
    kind              text    NOT NULL, -- cash, bank, pay_later
    amount            numeric NOT NULL,
    is_change         boolean NOT NULL DEFAULT false,
    derived           boolean NOT NULL DEFAULT false, -- the server's own line for the change that the till only named
    details           jsonb,
    PRIMARY KEY (id, month)
) PARTITION BY RANGE (month);
CREATE INDEX order_payment_order ON order_payment (order_id);

CREATE TABLE order_tax (
    line_id    bigint  NOT NULL,
    month      date    NOT NULL,
    order_id   bigint  NOT NULL,
    tax_id     bigint  NOT NULL,
    account_id bigint,
    base       numeric NOT NULL,
    amount     numeric NOT NULL,
    PRIMARY KEY (line_id, tax_id, month)
) PARTITION BY RANGE (month);
CREATE INDEX order_tax_order ON order_tax (order_id);

-- How much of a line came back. Made with the first refund; its lock serialises refunds of one line.
CREATE TABLE refunded_line (
    line_id  bigint PRIMARY KEY,
    order_id bigint  NOT NULL,
    month    date    NOT NULL,
    sold     numeric NOT NULL,
    refunded numeric NOT NULL DEFAULT 0,
    CHECK (refunded <= sold)
);

-- Makes the partitions of a month beside the parent and attaches them: bookings go on meanwhile.
CREATE FUNCTION ensure_month(wanted date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    parent text;
    part   text;
    first  date := date_trunc('month', wanted);
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('ensure_month'));
    FOREACH parent IN ARRAY ARRAY['pos_order', 'order_line', 'order_payment', 'order_tax'] LOOP
        part := parent || '_' || to_char(first, 'YYYY_MM');
        IF to_regclass(part) IS NULL THEN
            EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', part, parent);
            EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                parent, part, first, first + interval '1 month');
        END IF;
    END LOOP;
END $$;

-- This month and the next ones.
CREATE FUNCTION ensure_months_ahead(ahead int) RETURNS void LANGUAGE sql AS $$
    SELECT ensure_month((date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => n))::date)
    FROM generate_series(0, ahead) AS n
$$;
