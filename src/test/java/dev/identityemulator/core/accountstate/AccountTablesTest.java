package dev.identityemulator.core.accountstate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorServer;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The schema and what features say of their tables fit together. */
class AccountTablesTest {

    @Test
    void uniqueWhenAnIndexDoesNotBeginWithTheAccountThenItsColumnIsDeclared() throws SQLException {
        try (var server = EmulatorServer.start();
                var connection = server.bean(DataSource.class).getConnection()) {
            var tables = server.bean(AccountTables.class);

            var found = new TreeSet<String>();
            for (var table : tables.ofState()) {
                found.addAll(uniqueAcrossAccounts(connection, table.name()));
            }

            assertThat(found).isNotEmpty().isSubsetOf(tables.uniqueColumns());
        }
    }

    /** Columns of unique indexes without the account, by table. */
    private static List<String> uniqueAcrossAccounts(Connection connection, String table) throws SQLException {
        var indexes = new TreeMap<String, List<String>>();
        DatabaseMetaData database = connection.getMetaData();
        try (var rows = database.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, true, true)) {
            while (rows.next()) {
                indexes.computeIfAbsent(rows.getString("INDEX_NAME"), name -> new ArrayList<>())
                        .add(rows.getString("COLUMN_NAME"));
            }
        }
        return indexes.values().stream()
                .filter(columns -> !columns.contains("account"))
                .flatMap(List::stream)
                .map(column -> table + "." + column)
                .toList();
    }

    @Test
    void namesWhenFeaturesDeclareThemThenTheyExist() {
        try (var server = EmulatorServer.start()) {
            var tables = server.bean(AccountTables.class);
            var columns = tables.all().stream()
                    .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                    .toList();
            var names = tables.all().stream().map(AccountTable::name).toList();

            for (var feature : tables.features()) {
                assertThat(names).containsAll(feature.tablesApart()).containsAll(feature.tablesNotExported());
                assertThat(feature.copiedColumns())
                        .allSatisfy(column -> assertThat(columns).contains(column.name()));
                assertThat(feature.references())
                        .allSatisfy(reference -> assertThat(columns)
                                .contains(reference.table() + "." + reference.column(), reference.to() + ".id"));
            }
        }
    }
}
