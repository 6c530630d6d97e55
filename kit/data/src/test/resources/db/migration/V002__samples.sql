-- A row of every type that a model's field can have.
CREATE TABLE sample (
    id          bigint PRIMARY KEY,
    code        text,
    note        text,
    kind        text,
    pieces      int,
    weight      double precision,
    price       numeric(16, 2),
    sold        boolean,
    made_on     date,
    seen_at     timestamptz,
    shelf_id    bigint,
    owner_id    bigint,
    stranger_id bigint
);
CREATE TABLE sample_shelf (sample_id bigint NOT NULL, shelf_id bigint NOT NULL, PRIMARY KEY (sample_id, shelf_id));
CREATE TABLE sample_owner (id bigint PRIMARY KEY, name text);
SELECT track('sample', 'shop.sample');
