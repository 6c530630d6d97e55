package io.tillstream.kit.data.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/** What becomes of names that nobody has: a service may begin the records, for columns where that is harmless. */
@FunctionalInterface
public interface MissingRecords {

    MissingRecords NONE = (connection, header, column, lines, ids) -> {};

    /**
     * @param ids what is known by the texts of the cells; what is begun is added
     */
    void begin(Connection connection, Header header, Column column, Collection<RawLine> lines, Map<String, Long> ids)
            throws SQLException;
}
