package dev.identityemulator.api.resource;

import java.util.Optional;

/** Knows ids that do not begin as those of their entity, or are longer than those: a feature with such ids contributes it. */
public interface RowIds {

    /**
     * What an id names.
     *
     * @param entity the prefix of the entity whose row it is
     * @param noun the name of such an object in an error
     * @param id the id of the row
     */
    record Row(String entity, String noun, String id) {}

    /** What this id names, if it has such a form. */
    Optional<Row> row(String id);
}
