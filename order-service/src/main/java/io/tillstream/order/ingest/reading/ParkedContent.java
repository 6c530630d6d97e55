package io.tillstream.order.ingest.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A stored order in the members of a flat one.
 *
 * @param members of the order itself
 * @param lines each with its {@code id}
 * @param payments each with its {@code id}; without the change that nobody sent
 */
public record ParkedContent(ObjectNode members, List<ObjectNode> lines, List<ObjectNode> payments) {}
