-- What a person at the till must tell apart: the sizes of one product, and the lot or serial number of what is sold.
ALTER TABLE product
    ADD COLUMN tracking    text NOT NULL DEFAULT 'none' CHECK (tracking IN ('none', 'lot', 'serial')),
    ADD COLUMN template_id bigint REFERENCES product,
    ADD COLUMN variant     text;
CREATE INDEX product_template ON product (template_id) WHERE template_id IS NOT NULL;

-- A price for a template names one of its variants: where that one moves to another template, the price moves with it,
-- and tills must hear of the price too.
CREATE FUNCTION touch_template_prices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE pricelist_item SET change_xid = pg_current_xact_id() WHERE product_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER touch_template_prices AFTER UPDATE OF template_id ON product FOR EACH ROW
    WHEN (OLD.template_id IS DISTINCT FROM NEW.template_id) EXECUTE FUNCTION touch_template_prices();
