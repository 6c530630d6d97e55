INSERT INTO payment_method (company_id, code, name, type, journal_id, receivable_account_id, sequence, difference_limit, terminal)
SELECT by_code('company', company), code, name, kind, by_code('journal', journal), by_code('account', receivable_account),
       sequence, difference_limit, terminal
FROM json_to_recordset(:rows) AS r(row int, company text, code text, name text, kind text, journal text,
                                   receivable_account text, sequence int, difference_limit numeric, terminal text)
ORDER BY row
