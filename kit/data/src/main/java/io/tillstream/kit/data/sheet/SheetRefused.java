package io.tillstream.kit.data.sheet;

import io.tillstream.kit.problem.Refusal;

/** A file that is no table at all, or one that would harm who reads it. */
public class SheetRefused extends Refusal {

    private static final long serialVersionUID = 1;

    public SheetRefused(String type, String detail) {
        super(422, type, detail);
    }
}
