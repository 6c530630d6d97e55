-- The id of what a person named by its code. An unknown code is an error that says so; no code is no id.
CREATE FUNCTION by_code(wanted_table text, wanted text) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
    found bigint;
BEGIN
    IF wanted IS NULL THEN
        RETURN NULL;
    END IF;
    EXECUTE format('SELECT id FROM %I WHERE code = $1', wanted_table) INTO found USING wanted;
    IF found IS NULL THEN
        RAISE EXCEPTION 'there is no % with the code "%"', replace(wanted_table, '_', ' '), wanted;
    END IF;
    RETURN found;
END $$;
