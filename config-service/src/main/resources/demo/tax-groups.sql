INSERT INTO tax_group (company_id, code, name, sequence)
SELECT by_code('company', company), code, name, sequence
FROM json_to_recordset(:rows) AS r(row int, company text, code text, name text, sequence int)
ORDER BY row
