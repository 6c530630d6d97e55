INSERT INTO currency (code, name, symbol, decimal_places, rounding)
SELECT code, name, symbol, decimal_places, rounding
FROM json_to_recordset(:rows) AS r(row int, code text, name text, symbol text, decimal_places int, rounding numeric)
ORDER BY row
