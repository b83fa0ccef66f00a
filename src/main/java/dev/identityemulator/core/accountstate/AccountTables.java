package dev.identityemulator.core.accountstate;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The tables with rows of accounts, as the database tells at the first use: every table with a column {@code account}. */
@Component
public class AccountTables {

    private static final String ACCOUNT = "account";

    private final SingletonSupplier<List<AccountTable>> all;
    private final List<AccountState> features;

    AccountTables(JdbcTemplate jdbc, List<AccountState> features) {
        this.features = features;
        this.all =
                SingletonSupplier.of(() -> jdbc.execute((ConnectionCallback<List<AccountTable>>) AccountTables::read));
    }

    /** All of them, by name. */
    List<AccountTable> all() {
        return all.obtain();
    }

    /** Those whose rows are the state of an account. */
    public List<AccountTable> ofState() {
        var apart = features.stream()
                .flatMap(feature -> feature.tablesApart().stream())
                .collect(Collectors.toSet());
        return all().stream().filter(table -> !apart.contains(table.name())).toList();
    }

    /** Those that an export has, with the columns that it has: those of the state, without what is of the database only. */
    public List<AccountTable> exported() {
        var left = features.stream()
                .flatMap(feature -> feature.tablesNotExported().stream())
                .collect(Collectors.toSet());
        var none = copiedColumns()
                .filter(column -> column.kind() == CopiedColumn.Kind.NONE)
                .map(CopiedColumn::name)
                .collect(Collectors.toSet());
        return ofState().stream()
                .filter(table -> !left.contains(table.name()))
                .map(table -> table.without(none))
                .toList();
    }

    /** The columns of which no two rows of any accounts have the same value, by {@link CopiedColumn#name()}. */
    public Set<String> uniqueColumns() {
        return copiedColumns()
                .filter(column -> column.kind() == CopiedColumn.Kind.UNIQUE)
                .map(CopiedColumn::name)
                .collect(Collectors.toSet());
    }

    /** The features with rows of an account's state. */
    public List<AccountState> features() {
        return features;
    }

    Stream<CopiedColumn> copiedColumns() {
        return features.stream().flatMap(feature -> feature.copiedColumns().stream());
    }

    private static List<AccountTable> read(Connection connection) throws SQLException {
        var database = connection.getMetaData();
        var tables = new ArrayList<AccountTable>();
        for (var name : names(database, connection)) {
            tables.add(new AccountTable(name, columns(database, connection, name), key(database, connection, name)));
        }
        return List.copyOf(tables);
    }

    private static List<String> names(DatabaseMetaData database, Connection connection) throws SQLException {
        try (var rows = database.getColumns(connection.getCatalog(), connection.getSchema(), "%", ACCOUNT)) {
            return texts(rows, "TABLE_NAME").stream().sorted().toList();
        }
    }

    private static List<AccountTable.Column> columns(DatabaseMetaData database, Connection connection, String table)
            throws SQLException {
        var columns = new ArrayList<AccountTable.Column>();
        try (var rows = database.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rows.next()) {
                var optional = rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
                columns.add(new AccountTable.Column(rows.getString("COLUMN_NAME"), rows.getInt("DATA_TYPE"), optional));
            }
        }
        columns.removeIf(column -> column.name().equals(ACCOUNT));
        return List.copyOf(columns);
    }

    private static List<String> key(DatabaseMetaData database, Connection connection, String table)
            throws SQLException {
        var key = new TreeMap<Integer, String>();
        try (var rows = database.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        key.values().remove(ACCOUNT);
        return List.copyOf(key.values());
    }

    private static List<String> texts(ResultSet rows, String column) throws SQLException {
        var texts = new ArrayList<String>();
        while (rows.next()) {
            texts.add(rows.getString(column));
        }
        return texts;
    }
}
