INSERT INTO pricelist (code, name, currency_id, sequence)
SELECT code, name, by_code('currency', currency), sequence
FROM json_to_recordset(:rows) AS r(row int, code text, name text, currency text, sequence int)
ORDER BY row
