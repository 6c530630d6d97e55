package io.tillstream.local.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * Writes a chain as CSV files: those of a base chain (its ledger, taxes, categories), and beside its own rows as many
 * generated ones as asked for. The same seed gives the same rows, and a larger size the same ones and more.
 */
public final class ChainGenerator {

    /** Ledger and categories: what generated rows refer to. In the order in which they refer to each other. */
    public static final List<String> FOUNDATION = List.of(
            "currencies",
            "accounts",
            "journals",
            "tax-groups",
            "taxes",
            "fiscal-positions",
            "cash-roundings",
            "uoms",
            "pos-categories",
            "pricelists",
            "payment-methods");
    /** What is generated on that, in the same order. */
    public static final List<String> GENERATED = List.of("products", "stores", "registers", "partners");

    private static final String CASH_ACCOUNT = "1010";
    private static final String DRAWER = ",Cash,cash,";
    private static final int TELL_EVERY = 1_000;

    private final Path base;
    private final ChainSize size;
    private final long seed;
    private LongConsumer progress = rows -> {};
    private long written;

    /** @param base a folder like deploy/demo-chain */
    public ChainGenerator(Path base, ChainSize size, long seed) {
        this.base = base;
        this.size = size;
        this.seed = seed;
    }

    /** @param listener hears every now and then how many rows were generated */
    public ChainGenerator telling(LongConsumer listener) {
        this.progress = listener;
        return this;
    }

    public long rows() {
        return size.rows();
    }

    /** A whole chain, which an empty system loads at its start ({@code TILLSTREAM_DEMO_CHAIN}). */
    public void writeChain(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.newDirectoryStream(base, "*.csv")) {
            for (var file : files) {
                var name = file.getFileName().toString().replace(".csv", "");
                write(folder, name, null, true);
            }
        }
    }

    /**
     * Only what can be imported into a company that is there.
     *
     * @param company its code
     */
    public void writeAdditions(Path folder, String company) throws IOException {
        Files.createDirectories(folder);
        for (var name : FOUNDATION) {
            write(folder, name, company, true);
        }
        for (var name : GENERATED) {
            write(folder, name, company, false);
        }
    }

    private void write(Path folder, String name, String company, boolean withBase) throws IOException {
        var lines = Files.readAllLines(base.resolve(name + ".csv"));
        var header = lines.get(0);
        var own = header.startsWith("company,")
                ? lines.get(1).substring(0, lines.get(1).indexOf(','))
                : "";
        var code = company == null ? own : company;
        try (var file = new ChainFile(folder.resolve(name + ".csv"), header)) {
            if (withBase) {
                for (var line : lines.subList(1, lines.size())) {
                    if (company != null && line.contains(DRAWER)) {
                        continue; // Of a register of the base chain, which is not added.
                    }
                    file.line(own.isEmpty() ? line : code + line.substring(own.length()));
                }
            }
            add(name, file, code);
        }
        progress.accept(written);
    }

    private void add(String name, ChainFile file, String company) throws IOException {
        switch (name) {
            case "accounts" -> file.row(company, CASH_ACCOUNT, "Cash in Registers", "asset_cash");
            case "journals" ->
                registers((i, code) -> file.row(
                        company, "CSH-" + code, "Cash Register " + code, "cash", CASH_ACCOUNT, "8900", "4900"));
            case "payment-methods" ->
                registers((i, code) ->
                        file.row(company, "CASH-" + code, "Cash", "cash", "CSH-" + code, "1310", 10, "5.00"));
            case "registers" ->
                registers((i, code) -> file.row(
                        code,
                        "Till " + size.placeInStore(i) + " of " + storeCode(size.store(i)),
                        storeCode(size.store(i)),
                        "STD",
                        "STD;MEMBERS",
                        "CASH-" + code + ";CARD;VOUCHER;ACCOUNT",
                        "",
                        "BUSINESS;EXPORT",
                        "CASH5",
                        "500.00",
                        "5.00",
                        true,
                        "POSS"));
            case "stores" -> each(size.stores(), i -> store(file, company, i));
            case "products" -> each(size.products(), i -> product(file, i));
            case "partners" -> each(size.partners(), i -> partner(file, company, i));
            default -> {}
        }
    }

    private interface Row {
        void write(int number) throws IOException;
    }

    private interface RegisterRow {
        void write(int number, String code) throws IOException;
    }

    private void registers(RegisterRow row) throws IOException {
        each(size.registers(), i -> row.write(i, registerCode(i)));
    }

    private void each(int count, Row row) throws IOException {
        for (int i = 0; i < count; i++) {
            row.write(i);
            if (++written % TELL_EVERY == 0) {
                progress.accept(written);
            }
        }
    }

    private String registerCode(int register) {
        return storeCode(size.store(register)) + "-" + size.placeInStore(register);
    }

    /** @param number from 0 */
    public static String storeCode(int number) {
        return String.format(Locale.ROOT, "G%04d", number + 1);
    }

    /** @param number from 0 */
    public static String productCode(int number) {
        return String.format(Locale.ROOT, "GEN-%07d", number + 1);
    }

    private void store(ChainFile file, String company, int i) throws IOException {
        var dice = new Dice(seed, "store", i);
        var town = Words.TOWNS[i % Words.TOWNS.length];
        var street = dice.one(Words.STREETS);
        file.row(
                company,
                storeCode(i),
                town + " " + street,
                street + " " + (1 + dice.upTo(300)),
                town,
                Words.zip(dice),
                "NL",
                String.format(Locale.ROOT, "+31 20 000 %04d", i % 10_000),
                "Europe/Amsterdam");
    }

    private void product(ChainFile file, int i) throws IOException {
        var dice = new Dice(seed, "product", i);
        var department = Department.ALL[dice.upTo(Department.ALL.length)];
        var cents = pretty(dice.skewed(department.cheapest(), department.dearest()));
        file.row(
                productCode(i),
                dice.one(Words.BRANDS) + " " + dice.one(department.things()).toLowerCase(Locale.ROOT) + " "
                        + dice.one(department.sorts()) + ", " + dice.one(department.sizes()),
                Ean13.product(i),
                BigDecimal.valueOf(cents, 2),
                BigDecimal.valueOf(cents * (40L + dice.upTo(35)) / 100, 2),
                department.category(),
                department.tax(),
                "UNIT",
                department.account(),
                false,
                true,
                "");
    }

    /** Prices end in 5 or 9. */
    private static long pretty(int cents) {
        return cents / 10 * 10L + (cents % 10 < 5 ? 5 : 9);
    }

    private void partner(ChainFile file, String company, int i) throws IOException {
        var dice = new Dice(seed, "partner", i);
        var first = dice.one(Words.FIRST);
        var last = dice.one(Words.LAST);
        var isCompany = dice.inPercent(5);
        file.row(
                company,
                String.format(Locale.ROOT, "G%07d", i + 1),
                isCompany ? last + " " + dice.one(Words.COMPANY_FORMS) : first + " " + last,
                dice.inPercent(70) ? "customer" + (i + 1) + "@example.com" : "",
                dice.inPercent(60) ? String.format(Locale.ROOT, "+31 6 000%05d", i % 100_000) : "",
                dice.one(Words.STREETS) + " " + (1 + dice.upTo(250)),
                dice.one(Words.TOWNS),
                Words.zip(dice),
                "NL",
                isCompany ? String.format(Locale.ROOT, "NL%09dB01", i + 1) : "",
                Ean13.card(i),
                isCompany,
                dice.inPercent(20) ? "MEMBERS" : "",
                isCompany ? "BUSINESS" : "");
    }
}
