package io.tillstream.kit.data.outbox;

import io.tillstream.contracts.EventTypes;

/**
 * An event on its way into the outbox.
 *
 * @param key what must stay in order together
 * @param subject what the event is about, e.g. {@code order:17}; for a record {@code <model>:<id>}
 * @param data a record of contracts, or JSON text as a String; null is a tombstone
 */
public record OutgoingEvent(String topic, String key, String subject, String type, Object data) {

    public static OutgoingEvent of(String topic, Object key, String subject, Object event) {
        return new OutgoingEvent(topic, String.valueOf(key), subject, EventTypes.of(event.getClass()), event);
    }

    public static OutgoingEvent tombstone(String topic, Object key, String subject, Class<?> eventType) {
        return new OutgoingEvent(topic, String.valueOf(key), subject, EventTypes.of(eventType), null);
    }
}
