-- What programs log in with in a person's name. Only a digest is kept: a key has so much chance in it that nobody finds
-- it by trying, so the digest needs no salt and no rounds. The hint is how people know a key again.
CREATE TABLE api_key (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id      bigint      NOT NULL REFERENCES app_user ON DELETE CASCADE,
    name         text        NOT NULL,
    hint         text        NOT NULL,
    digest       bytea       NOT NULL UNIQUE,
    scopes       text[]      NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
CREATE INDEX api_key_user ON api_key (user_id, id);
