-- Names of customers are looked for by any part of them. The extension is trusted: a role that may create in its
-- database may add it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX copy_partner_name ON copy USING gin (lower(record ->> 'name') gin_trgm_ops)
    WITH (fastupdate = off) WHERE model = 'res.partner';
CREATE INDEX copy_partner_uuid ON copy ((record ->> 'uuid')) WHERE model = 'res.partner' AND record ->> 'uuid' IS NOT NULL;
