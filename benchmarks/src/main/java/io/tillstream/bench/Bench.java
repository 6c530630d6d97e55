package io.tillstream.bench;

import io.tillstream.bench.chaos.ChaosBenchmark;
import io.tillstream.bench.closing.ClosingBenchmark;
import io.tillstream.bench.orders.OrdersBenchmark;
import io.tillstream.bench.payload.PayloadBenchmark;
import io.tillstream.bench.relay.RelayBenchmark;
import io.tillstream.bench.rpc.RpcBenchmark;
import io.tillstream.bench.till.TillBenchmark;
import io.tillstream.kit.servers.ServerFailed;
import io.tillstream.local.cli.Fault;
import io.tillstream.local.cli.WrongUse;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code ./pos bench} runs. */
public final class Bench {

    private static final List<Benchmark> BENCHMARKS = List.of(
            new StartupBenchmark(),
            new PricingBenchmark(),
            new OrdersBenchmark(),
            new ClosingBenchmark(),
            new PayloadBenchmark(),
            new RelayBenchmark(),
            new RpcBenchmark(),
            new TillBenchmark(),
            new ChaosBenchmark());

    private Bench() {}

    /** Ends the JVM: code 0 when all targets are met, 1 when one is missed or a fault occurs, 2 for wrong use. */
    public static void main(String[] words) {
        System.exit(run(List.of(words)));
    }

    static int run(List<String> words) {
        try {
            return dispatch(words);
        } catch (WrongUse e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (Fault | ServerFailed e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static int dispatch(List<String> words) {
        if (words.isEmpty() || words.get(0).startsWith("-h") || words.get(0).equals("--help")) {
            System.out.print(overview());
            return 0;
        }
        return BENCHMARKS.stream()
                .filter(benchmark -> benchmark.name().equals(words.get(0)))
                .findFirst()
                .orElseThrow(
                        () -> new WrongUse("There is no benchmark '" + words.get(0) + "': it is one of " + names()))
                .run(words.subList(1, words.size()));
    }

    private static String names() {
        return BENCHMARKS.stream().map(Benchmark::name).collect(Collectors.joining(", "));
    }

    private static String overview() {
        var text = new StringBuilder("Usage: ./pos bench NAME [flags]; each has --help\n\n");
        BENCHMARKS.forEach(
                benchmark -> text.append(String.format("  %-10s %s%n", benchmark.name(), benchmark.summary())));
        return text.toString();
    }
}
