package dev.identityemulator.core.accountstate;

/**
 * A column that has another value in a copy of the account's rows.
 *
 * @param copied the value in the copy, as an expression of SQL; {@code :copy} is the name of the copy
 * @param back the expression that makes the first value of it again
 * @param kind what it means for an export and an import
 */
public record CopiedColumn(String table, String column, String copied, String back, Kind kind) {

    /** What the column is outside of the database. */
    public enum Kind {
        /** A value as any other. */
        PLAIN,
        /** No two rows of any accounts have the same value. */
        UNIQUE,
        /** Nothing: it is left out. */
        NONE
    }

    private static final String COPY = "cast(:copy as varchar)";

    /** A column by which rows are found without their account: in a copy its values begin with the name of the copy. */
    public static CopiedColumn foundAlone(String table, String column) {
        return new CopiedColumn(
                table,
                column,
                "concat(" + COPY + ", " + column + ")",
                "substring(" + column + " from char_length(" + COPY + ") + 1)",
                Kind.UNIQUE);
    }

    /** A column that has no value in a copy, and none afterwards. */
    public static CopiedColumn forgotten(String table, String column) {
        return new CopiedColumn(table, column, "null", "null", Kind.NONE);
    }

    /** The table and the column, with a dot between them. */
    public String name() {
        return table + "." + column;
    }
}
