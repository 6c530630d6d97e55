INSERT INTO product_tax (product_id, tax_id)
SELECT by_code('product', r.code), by_code('tax', tax)
FROM json_to_recordset(:rows) AS r(code text, taxes text), string_to_table(r.taxes, ';') AS tax
