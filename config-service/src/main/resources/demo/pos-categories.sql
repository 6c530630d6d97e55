-- Ids are given first, so that a parent may stand below its children in the file.
WITH numbered AS MATERIALIZED (
    SELECT nextval(pg_get_serial_sequence('pos_category', 'id')) AS id, r.*
    FROM (SELECT * FROM json_to_recordset(:rows)
              AS f(row int, code text, name text, parent text, sequence int, color int) ORDER BY row) r)
INSERT INTO pos_category (id, code, name, parent_id, sequence, color)
SELECT n.id, n.code, n.name,
       -- An unknown parent is looked for where it cannot be, which says its name.
       CASE WHEN n.parent IS NOT NULL
           THEN coalesce((SELECT p.id FROM numbered p WHERE p.code = n.parent), by_code('pos_category', n.parent)) END,
       n.sequence, coalesce(n.color, 0)
FROM numbered n
