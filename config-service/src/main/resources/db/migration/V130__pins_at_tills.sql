-- Wrong PINs in a row; kept here so that every replica counts the same.
CREATE TABLE pin_failure (
    person       text        PRIMARY KEY,
    failures     int         NOT NULL,
    last_failure timestamptz NOT NULL
);
CREATE INDEX pin_failure_last ON pin_failure (last_failure);
