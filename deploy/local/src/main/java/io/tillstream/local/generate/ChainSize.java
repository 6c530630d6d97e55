package io.tillstream.local.generate;

/**
 * How much is generated.
 *
 * @param registers spread over stores, a few in each
 */
public record ChainSize(int products, int partners, int registers) {

    private static final int REGISTERS_IN_A_STORE = 4;

    int stores() {
        return (registers + REGISTERS_IN_A_STORE - 1) / REGISTERS_IN_A_STORE;
    }

    int store(int register) {
        return register / REGISTERS_IN_A_STORE;
    }

    int placeInStore(int register) {
        return register % REGISTERS_IN_A_STORE + 1;
    }

    public long rows() {
        return (long) products + partners + 3L * registers + stores();
    }
}
