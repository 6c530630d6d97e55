-- The taxes of a line are always looked for with their order: one index serves as key and for that. Every line that is
-- sold pays for each index of this table.
ALTER TABLE order_tax DROP CONSTRAINT order_tax_pkey;
ALTER TABLE order_tax ADD PRIMARY KEY (order_id, line_id, tax_id, month);
DROP INDEX order_tax_order;
