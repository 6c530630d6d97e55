INSERT INTO register_fiscal_position (register_id, fiscal_position_id)
SELECT by_code('register', r.code), by_code('fiscal_position', position)
FROM json_to_recordset(:rows) AS r(code text, fiscal_positions text), string_to_table(r.fiscal_positions, ';') AS position
