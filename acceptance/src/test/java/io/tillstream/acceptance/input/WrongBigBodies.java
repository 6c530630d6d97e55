package io.tillstream.acceptance.input;

import io.tillstream.acceptance.Operations.Operation;
import java.util.Arrays;
import java.util.stream.Stream;

/** Ten megabytes: under the limit of what is read at all, over what anybody means. */
final class WrongBigBodies implements Mistakes {

    private static final int BYTES = 10_000_000;
    private static final byte[] ONE_WORD = filled("{\"name\":\"", 'x', "\"}");
    private static final byte[] BLANKS = filled("{", ' ', "");

    private final Callers callers;

    WrongBigBodies(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Stream<BadCall> of(Operation operation) {
        if (!WrongBodies.takesJson(operation)) {
            return Stream.empty();
        }
        var call = Call.of(operation, operation.url(UNKNOWN), callers.of(operation));
        return Stream.of(
                new BadCall("a word of 10 MB", call.with(ONE_WORD), ANYTHING_BUT_A_FAULT),
                new BadCall("10 MB of blanks", call.with(BLANKS), Mistakes.with(REFUSALS, operation)));
    }

    private static byte[] filled(String start, char filling, String end) {
        var body = new byte[BYTES];
        Arrays.fill(body, (byte) filling);
        System.arraycopy(start.getBytes(), 0, body, 0, start.length());
        System.arraycopy(end.getBytes(), 0, body, BYTES - end.length(), end.length());
        return body;
    }
}
