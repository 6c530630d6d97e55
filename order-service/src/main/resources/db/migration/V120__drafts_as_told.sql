-- The drafts of a register in the words of Odoo's clients, to whom a cancelled order is "cancel".
CREATE INDEX pos_order_open_as_told ON pos_order (register_id, id)
    WHERE CASE state WHEN 'cancelled' THEN 'cancel' ELSE state END = 'draft';
