package dev.identityemulator.isolation;

import dev.identityemulator.api.resource.Sha256;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Every row of every table that belongs to an account or to those connected to it. */
final class Belongings {

    /** The tables whose rows belong to no account. */
    private static final Set<String> OF_NOBODY = Set.of("flyway_schema_history", "webhook_senders");

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' order by table_name";

    private Belongings() {}

    /** All current rows; fails if a table has no column for the account. */
    static Set<String> of(DataSource database, String account) throws SQLException {
        var rows = new TreeSet<String>();
        try (var connection = database.getConnection()) {
            for (var table : tables(connection)) {
                try (var query = connection.prepareStatement(
                        "select * from " + table + " where account = ? or account like ?")) {
                    query.setString(1, account);
                    query.setString(2, account + "/%");
                    try (var found = query.executeQuery()) {
                        while (found.next()) {
                            rows.add(table + row(found));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        var tables = new TreeSet<String>();
        try (var query = connection.createStatement();
                var found = query.executeQuery(TABLES)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        tables.removeAll(OF_NOBODY);
        return tables;
    }

    private static String row(ResultSet found) throws SQLException {
        var columns = found.getMetaData();
        var cells = new ArrayList<String>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var value = found.getObject(i);
            var text = value instanceof byte[] bytes ? Sha256.hex(bytes) : String.valueOf(value);
            cells.add(columns.getColumnName(i) + "=" + text);
        }
        return cells.toString();
    }
}
