-- Pictures of products. Their addresses hold the hash of their content, so that a browser keeps them for good.
CREATE TABLE product_image (
    product_id bigint PRIMARY KEY REFERENCES product ON DELETE CASCADE,
    hash       text   NOT NULL,
    media_type text   NOT NULL,
    content    bytea  NOT NULL
);
-- Beside the product's other columns: tills load the address of every picture, and a new one is a change of the product.
ALTER TABLE product ADD COLUMN image_hash text;
