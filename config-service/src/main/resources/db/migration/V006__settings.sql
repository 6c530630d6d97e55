-- What extensions may set on a register: one JSON Schema for each namespace.
CREATE TABLE setting_schema (
    namespace  text        PRIMARY KEY,
    version    bigint      NOT NULL DEFAULT 0,
    schema     jsonb       NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now()
);
