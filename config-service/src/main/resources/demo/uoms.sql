INSERT INTO uom (code, name, category, rounding)
SELECT code, name, category, rounding
FROM json_to_recordset(:rows) AS r(row int, code text, name text, category text, rounding numeric)
ORDER BY row
