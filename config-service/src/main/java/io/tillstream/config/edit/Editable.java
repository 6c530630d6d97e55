package io.tillstream.config.edit;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A record that people edit: its version is what an {@code ETag} shows. */
@MappedSuperclass
public abstract class Editable {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** As it stands in {@code ETag} and {@code If-Match}. */
    public String tag() {
        return "\"" + version + "\"";
    }
}
