INSERT INTO fiscal_position_tax (fiscal_position_id, tax_src_id, tax_dest_id)
SELECT by_code('fiscal_position', fiscal_position), by_code('tax', tax_src), by_code('tax', tax_dest)
FROM json_to_recordset(:rows) AS r(row int, fiscal_position text, tax_src text, tax_dest text)
ORDER BY row
