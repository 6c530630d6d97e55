INSERT INTO barcode_rule (nomenclature_id, name, sequence, type, encoding, pattern)
SELECT n.id, r.name, r.sequence, r.type, r.encoding, r.pattern
FROM json_to_recordset(:rows) AS r(row int, nomenclature text, name text, sequence int, type text, encoding text, pattern text)
JOIN barcode_nomenclature n ON n.name = r.nomenclature
ORDER BY row
