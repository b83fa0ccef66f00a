package dev.identityemulator.core.accountstate;

import java.util.List;

/** A table with rows of accounts: its columns in their order, without the account, and those of the primary key after it. */
public record AccountTable(String name, List<Column> columns, List<String> key) {

    /**
     * A column.
     *
     * @param type its type, as in {@link java.sql.Types}
     * @param optional whether it may be null
     */
    public record Column(String name, int type, boolean optional) {}
}
