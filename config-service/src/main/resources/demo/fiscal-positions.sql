INSERT INTO fiscal_position (company_id, code, name)
SELECT by_code('company', company), code, name
FROM json_to_recordset(:rows) AS r(row int, company text, code text, name text)
ORDER BY row
