package io.tillstream.config.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnTransformer;

/** What one extension may set on a register. */
@Entity
@Table(name = "setting_schema")
class SettingSchema {

    @Id
    String namespace;

    @Version
    long version;

    /** JSON text; the driver would send a text for jsonb as a JSON string. */
    @Column(name = "schema")
    @ColumnTransformer(read = "cast(schema as text)", write = "cast(cast(? as text) as jsonb)")
    String schema;

    String tag() {
        return "\"" + version + "\"";
    }
}
