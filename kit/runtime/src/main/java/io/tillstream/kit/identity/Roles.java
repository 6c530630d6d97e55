package io.tillstream.kit.identity;

/** The roles a token can carry. */
public final class Roles {

    public static final String CASHIER = "cashier";
    public static final String MANAGER = "manager";
    public static final String ADMIN = "admin";
    public static final String INTEGRATOR = "integrator";
    /** A till that was offline longer than its tokens live: hands in its register's orders, nothing else. */
    public static final String DEVICE = "device";
    /** Another service of ours, in its own name. */
    public static final String SERVICE = "service";

    private Roles() {}
}
