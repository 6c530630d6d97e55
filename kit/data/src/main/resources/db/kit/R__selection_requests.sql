-- Which requests of tills were answered: each once. Repeatable, so that it reaches databases whose services are further
-- on than the kit.
CREATE TABLE IF NOT EXISTS selection_request (
    id           text        PRIMARY KEY,
    selection_id text        NOT NULL,
    expires_at   timestamptz NOT NULL -- of the token: afterwards nobody can show it again
);
CREATE INDEX IF NOT EXISTS selection_request_expires_at ON selection_request (expires_at);
