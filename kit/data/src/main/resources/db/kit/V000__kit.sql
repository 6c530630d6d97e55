-- What every service with a database has: events out, events in, copies, idempotency, change tracking.

-- The last number given to each key. The row's lock keeps events of one key in commit order.
CREATE TABLE outbox_sequence (
    topic text   NOT NULL,
    key   text   NOT NULL,
    last  bigint NOT NULL,
    PRIMARY KEY (topic, key)
);

CREATE TABLE outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id    uuid        NOT NULL DEFAULT gen_random_uuid(),
    topic       text        NOT NULL,
    key         text        NOT NULL,
    type        text        NOT NULL,
    subject     text        NOT NULL,
    sequence    bigint      NOT NULL,
    traceparent text,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    data        text        -- null is a tombstone
);

CREATE TABLE inbox (
    consumer    text        NOT NULL,
    event_id    text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);

-- Records of other owners, as their events told; a null record was deleted there.
CREATE TABLE copy (
    model   text   NOT NULL,
    id      bigint NOT NULL,
    version bigint NOT NULL,
    record  jsonb,
    PRIMARY KEY (model, id)
);

CREATE TABLE idempotency (
    caller       text        NOT NULL,
    operation    text        NOT NULL,
    key          text        NOT NULL,
    body_hash    text        NOT NULL,
    status       int,        -- null while the first call is under way
    content_type text,
    location     text,
    answer       text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, operation, key)
);
CREATE INDEX idempotency_created_at ON idempotency (created_at);

-- Deleted rows of tracked tables, so that a delta can name them.
CREATE TABLE tombstone (
    model      text   NOT NULL,
    id         bigint NOT NULL,
    change_xid xid8   NOT NULL,
    PRIMARY KEY (model, id)
);
CREATE INDEX tombstone_change ON tombstone (model, change_xid);

-- BEFORE INSERT OR UPDATE on a tracked table: remembers the writing transaction.
CREATE FUNCTION track_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.change_xid := pg_current_xact_id();
    RETURN NEW;
END $$;

-- AFTER DELETE on a tracked table; argument: the model's name.
CREATE FUNCTION track_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tombstone (model, id, change_xid) VALUES (TG_ARGV[0], OLD.id, pg_current_xact_id())
    ON CONFLICT (model, id) DO UPDATE SET change_xid = excluded.change_xid;
    RETURN OLD;
END $$;

-- AFTER INSERT OR UPDATE OR DELETE on a join table; arguments: parent table, the column that points to it.
CREATE FUNCTION touch_parent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        EXECUTE format('UPDATE %I SET change_xid = pg_current_xact_id() WHERE id = ($1).%I', TG_ARGV[0], TG_ARGV[1]) USING OLD;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        EXECUTE format('UPDATE %I SET change_xid = pg_current_xact_id() WHERE id = ($1).%I', TG_ARGV[0], TG_ARGV[1]) USING NEW;
    END IF;
    RETURN NULL;
END $$;

-- One call in a migration makes a table tracked: column, index, triggers.
CREATE FUNCTION track(tracked text, model text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ADD COLUMN change_xid xid8 NOT NULL DEFAULT pg_current_xact_id()', tracked);
    EXECUTE format('CREATE INDEX %I ON %I (change_xid)', tracked || '_change_xid', tracked);
    EXECUTE format('CREATE TRIGGER track_change BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION track_change()', tracked);
    EXECUTE format('CREATE TRIGGER track_delete AFTER DELETE ON %I FOR EACH ROW EXECUTE FUNCTION track_delete(%L)', tracked, model);
END $$;

-- One call in a migration makes changes of a join table count as changes of its parent.
CREATE FUNCTION track_join(joined text, parent text, parent_column text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER touch_%s AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION touch_parent(%L, %L)',
        parent, joined, parent, parent_column);
END $$;

-- Tells one database from a restored copy of it.
CREATE FUNCTION database_epoch() RETURNS text LANGUAGE sql STABLE AS $$
    SELECT c.system_identifier || '-' || k.timeline_id || '-' || d.oid
    FROM pg_control_system() c, pg_control_checkpoint() k, pg_database d
    WHERE d.datname = current_database()
$$;
