package io.tillstream.gateway.payload.wire;

/**
 * The checksum of gzip, as far as the JDK does not offer it: going on from any state, and joining the checksums of two
 * texts without reading them (a polynomial of GF(2), after zlib's description of {@code crc32_combine}).
 */
final class Crc32 {

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int BITS = 32;
    private static final int[] TABLE = table();

    private Crc32() {}

    /** The checksum of a text with {@code bytes} behind it. */
    static int update(int crc, byte[] bytes) {
        int state = ~crc;
        for (byte next : bytes) {
            state = TABLE[(state ^ next) & 0xFF] ^ (state >>> 8);
        }
        return ~state;
    }

    /** The checksum of two texts, one behind the other. */
    static int combine(int first, int second, long secondLength) {
        return multiply(zeros(secondLength), first) ^ second;
    }

    /** x^(8 * bytes): what so many zero bytes do to a checksum. */
    private static int zeros(long bytes) {
        int power = 1 << (BITS - 1);
        int square = 1 << (BITS - 2);
        for (long bits = bytes << 3; bits != 0; bits >>>= 1) {
            if ((bits & 1) != 0) {
                power = multiply(square, power);
            }
            square = multiply(square, square);
        }
        return power;
    }

    /** Modulo the polynomial; bits are reflected, the highest is x^0. */
    private static int multiply(int a, int b) {
        int product = 0;
        int shifted = b;
        for (int bit = BITS - 1; bit >= 0; bit--) {
            if ((a >>> bit & 1) != 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) != 0 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
        }
        return product;
    }

    private static int[] table() {
        var table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) != 0 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
            }
            table[i] = value;
        }
        return table;
    }
}
