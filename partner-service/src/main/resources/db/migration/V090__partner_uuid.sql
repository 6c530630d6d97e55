-- A till without a network makes the identity of a customer itself, and may say it again; orders name it until they know
-- the id.
ALTER TABLE partner ADD COLUMN uuid text NOT NULL DEFAULT cast(gen_random_uuid() AS text);
CREATE UNIQUE INDEX partner_uuid ON partner (company_id, uuid);
CREATE OR REPLACE VIEW partner_record AS SELECT * FROM partner WHERE erased_at IS NULL;
