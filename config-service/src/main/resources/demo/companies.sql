INSERT INTO company (code, name, currency_id, street, city, zip, country_code, vat, email, phone, tax_rounding)
SELECT code, name, by_code('currency', currency), street, city, zip, country_code, vat, email, phone,
       coalesce(tax_rounding, 'round_per_line')
FROM json_to_recordset(:rows) AS r(row int, code text, name text, currency text, street text, city text, zip text,
                                   country_code text, vat text, email text, phone text, tax_rounding text)
ORDER BY row
