-- Tables brought in from files: how each went, what was wrong in it, and under which External IDs records are known.
CREATE TABLE import_run (
    id          uuid        PRIMARY KEY,
    company_id  bigint      NOT NULL,
    user_id     bigint      NOT NULL,
    kind        text        NOT NULL,
    file        text,
    dry_run     boolean     NOT NULL,
    state       text        NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    notes       text[]      NOT NULL,
    ignored     text[]      NOT NULL,
    total       int         NOT NULL,
    read        int         NOT NULL DEFAULT 0,
    created     int         NOT NULL DEFAULT 0,
    updated     int         NOT NULL DEFAULT 0,
    unchanged   int         NOT NULL DEFAULT 0,
    refused     int         NOT NULL DEFAULT 0,
    detail      text,
    started_at  timestamptz NOT NULL DEFAULT now(),
    beat_at     timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
);
CREATE INDEX import_run_unfinished ON import_run (state) WHERE state IN ('waiting', 'running');

CREATE TABLE import_error (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id      uuid   NOT NULL REFERENCES import_run ON DELETE CASCADE,
    line        int    NOT NULL,
    column_name text,
    value       text   NOT NULL,
    reason      text   NOT NULL
);
CREATE INDEX import_error_run ON import_error (run_id, id);

CREATE TABLE external_id (
    company_id  bigint NOT NULL,
    model       text   NOT NULL,
    external_id text   NOT NULL,
    record_id   bigint NOT NULL,
    PRIMARY KEY (company_id, model, external_id)
);
CREATE INDEX external_id_record ON external_id (model, record_id);

-- A record that nothing else names is exported under an id of our own. The secret of this database goes into it, so that
-- another database takes it for a stranger's and not for its own record with that number.
CREATE TABLE export_secret (secret uuid NOT NULL DEFAULT gen_random_uuid());
INSERT INTO export_secret DEFAULT VALUES;

CREATE FUNCTION export_id(model text, id bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT '__export__.' || replace(model, '.', '_') || '_' || id || '_' || substr(md5(secret || model || id), 1, 8)
    FROM export_secret
$$;

CREATE FUNCTION exported_record(model text, external text) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT e.id FROM (SELECT cast(substring(external FROM '_([0-9]{1,18})_[0-9a-f]{8}$') AS bigint) AS id) e
    WHERE external LIKE '\_\_export\_\_.%' AND export_id(model, e.id) = external
$$;

-- A line may name an archived product as well as one in use, of the company or of all.
CREATE INDEX product_by_code ON product (code);
CREATE INDEX product_by_barcode ON product (barcode);
CREATE INDEX product_by_name ON product (name);

-- "Drinks / Coffee & Tea": how Odoo writes a category.
CREATE FUNCTION pos_category_path(category bigint) RETURNS text LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above AS (
        SELECT parent_id, name AS path, 1 AS depth FROM pos_category WHERE id = category
        UNION ALL
        SELECT p.parent_id, p.name || ' / ' || a.path, a.depth + 1
        FROM above a JOIN pos_category p ON p.id = a.parent_id WHERE a.depth < 50)
    SELECT path FROM above WHERE parent_id IS NULL
$$;

-- A record that its transaction has touched already need not be touched again: with thousands of new rows in join
-- tables, that is most of the work.
CREATE OR REPLACE FUNCTION touch_parent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        EXECUTE format('UPDATE %I SET change_xid = pg_current_xact_id() WHERE id = ($1).%I AND change_xid <> pg_current_xact_id()',
            TG_ARGV[0], TG_ARGV[1]) USING OLD;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        EXECUTE format('UPDATE %I SET change_xid = pg_current_xact_id() WHERE id = ($1).%I AND change_xid <> pg_current_xact_id()',
            TG_ARGV[0], TG_ARGV[1]) USING NEW;
    END IF;
    RETURN NULL;
END $$;
