-- A search by name among a million: first the names that begin with the word, which stand together in partner_list; then
-- those that hold it further inside, by their trigrams where they are few, and by walking partner_list where they are many.
-- All that such a walk looks at is in the index: the rows themselves are read for the page that is found.

-- What a search looks into, where it is short enough to stand in an index; partner_long has the rest, which is next to none.
ALTER TABLE partner ADD COLUMN search_brief text GENERATED ALWAYS AS (
    CASE WHEN octet_length(partner_search_text(name, email, phone, mobile, ref, barcode)) <= 300
         THEN partner_search_text(name, email, phone, mobile, ref, barcode) END) STORED;

DROP INDEX partner_list, partner_search;
CREATE INDEX partner_list ON partner (company_id, sort_name, id) INCLUDE (name, search_brief, active, erased_at);
CREATE INDEX partner_long ON partner (company_id, sort_name, id) WHERE search_brief IS NULL;
CREATE INDEX partner_name_inside ON partner USING gin (substr(sort_name, 2) gin_trgm_ops);
CREATE INDEX partner_search ON partner USING gin (substr(search_brief, 2) gin_trgm_ops);

-- Whether a word is in one of a hundred names or in one of a thousand decides the plan; a hundred samples do not show it.
ALTER TABLE partner ALTER COLUMN sort_name SET STATISTICS 1000;
ALTER INDEX partner_name_inside ALTER COLUMN 1 SET STATISTICS 1000;
ALTER INDEX partner_search ALTER COLUMN 1 SET STATISTICS 1000;
