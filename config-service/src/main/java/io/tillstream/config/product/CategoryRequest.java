package io.tillstream.config.product;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A category as a person sends it, whole. */
record CategoryRequest(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 200) String name,
        Long parentId,
        Integer sequence,
        int color,
        Boolean active) {

    Category applyTo(Category category) {
        category.code = code.strip();
        category.name = name.strip();
        category.parentId = parentId;
        category.sequence = sequence == null ? 10 : sequence;
        category.color = color;
        category.active = !Boolean.FALSE.equals(active);
        return category;
    }
}
