-- People edit accounts and journals: their versions are what an ETag shows.
ALTER TABLE account ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE journal ADD COLUMN version bigint NOT NULL DEFAULT 0;

-- A company without a journal for sales has nowhere to book what a product or a tax names no account for.
CREATE INDEX journal_sale ON journal (company_id, id) WHERE type = 'sale' AND active;
