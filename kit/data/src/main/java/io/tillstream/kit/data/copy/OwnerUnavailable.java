package io.tillstream.kit.data.copy;

import io.tillstream.kit.problem.Refusal;

/** A record is not here yet, and its owner does not answer: whether it exists is not known. */
public class OwnerUnavailable extends Refusal {

    private final String model;

    public OwnerUnavailable(String model, Throwable cause) {
        super(503, "owner-unavailable", "The owner of " + model + " does not answer: " + cause.getMessage());
        this.model = model;
    }

    public String model() {
        return model;
    }
}
