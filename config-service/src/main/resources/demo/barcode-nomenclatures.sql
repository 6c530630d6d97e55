INSERT INTO barcode_nomenclature (name)
SELECT nomenclature
FROM json_to_recordset(:rows) AS r(row int, nomenclature text)
GROUP BY nomenclature
ORDER BY min(row)
