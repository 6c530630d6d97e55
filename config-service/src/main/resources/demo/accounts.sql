INSERT INTO account (company_id, code, name, type)
SELECT by_code('company', company), code, name, type
FROM json_to_recordset(:rows) AS r(row int, company text, code text, name text, type text)
ORDER BY row
