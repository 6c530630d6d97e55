package io.tillstream.bench.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Each till has a tab on every gateway; one that ends is opened anew, at the gateway that comes next. */
final class RoamingTabs implements AutoCloseable {

    private static final long LONGEST_PAUSE_MS = 1_000;

    private final List<String> gateways;
    private final String token;
    private final List<TillTab> open = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);

    RoamingTabs(List<SelectedAtTill> tills, List<String> gateways, String token) {
        this.gateways = gateways;
        this.token = token;
        for (var till : tills) {
            for (int gateway = 0; gateway < gateways.size(); gateway++) {
                open(till, gateway);
            }
        }
    }

    private void open(SelectedAtTill till, int gateway) {
        try {
            var tab = TillTab.open(till, gateways.get(gateway), token).join();
            synchronized (open) {
                open.add(tab);
            }
            watch(till, gateway, tab);
        } catch (CompletionException away) {
            later(() -> open(till, (gateway + 1) % gateways.size()));
        }
    }

    private void watch(SelectedAtTill till, int gateway, TillTab tab) {
        later(() -> {
            if (tab.isEnded()) {
                open(till, (gateway + 1) % gateways.size());
            } else {
                watch(till, gateway, tab);
            }
        });
    }

    private void later(Runnable then) {
        if (!clock.isShutdown()) {
            clock.schedule(then, ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MS), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        synchronized (open) {
            open.forEach(TillTab::close);
        }
    }
}
