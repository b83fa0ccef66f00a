package dev.identityemulator.platform.persistence;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells H2 that it finds many rows behind one value of a column, for each column that precedes another one in an index. Without
 * that, H2 takes any index that begins with the account for as good as the best one. The indexes are read from the migrations:
 * to ask H2 for them takes a part of each start.
 */
final class ColumnHints {

    private static final String COLUMNS = "\\s*\\(([\\w, ]+)\\)";
    private static final Pattern INDEX = Pattern.compile("create table (?<table>\\w+)|primary key" + COLUMNS
            + "|create (?:unique )?index \\w+\\s+on (\\w+)" + COLUMNS);

    private ColumnHints() {}

    /** The statements for the indexes that these migrations make. */
    static Set<String> of(Iterable<String> migrations) {
        var hints = new LinkedHashSet<String>();
        for (var migration : migrations) {
            var found = INDEX.matcher(migration);
            var table = "";
            while (found.find()) {
                table = found.group("table") == null ? table : found.group("table");
                if (found.group(2) != null) {
                    add(hints, table, found.group(2));
                } else if (found.group(3) != null) {
                    add(hints, found.group(3), found.group(4));
                }
            }
        }
        return hints;
    }

    private static void add(Set<String> hints, String table, String columns) {
        var names = Arrays.asList(columns.split(",\\s*"));
        for (var column : names.subList(0, names.size() - 1)) {
            hints.add("alter table if exists " + table + " alter column if exists " + column + " selectivity 1");
        }
    }
}
