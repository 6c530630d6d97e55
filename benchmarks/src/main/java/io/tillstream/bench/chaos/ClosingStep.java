package io.tillstream.bench.chaos;

/** The steps of a close in their order, as {@code GET /api/sessions/{id}} names them. */
public enum ClosingStep {
    SEALING,
    CHECKING,
    POSTING,
    /** Closed already: the orders are being marked as done. */
    MARKING
}
