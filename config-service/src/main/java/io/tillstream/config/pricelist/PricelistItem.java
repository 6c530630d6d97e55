package io.tillstream.config.pricelist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** One line of a pricelist, in Odoo's words. */
@Entity
@Table(name = "pricelist_item")
class PricelistItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "pricelist_id", updatable = false)
    long pricelistId;

    @Column(name = "applied_on")
    String appliedOn;

    @Column(name = "product_id")
    Long productId;

    @Column(name = "category_id")
    Long categoryId;

    @Column(name = "min_quantity")
    BigDecimal minQuantity;

    @Column(name = "date_start")
    OffsetDateTime dateStart;

    @Column(name = "date_end")
    OffsetDateTime dateEnd;

    @Column(name = "compute_price")
    String computePrice;

    @Column(name = "fixed_price")
    BigDecimal fixedPrice;

    @Column(name = "percent_price")
    BigDecimal percentPrice;

    String base;

    @Column(name = "base_pricelist_id")
    Long basePricelistId;

    @Column(name = "price_discount")
    BigDecimal priceDiscount;

    @Column(name = "price_surcharge")
    BigDecimal priceSurcharge;

    @Column(name = "price_round")
    BigDecimal priceRound;

    @Column(name = "price_min_margin")
    BigDecimal priceMinMargin;

    @Column(name = "price_max_margin")
    BigDecimal priceMaxMargin;
}
