package io.tillstream.config.product;

import io.tillstream.config.edit.Editable;
import io.tillstream.kit.problem.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Something that is sold. */
@Entity
class Product extends Editable {

    /** Null: sold by every company. */
    @Column(name = "company_id", updatable = false)
    Long companyId;

    String code;
    String name;
    String barcode;
    String type = "consu";

    @Column(name = "list_price")
    BigDecimal listPrice;

    @Column(name = "standard_price")
    BigDecimal standardPrice;

    @Column(name = "uom_id")
    Long uomId;

    @Column(name = "income_account_id")
    Long incomeAccountId;

    @Column(name = "to_weight")
    boolean toWeight;

    @Column(name = "available_in_pos")
    boolean availableInPos;

    @Column(name = "sale_ok")
    boolean saleOk;

    boolean active;
    String description;

    /** How its pieces are told apart: {@code none}, {@code lot} or {@code serial}. */
    String tracking = ProductDraft.UNTRACKED;

    /** The product whose variant this is; null, or itself: it is nobody else's. */
    @Column(name = "template_id")
    Long templateId;

    /** What is its own among its template's variants, e.g. "Large". */
    String variant;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "product_category", joinColumns = @JoinColumn(name = "product_id"))
    @Column(name = "category_id")
    Set<Long> categoryIds = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "product_tax", joinColumns = @JoinColumn(name = "product_id"))
    @Column(name = "tax_id")
    Set<Long> taxIds = new HashSet<>();

    boolean isSoldBy(long company) {
        return companyId == null || companyId == company;
    }

    /** Refuses what no till sells, and so could not put into an order. */
    void requireAtTills() {
        if (!active || !availableInPos) {
            throw Refusal.conflict("not-at-tills", "Product " + id() + " is archived or not sold at tills.");
        }
    }

    ProductDraft draft() {
        return new ProductDraft(
                code,
                name,
                barcode,
                listPrice,
                standardPrice,
                uomId,
                incomeAccountId,
                toWeight,
                availableInPos,
                saleOk,
                active,
                description,
                tracking,
                templateId,
                variant,
                Set.copyOf(categoryIds),
                Set.copyOf(taxIds));
    }

    Product become(ProductDraft draft) {
        code = draft.code();
        name = draft.name();
        barcode = draft.barcode();
        listPrice = draft.listPrice();
        standardPrice = draft.standardPrice();
        uomId = draft.uomId();
        incomeAccountId = draft.incomeAccountId();
        toWeight = draft.toWeight();
        availableInPos = draft.availableInPos();
        saleOk = draft.saleOk();
        active = draft.active();
        description = draft.description();
        tracking = draft.tracking();
        templateId = draft.templateId();
        variant = draft.variant();
        replace(categoryIds, draft.categoryIds());
        replace(taxIds, draft.taxIds());
        return this;
    }

    /** Only what differs, so that an unchanged collection is no change of the product. */
    private static void replace(Set<Long> ids, Set<Long> wanted) {
        ids.retainAll(wanted);
        ids.addAll(wanted);
    }
}
