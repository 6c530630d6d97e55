-- What a file brings in changes the lists of thousands of records in one statement: their parents are touched in one as
-- well, not once for each row.
CREATE FUNCTION touch_parents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('UPDATE %I p SET change_xid = pg_current_xact_id() FROM (SELECT DISTINCT %I AS id FROM changed) c'
        || ' WHERE p.id = c.id AND p.change_xid <> pg_current_xact_id()', TG_ARGV[0], TG_ARGV[1]);
    RETURN NULL;
END $$;

CREATE FUNCTION track_join_in_sets(joined text, parent text, parent_column text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('DROP TRIGGER touch_%s ON %I', parent, joined);
    EXECUTE format('CREATE TRIGGER touch_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT'
        || ' EXECUTE FUNCTION touch_parents(%L, %L)', joined, parent, parent_column);
    EXECUTE format('CREATE TRIGGER touch_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT'
        || ' EXECUTE FUNCTION touch_parents(%L, %L)', joined, parent, parent_column);
    EXECUTE format('CREATE TRIGGER touch_before AFTER UPDATE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT'
        || ' EXECUTE FUNCTION touch_parents(%L, %L)', joined, parent, parent_column);
    EXECUTE format('CREATE TRIGGER touch_after AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT'
        || ' EXECUTE FUNCTION touch_parents(%L, %L)', joined, parent, parent_column);
END $$;

SELECT track_join_in_sets('product_category', 'product', 'product_id');
SELECT track_join_in_sets('product_tax', 'product', 'product_id');
SELECT track_join_in_sets('register_pricelist', 'register', 'register_id');
SELECT track_join_in_sets('register_payment_method', 'register', 'register_id');
SELECT track_join_in_sets('register_category', 'register', 'register_id');
SELECT track_join_in_sets('register_fiscal_position', 'register', 'register_id');
