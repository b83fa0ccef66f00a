package dev.identityemulator.testhelpers.data;

import dev.identityemulator.api.resource.RandomText;
import dev.identityemulator.core.accountstate.AccountTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Adds rows to a table in batches. A value that another account's row has, and that no two rows may have, gets another ending. */
final class RowWriter {

    private static final int TOGETHER = 500;
    private static final int ENDING = 24;

    private final JdbcTemplate jdbc;
    private final AccountTable table;
    private final Set<String> unique;
    private final String insert;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();

    RowWriter(JdbcTemplate jdbc, AccountTable table, boolean countsChanges, Set<String> unique) {
        this.jdbc = jdbc;
        this.table = table;
        this.unique = unique;
        var names = table.columns().stream().map(AccountTable.Column::name);
        var all = Stream.concat(
                        Stream.concat(Stream.of("account"), names), countsChanges ? Stream.of("version") : Stream.of())
                .toList();
        var marks = Collections.nCopies(1 + table.columns().size(), "?");
        this.insert = "insert into " + table.name() + " (" + String.join(", ", all) + ") values ("
                + String.join(", ", marks) + (countsChanges ? ", 0)" : ")");
    }

    void add(@Nullable Object[] row) {
        for (int i = 0; i < table.columns().size(); i++) {
            var name = table.columns().get(i).name();
            if (unique.contains(table.name() + "." + name) && row[1 + i] instanceof String value) {
                row[1 + i] = free(name, value);
            }
        }
        waiting.add(row);
        if (waiting.size() == TOGETHER) {
            flush();
        }
    }

    private String free(String column, String value) {
        var query = "select account from " + table.name() + " where " + column + " = ?";
        return jdbc.queryForList(query, String.class, value).isEmpty()
                ? value
                : value.substring(0, Math.max(0, value.length() - ENDING)) + RandomText.alphanumeric(ENDING);
    }

    /** Writes what is left. */
    void flush() {
        try {
            jdbc.batchUpdate(insert, waiting);
        } catch (DataIntegrityViolationException rejected) {
            throw DataErrors.rejectedRows(DataFormat.TABLES + "[" + table.name() + "]");
        }
        waiting.clear();
    }
}
