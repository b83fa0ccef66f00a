package dev.identityemulator.core.accountstate;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is wrong with an imported row.
 *
 * @param key the values of its primary key after the account, joined by blanks
 * @param why a sentence
 */
public record RowProblem(String table, String key, String column, String why) {

    /** The problem of a column with JSON that cannot be read, which nobody else would meet before the row is shown. */
    public static Optional<RowProblem> ifUnreadable(String table, String key, String column, Supplier<?> reading) {
        try {
            var unused = reading.get();
            return Optional.empty();
        } catch (RuntimeException unreadable) { // whatever a record objects to
            return Optional.of(new RowProblem(table, key, column, "The emulator cannot read this."));
        }
    }
}
