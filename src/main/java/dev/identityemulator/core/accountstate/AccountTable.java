package dev.identityemulator.core.accountstate;

import java.sql.Types;
import java.util.List;
import java.util.Set;

/** A table with rows of accounts: its columns in their order, without the account, and those of the primary key after it. */
public record AccountTable(String name, List<Column> columns, List<String> key) {

    private static final String VERSION = "version";

    /**
     * A column.
     *
     * @param type its type, as in {@link java.sql.Types}
     * @param optional whether it may be null
     */
    public record Column(String name, int type, boolean optional) {}

    /** Whether it counts the changes of each row, in a column of its own. */
    public boolean countsChanges() {
        return columns.stream().anyMatch(AccountTable::isCount);
    }

    /** The same without the count of changes, and without these columns, each named with its table. */
    AccountTable without(Set<String> some) {
        var left = columns.stream()
                .filter(column -> !isCount(column) && !some.contains(name + "." + column.name()))
                .toList();
        return new AccountTable(name, left, key);
    }

    private static boolean isCount(Column column) {
        return column.name().equals(VERSION) && column.type() == Types.INTEGER;
    }
}
