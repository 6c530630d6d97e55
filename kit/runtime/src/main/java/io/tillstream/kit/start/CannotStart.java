package io.tillstream.kit.start;

/** What a service must not start with. The message is one line that says what to do. */
public class CannotStart extends RuntimeException {

    public CannotStart(String whatToDo) {
        super(whatToDo, null, false, false);
    }
}
