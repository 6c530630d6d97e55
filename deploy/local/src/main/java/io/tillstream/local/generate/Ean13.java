package io.tillstream.local.generate;

/** Barcodes with a right check digit, in ranges that GS1 leaves to shops. */
final class Ean13 {

    private static final long IN_STORE_PRODUCTS = 259_000_000_000L;
    private static final long CUSTOMER_CARDS = 42_900_000_000L;

    private Ean13() {}

    static String product(int number) {
        return of(IN_STORE_PRODUCTS + number);
    }

    static String card(int number) {
        return of(CUSTOMER_CARDS + number);
    }

    /** @param twelve the digits before the check digit */
    static String of(long twelve) {
        var digits = String.format("%012d", twelve);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
