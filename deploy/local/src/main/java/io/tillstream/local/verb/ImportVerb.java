package io.tillstream.local.verb;

import io.tillstream.local.Settings;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Flag;
import io.tillstream.local.cli.Usage;
import io.tillstream.local.cli.WrongUse;
import io.tillstream.local.sheets.SheetImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Files of products, customers, stores and the rest, into the system that runs. */
public final class ImportVerb extends GatewayVerb {

    private static final String DRY_RUN = "--dry-run";
    private static final String KIND = "--kind";
    private static final int MOST_FILES = 1_000;

    public ImportVerb() {
        super(new Usage(
                "import",
                "FILE...",
                MOST_FILES,
                "Import CSV and XLSX files, with our column names or Odoo's.\n"
                        + "Exit code 1 if a line was refused. See docs/guides/import-your-catalog.md",
                flags(
                        Flag.toggle(DRY_RUN, "judge every line, change nothing"),
                        new Flag(
                                KIND,
                                "KIND",
                                "what the lines are, where neither the file's name nor its columns say"))));
    }

    @Override
    int run(Arguments arguments, Settings settings) {
        var files = new ArrayList<Path>();
        for (int i = 0; arguments.positional(i).isPresent(); i++) {
            files.add(file(arguments.positional(i).get()));
        }
        if (files.isEmpty()) {
            throw new WrongUse("Which files? (see ./pos import --help)");
        }
        var importing = new SheetImport(
                gateway(arguments, settings), arguments.value(KIND).orElse(null), arguments.has(DRY_RUN), System.out);
        var all = true;
        for (var file : files) {
            all &= importing.run(file);
        }
        return all ? 0 : 1;
    }

    /** A name that is misspelt is said before the files that stand before it are in. */
    private static Path file(String name) {
        var file = Path.of(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new WrongUse("There is no file " + name + " that can be read (see ./pos import --help)");
        }
        return file;
    }
}
