INSERT INTO cash_rounding (code, name, rounding, strategy, rounding_method)
SELECT code, name, rounding, strategy, rounding_method
FROM json_to_recordset(:rows) AS r(row int, code text, name text, rounding numeric, strategy text, rounding_method text)
ORDER BY row
