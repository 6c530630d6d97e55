package io.tillstream.local.demo;

/** Arguments: the gateway's base URL, Kafka's bootstrap servers. */
public final class Demo {

    private Demo() {}

    public static void main(String[] args) {
        var story = new Story(System.out);
        new TradingDay(args[0], new Integrator(args[1]), story).play();
        System.out.printf("%nThe day is over. Look around: %s/q/swagger-ui%n", args[0]);
    }
}
