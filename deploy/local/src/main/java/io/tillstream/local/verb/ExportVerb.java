package io.tillstream.local.verb;

import io.tillstream.local.Settings;
import io.tillstream.local.cli.Arguments;
import io.tillstream.local.cli.Usage;
import io.tillstream.local.cli.WrongUse;
import io.tillstream.local.sheets.SheetExport;

/** What {@code import} takes, out of the system that runs. */
public final class ExportVerb extends GatewayVerb {

    public ExportVerb() {
        super(new Usage(
                "export",
                "KIND",
                1,
                "Write products, partners, stores, registers or another kind as CSV to the standard output.\n"
                        + "./pos import takes the file again, and changes nothing by it.",
                flags()));
    }

    @Override
    int run(Arguments arguments, Settings settings) {
        var kind = arguments
                .positional(0)
                .orElseThrow(() -> new WrongUse("What? e.g. ./pos export products > products.csv (see --help)"));
        SheetExport.write(gateway(arguments, settings), kind, System.out);
        return 0;
    }
}
