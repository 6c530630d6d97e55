package io.tillstream.config.product;

/** A category over HTTP. */
record CategoryView(long id, String code, String name, Long parentId, int sequence, int color, boolean active) {

    static CategoryView of(Category category) {
        return new CategoryView(
                category.id(),
                category.code,
                category.name,
                category.parentId,
                category.sequence,
                category.color,
                category.active);
    }
}
