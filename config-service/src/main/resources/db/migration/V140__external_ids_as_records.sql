-- Other systems ask for the names that they gave as records (ir.model.data). Two services keep such names, each for its own
-- records: here the numbers are odd, there the others, so that a number means one of them.
ALTER TABLE external_id
    ADD COLUMN id     bigint GENERATED ALWAYS AS IDENTITY (START WITH 1 INCREMENT BY 2),
    ADD COLUMN module text   NOT NULL GENERATED ALWAYS AS (
        CASE WHEN strpos(external_id, '.') > 0 THEN split_part(external_id, '.', 1) ELSE '__import__' END) STORED,
    ADD COLUMN name   text   NOT NULL GENERATED ALWAYS AS (substr(external_id, strpos(external_id, '.') + 1)) STORED;
CREATE UNIQUE INDEX external_id_id ON external_id (id);
CREATE INDEX external_id_name ON external_id (name);
