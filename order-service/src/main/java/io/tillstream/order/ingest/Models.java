package io.tillstream.order.ingest;

/** Names of the records that orders refer to. */
public final class Models {

    public static final String SESSION = "pos.session";
    public static final String REGISTER = "pos.config";
    public static final String PRODUCT = "product.product";
    public static final String TAX = "account.tax";
    public static final String METHOD = "pos.payment.method";
    public static final String ROUNDING = "account.cash.rounding";
    public static final String LINE = "pos.order.line";
    public static final String PARTNER = "res.partner";

    private Models() {}
}
