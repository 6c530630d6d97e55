-- What is counted and said at the opening and at the close, receipts of cash moves, and sessions that never were.

-- Coins and notes as "0.50*12 20*3"; null where the drawer was counted as a whole.
ALTER TABLE session
    ADD COLUMN opening_coins             text,
    ADD COLUMN opening_difference_reason text,
    -- The manager who opened with a difference over the limit.
    ADD COLUMN opening_approved_by       bigint;

-- Coins by payment method, and why a manager approved.
ALTER TABLE closing ADD COLUMN sheet jsonb NOT NULL DEFAULT '{}';

-- Receipts are numbered without gaps in each session; what was wrong is taken back by a counter move, once.
ALTER TABLE cash_move
    ADD COLUMN number     int,
    ADD COLUMN partner_id bigint,
    ADD COLUMN reverses   bigint UNIQUE REFERENCES cash_move;
ALTER TABLE cash_move DISABLE TRIGGER written_once;
UPDATE cash_move m SET number = n.number
FROM (SELECT id, row_number() OVER (PARTITION BY session_id ORDER BY id) AS number FROM cash_move) n WHERE n.id = m.id;
ALTER TABLE cash_move ENABLE TRIGGER written_once;
ALTER TABLE cash_move ALTER COLUMN number SET NOT NULL, ADD UNIQUE (session_id, number);

-- A session that never sold may be deleted. Its number is not given again: this says where it went.
CREATE TABLE deleted_session (
    session_id  bigint      PRIMARY KEY,
    name        text        NOT NULL,
    number      int         NOT NULL,
    register_id bigint      NOT NULL,
    store_id    bigint      NOT NULL,
    company_id  bigint      NOT NULL,
    state       text        NOT NULL,
    created_by  bigint      NOT NULL,
    created_at  timestamptz NOT NULL,
    deleted_by  bigint      NOT NULL,
    deleted_at  timestamptz NOT NULL,
    reason      text,
    UNIQUE (register_id, number)
);
CREATE INDEX deleted_session_store ON deleted_session (store_id, session_id);

-- Logs are emptied by nobody either.
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON deleted_session FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON deleted_session EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON cash_move EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON z_report EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON journal_entry EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON journal_line EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON statement_line EXECUTE FUNCTION refuse_change();
