package io.tillstream.config.product;

import io.tillstream.config.edit.Editable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A shelf on the till's screen. */
@Entity
@Table(name = "pos_category")
class Category extends Editable {

    String code;
    String name;

    @Column(name = "parent_id")
    Long parentId;

    int sequence;
    int color;
    boolean active;
}
