package io.tillstream.pricing;

/** Every reason for which the engine declines to compute; the code is stable once published. */
public enum Refused {
    MISSING_VALUE("missing-value"),
    INVALID_SCALE("invalid-scale"),
    INVALID_ROUNDING("invalid-rounding"),
    INVALID_DATE("invalid-date"),
    INVALID_JSON("invalid-json"),
    INVALID_VALUE("invalid-value"),
    TOO_MANY_DIGITS("too-many-digits"),
    DUPLICATE_LINE("duplicate-line"),
    DUPLICATE_TAX("duplicate-tax"),
    UNKNOWN_TAX("unknown-tax"),
    CYCLIC_TAX_GROUP("cyclic-tax-group"),
    DIVISION_BY_ZERO_TAX("division-tax-of-100-percent"),
    CURRENCY_MISMATCH("currency-mismatch"),
    DUPLICATE_PRICELIST("duplicate-pricelist"),
    UNKNOWN_PRICELIST("unknown-pricelist"),
    CYCLIC_PRICELIST("cyclic-pricelist"),
    INVALID_PRICELIST_ITEM("invalid-pricelist-item"),
    NESTED_TOO_DEEP("nested-too-deep"),
    INVALID_TENDER("invalid-tender"),
    INVALID_SPLIT("invalid-split");

    private final String code;

    Refused(String code) {
        this.code = code;
    }

    /** The reason's name on the wire, lower case with dashes. */
    public String code() {
        return code;
    }
}
