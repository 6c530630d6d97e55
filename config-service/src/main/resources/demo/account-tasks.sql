-- Which accounts have a task of their own is a convention of these files: by code, see their README.
UPDATE company c
SET transfer_account_id = (SELECT a.id FROM account a WHERE a.company_id = c.id AND a.code = '1290'),
    rounding_difference_account_id = (SELECT a.id FROM account a WHERE a.company_id = c.id AND a.code = '4910'),
    pos_receivable_account_id = (SELECT a.id FROM account a WHERE a.company_id = c.id AND a.code = '1310')
WHERE c.code IN (SELECT company FROM json_to_recordset(:rows) AS r(company text))
