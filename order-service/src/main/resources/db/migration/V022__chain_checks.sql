-- How far the pass over a register's chain has come, so that one that is cut off goes on where it was; and what the last
-- whole pass found.
CREATE TABLE chain_check (
    register_id     bigint PRIMARY KEY,
    position        bigint      NOT NULL,
    hash            text        NOT NULL,
    started_at      timestamptz, -- null: no pass is under way
    finished_at     timestamptz,
    valid           boolean,
    length          bigint,
    broken_position bigint,
    broken_order_id bigint,
    broken_reason   text
);
CREATE INDEX chain_check_under_way ON chain_check (register_id) WHERE started_at IS NOT NULL;
