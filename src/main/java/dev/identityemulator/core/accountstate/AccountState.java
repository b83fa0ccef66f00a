package dev.identityemulator.core.accountstate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Implemented by a package whose rows need care when the state of an account is copied or replaced. The rows of all other tables
 * with a column {@code account} are copied as they are.
 */
public interface AccountState {

    /** The package's tables that are no part of an account's state, such as logs, and what belongs to open connections. */
    default Set<String> tablesApart() {
        return Set.of();
    }

    /** Those of the package's tables of an account's state that an export leaves out. */
    default Set<String> tablesNotExported() {
        return Set.of();
    }

    /** The package's columns that have other values in a copy. */
    default List<CopiedColumn> copiedColumns() {
        return List.of();
    }

    /** The references between the package's rows, and from them to those of others, which an import must have whole. */
    default List<RowReference> references() {
        return List.of();
    }

    /** Deletes the account's tasks, and waits for one that runs, before anything else of the account is locked. */
    default void stopTasks(String account) {}

    /** Deletes, before the account's other rows, those that requests lock first, so that no two transactions deadlock. */
    default void giveWay(String account) {}

    /** Called in the transaction that replaced the account's rows, once all of them are there. */
    default void replaced(String account) {}

    /** Ends, among imported rows, what would be sent to receivers outside. */
    default void silence(String account) {}

    /** What is wrong with imported rows beyond their columns and references: the first row that contradicts others or itself. */
    default Optional<RowProblem> problem(String account) {
        return Optional.empty();
    }
}
