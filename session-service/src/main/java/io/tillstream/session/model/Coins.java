package io.tillstream.session.model;

import io.tillstream.kit.problem.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** A drawer counted coin by coin. */
public final class Coins {

    private static final int MOST_VALUES = 100;
    private static final int MOST_OF_ONE = 1_000_000;

    private Coins() {}

    /**
     * What was counted: the amount as it was said, or else what the coins come to. Where both are there, they must agree.
     *
     * @param coins null or empty where the drawer was counted as a whole
     */
    public static String counted(String field, String amount, List<CoinCount> coins, int decimals) {
        if (coins == null || coins.isEmpty()) {
            return amount;
        }
        var sum = Amounts.text(sum(field + ".coins", coins, decimals), decimals);
        if (amount != null && Amounts.read(field, amount, decimals).compareTo(new BigDecimal(sum)) != 0) {
            throw Refusal.invalid(field, "is " + amount + ", but the coins come to " + sum);
        }
        return sum;
    }

    /** As a column holds it: {@code 0.50*12 20*3}; null where nobody counted coins. */
    public static String write(List<CoinCount> coins) {
        return coins == null || coins.isEmpty()
                ? null
                : coins.stream().map(coin -> coin.value() + "*" + coin.count()).collect(Collectors.joining(" "));
    }

    /** What {@link #write} wrote; never null. */
    public static List<CoinCount> parse(String column) {
        return column == null
                ? List.of()
                : Arrays.stream(column.split(" ")).map(Coins::parseOne).toList();
    }

    private static CoinCount parseOne(String coin) {
        var star = coin.indexOf('*');
        return new CoinCount(coin.substring(0, star), Integer.parseInt(coin.substring(star + 1)));
    }

    private static BigDecimal sum(String field, List<CoinCount> coins, int decimals) {
        if (coins.size() > MOST_VALUES) {
            throw Refusal.invalid(field, "names more than " + MOST_VALUES + " kinds of coins and notes");
        }
        var seen = new HashSet<BigDecimal>();
        var sums = new ArrayList<BigDecimal>();
        for (var coin : coins) {
            var value = value(field, coin, decimals);
            if (!seen.add(value)) {
                throw Refusal.invalid(field, "names " + coin.value() + " twice");
            }
            sums.add(value.multiply(BigDecimal.valueOf(coin.count())));
        }
        return sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(String field, CoinCount coin, int decimals) {
        if (coin == null || coin.count() < 0 || coin.count() > MOST_OF_ONE) {
            throw Refusal.invalid(field, "must say how many there are, from 0 to " + MOST_OF_ONE);
        }
        return Amounts.readMoved(field, coin.value(), decimals);
    }
}
