package dev.identityemulator.core.accountstate;

/**
 * A column with the id of another row.
 *
 * @param to the table of that row, whose column is {@code id}
 */
public record RowReference(String table, String column, String to) {}
