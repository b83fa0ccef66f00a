package dev.identityemulator.platform.persistence;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells H2 that it finds many rows behind one value of a column, as it does of each column that an index has in front of
 * another one. Without that, H2 takes any index that begins with the account for as good as the best one.
 */
final class ColumnHints {

    private static final String UNTOLD = """
            select distinct table_name, column_name from (
              select table_name, column_name, ordinal_position, count(*) over (partition by index_name) as columns
              from information_schema.index_columns where table_schema = 'public')
            where ordinal_position < columns and (table_name, column_name) not in (
              select table_name, column_name from information_schema.columns where selectivity = 1)
            """;

    private ColumnHints() {}

    /** Tells what H2 was not told before; it keeps that with the schema. */
    static void apply(JdbcTemplate jdbc) {
        var hints = jdbc.query(
                UNTOLD,
                (row, number) ->
                        "alter table " + row.getString(1) + " alter column " + row.getString(2) + " selectivity 1");
        if (!hints.isEmpty()) {
            jdbc.execute(hints.stream().collect(Collectors.joining(";\n")));
        }
    }
}
