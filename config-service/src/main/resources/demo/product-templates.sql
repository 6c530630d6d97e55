UPDATE product t SET template_id = by_code('product', template)
FROM json_to_recordset(:rows) AS r(code text, template text)
WHERE t.code = r.code AND r.template IS NOT NULL
