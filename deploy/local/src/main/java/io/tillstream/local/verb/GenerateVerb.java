package io.tillstream.local.verb;

import io.tillstream.local.Settings;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.Usage;
import io.tillstream.local.cli.WrongUse;
import io.tillstream.local.generate.ChainGenerator;
import io.tillstream.local.generate.ChainSize;
import io.tillstream.local.generate.GeneratedOrders;
import io.tillstream.local.sheets.Gateway;
import io.tillstream.local.sheets.ProgressBar;
import io.tillstream.local.sheets.SheetImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** A chain of any size, for trying and measuring. */
public final class GenerateVerb extends GatewayVerb {

    private static final String PRODUCTS = "--products";
    private static final String PARTNERS = "--partners";
    private static final String REGISTERS = "--registers";
    private static final String ORDERS = "--orders";
    private static final String SEED = "--seed";
    private static final String TO = "--to";
    private static final int MOST = 10_000_000;

    public GenerateVerb() {
        super(new Usage(
                "generate",
                "",
                0,
                "Generate products, customers and registers, the same for the same seed, and import them.",
                flags(
                        new Flag(PRODUCTS, "N", "how many products (0)"),
                        new Flag(PARTNERS, "N", "how many customers (0)"),
                        new Flag(REGISTERS, "N", "how many registers, four in each store (0)"),
                        new Flag(ORDERS, "N", "orders of generated products, through opened sessions (0)"),
                        new Flag(SEED, "N", "another chain (1)"),
                        new Flag(TO, "FOLDER", "only write a whole chain as CSV files there"))));
    }

    @Override
    int run(Arguments arguments, Settings settings) {
        var size = new ChainSize(
                number(arguments, PRODUCTS, 0), number(arguments, PARTNERS, 0), number(arguments, REGISTERS, 0));
        var orders = number(arguments, ORDERS, 0);
        if (size.rows() + orders == 0) {
            throw new WrongUse("How much? e.g. --products 50000 --partners 50000 --registers 1000 (see --help)");
        }
        var bar = new ProgressBar(System.out, "generating");
        var generator =
                new ChainGenerator(settings.project().resolve("deploy/demo-chain"), size, number(arguments, SEED, 1));
        generator.telling(rows -> bar.show(rows, generator.rows(), rows + " rows"));
        try {
            if (arguments.value(TO).isPresent()) {
                generator.writeChain(Path.of(arguments.value(TO).get()));
                bar.end();
                System.out.println("Written to " + arguments.value(TO).get());
                return 0;
            }
            return send(generator, size, bar, gateway(arguments, settings), orders, number(arguments, SEED, 1));
        } catch (IOException failure) {
            throw new Fault("The files cannot be written: " + failure.getMessage());
        }
    }

    private static int send(
            ChainGenerator generator, ChainSize size, ProgressBar bar, Gateway gateway, int orders, long seed)
            throws IOException {
        var all = true;
        if (size.rows() > 0) {
            var company = gateway.get("/api/companies")
                    .path("items")
                    .path(0)
                    .path("code")
                    .asText();
            var folder = Files.createTempDirectory("tillstream-chain");
            generator.writeAdditions(folder, company);
            bar.end();
            all = importAll(gateway, folder);
        }
        if (orders > 0) {
            new GeneratedOrders(gateway, seed, System.out).send(orders);
        }
        return all ? 0 : 1;
    }

    private static boolean importAll(Gateway gateway, Path folder) throws IOException {
        var importing = new SheetImport(gateway, null, false, System.out);
        var names = new ArrayList<>(ChainGenerator.FOUNDATION);
        names.addAll(ChainGenerator.GENERATED);
        var all = true;
        for (var name : names) {
            var file = folder.resolve(name + ".csv");
            if (Files.readAllLines(file).size() > 1) {
                all &= importing.run(file);
            }
            Files.delete(file);
        }
        Files.delete(folder);
        return all;
    }

    private static int number(Arguments arguments, String flag, int otherwise) {
        var text = arguments.value(flag).orElse(String.valueOf(otherwise));
        if (text.matches("\\d{1,8}") && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        throw new WrongUse(flag + " must be a number from 0 to " + MOST + ", not '" + text + "'");
    }
}
