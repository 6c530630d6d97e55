package io.tillstream.kit.data.selection;

/** The selection is on its way. {@code status} is {@code pending}; follow it at {@code /api/selections/{id}}. */
public record SelectionAccepted(String id, String status) {

    static SelectionAccepted of(String id) {
        return new SelectionAccepted(id, "pending");
    }
}
