package io.tillstream.order.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is done to a JSON document somewhere inside it.
 *
 * @param where which of all the places in the document, counted round
 * @param kind what is done there
 * @param value what is put there
 */
record Mutation(int where, Kind kind, JsonNode value) {

    enum Kind {
        REPLACE,
        REMOVE,
        TWICE,
        WRAP,
        ADD
    }

    /** A place that holds something: a member of an object, or an element of a list. */
    private record Place(JsonNode parent, String name, int index) {

        JsonNode held() {
            return name == null ? parent.get(index) : parent.get(name);
        }

        void put(JsonNode value) {
            if (name == null) {
                ((ArrayNode) parent).set(index, value);
            } else {
                ((ObjectNode) parent).set(name, value);
            }
        }

        void remove() {
            if (name == null) {
                ((ArrayNode) parent).remove(index);
            } else {
                ((ObjectNode) parent).remove(name);
            }
        }
    }

    /** @param document its list of orders stays a list */
    void apply(JsonNode document) {
        var places = new ArrayList<Place>();
        collect(document, places);
        if (places.isEmpty()) {
            return;
        }
        var place = places.get(Math.floorMod(where, places.size()));
        switch (kind) {
            case REPLACE -> place.put(value);
            case REMOVE -> place.remove();
            case WRAP -> place.put(JsonNodeFactory.instance.arrayNode().add(place.held()));
            case TWICE -> twice(place);
            case ADD -> add(place);
        }
    }

    private static void twice(Place place) {
        if (place.parent() instanceof ArrayNode list) {
            list.add(place.held().deepCopy());
        }
    }

    private void add(Place place) {
        if (place.held() instanceof ObjectNode object) {
            object.set("odd", value);
        } else if (place.held() instanceof ArrayNode list) {
            list.add(value);
        }
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                places.add(new Place(object, name, 0));
                collect(object.get(name), places);
            });
        } else if (node instanceof ArrayNode list) {
            for (int index = 0; index < list.size(); index++) {
                places.add(new Place(list, null, index));
                collect(list.get(index), places);
            }
        }
    }
}
