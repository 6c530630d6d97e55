package io.tillstream.bench.rpc;

import java.util.List;
import java.util.Map;

/**
 * One thing that is asked in three ways.
 *
 * @param verb at the door and at the owner
 * @param args and {@code kwargs}: for the door
 * @param request for the owner: the same in its words
 * @param sql the bare statement with {@code values}
 */
record Question(
        String model,
        String verb,
        List<Object> args,
        Map<String, Object> kwargs,
        Map<String, Object> request,
        String sql,
        List<Object> values) {}
