INSERT INTO store (company_id, code, name, street, city, zip, country_code, phone, timezone)
SELECT by_code('company', company), code, name, street, city, zip, country_code, phone, coalesce(timezone, 'UTC')
FROM json_to_recordset(:rows) AS r(row int, company text, code text, name text, street text, city text, zip text,
                                   country_code text, phone text, timezone text)
ORDER BY row
