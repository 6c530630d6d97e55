package io.tillstream.bench.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * A till that sells, sends, and sends again what was not acknowledged. At times it sends a batch twice at the same
 * moment, as two tabs would, and at times something that was acknowledged long ago.
 */
final class SellingTill implements Runnable {

    private static final int LARGEST_BATCH = 8;
    private static final int ONE_IN_TWICE = 6;
    private static final int ONE_IN_OLD = 5;
    private static final int RESEND_MS = 400;

    private final Shop shop;
    private final Caller caller;
    private final Ledger ledger;
    private final Random chance;
    private final AtomicLong numbers;
    private final ExecutorService secondTab;
    private final Duration pace;
    private final BooleanSupplier isOver;
    private final List<SoldOrder> waiting = new ArrayList<>();
    private SoldOrder old;

    /**
     * @param numbers of the register: its tills share them
     * @param pace between two batches
     * @param isOver when nothing more is sold; what was sold is still handed in
     */
    SellingTill(
            Shop shop,
            Caller caller,
            Ledger ledger,
            Random chance,
            AtomicLong numbers,
            ExecutorService secondTab,
            Duration pace,
            BooleanSupplier isOver) {
        this.shop = shop;
        this.caller = caller;
        this.ledger = ledger;
        this.chance = chance;
        this.numbers = numbers;
        this.secondTab = secondTab;
        this.pace = pace;
        this.isOver = isOver;
    }

    @Override
    public void run() {
        while (!isOver.getAsBoolean() || !waiting.isEmpty()) {
            if (!isOver.getAsBoolean()) {
                sell();
            }
            var before = waiting.size();
            hand(batch());
            waiting.removeIf(ledger::isAcknowledged);
            Until.pause(waiting.size() < before ? pace : Duration.ofMillis(RESEND_MS + chance.nextInt(RESEND_MS)));
        }
    }

    private void sell() {
        // One that cannot hand in anything is not to fill memory.
        for (var left = 1 + chance.nextInt(LARGEST_BATCH); left > 0 && waiting.size() < LARGEST_BATCH; left--) {
            var order = shop.sell(new UUID(chance.nextLong(), chance.nextLong()).toString(), numbers.incrementAndGet());
            ledger.sold(order);
            waiting.add(order);
        }
    }

    private List<SoldOrder> batch() {
        var batch = new ArrayList<>(waiting);
        if (old != null && chance.nextInt(ONE_IN_OLD) == 0) {
            batch.add(chance.nextInt(batch.size() + 1), old);
        }
        if (!waiting.isEmpty()) {
            old = waiting.get(chance.nextInt(waiting.size()));
        }
        return batch;
    }

    private void hand(List<SoldOrder> batch) {
        var twice = chance.nextInt(ONE_IN_TWICE) == 0
                ? CompletableFuture.runAsync(() -> send(batch), secondTab)
                : CompletableFuture.<Void>completedFuture(null);
        send(batch);
        twice.join();
    }

    private void send(List<SoldOrder> batch) {
        var content = batch.stream().map(SoldOrder::content).toList();
        var answer = caller.rpc("/pos/create_from_ui", Map.of("orders", content, "draft", false));
        ledger.answered(batch, answer);
    }
}
