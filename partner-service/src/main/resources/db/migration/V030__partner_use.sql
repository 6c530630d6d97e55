-- When a customer last bought in a store. Not tracked: it decides who is loaded first, no customer changes by it.
CREATE TABLE partner_use (
    store_id   bigint      NOT NULL,
    partner_id bigint      NOT NULL,
    last_at    timestamptz NOT NULL,
    PRIMARY KEY (store_id, partner_id)
);
CREATE INDEX partner_use_partner ON partner_use (partner_id);
