package dev.identityemulator.testhelpers.data;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.web.EmulatorVersion;
import dev.identityemulator.core.accountstate.AccountRows;
import dev.identityemulator.core.accountstate.AccountTable;
import dev.identityemulator.core.accountstate.AccountTables;
import dev.identityemulator.platform.persistence.Database;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the state of an account as JSON, row by row, in an order that does not change. */
@Service
public class DataExport {

    private static final int FETCHED_AT_ONCE = 200;

    private final AccountTables tables;
    private final AccountRows rows;
    private final JdbcTemplate jdbc;
    private final EmulatorVersion version;
    private final boolean collates;

    DataExport(AccountTables tables, AccountRows rows, DataSource source, EmulatorVersion version, Database database) {
        this.tables = tables;
        this.rows = rows;
        this.version = version;
        this.collates = database.getJdbcUrl().startsWith("jdbc:postgresql:");
        this.jdbc = new JdbcTemplate(source);
        this.jdbc.setFetchSize(FETCHED_AT_ONCE);
    }

    /** Writes the account as it is at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(String account, OutputStream out) {
        try (var json = ApiJson.mapper().writerWithDefaultPrettyPrinter().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("object", DataFormat.OBJECT);
            json.writeNumberProperty(DataFormat.FORMAT, DataFormat.VERSION);
            json.writeStringProperty(DataFormat.EMULATOR, version.mark());
            json.writeStringProperty(DataFormat.ACCOUNT, account);
            json.writeObjectPropertyStart(DataFormat.TABLES);
            var accounts = rows.accounts(account);
            tables.exported().forEach(table -> write(table, accounts, json));
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void write(AccountTable table, Collection<String> accounts, JsonGenerator json) {
        boolean begun = false;
        for (var account : accounts) {
            begun = write(table, account, json, begun);
        }
        if (begun) {
            json.writeEndArray();
        }
    }

    /** Begins the array with the first row, and tells whether it has begun. */
    private boolean write(AccountTable table, String account, JsonGenerator json, boolean before) {
        var begun = new boolean[] {before};
        jdbc.query(
                query(table),
                row -> {
                    if (!begun[0]) {
                        json.writeArrayPropertyStart(table.name());
                        begun[0] = true;
                    }
                    json.writeTree(object(table, account, row));
                },
                account);
        return begun[0];
    }

    private String query(AccountTable table) {
        var columns = table.columns().stream().map(AccountTable.Column::name).toList();
        var selected = columns.isEmpty() ? "account" : String.join(", ", columns);
        var order = table.columns().stream()
                .filter(column -> table.key().contains(column.name()))
                .map(column ->
                        ", " + column.name() + (collates && column.type() == Types.VARCHAR ? " collate \"C\"" : ""))
                .collect(Collectors.joining());
        return "select " + selected + " from " + table.name() + " where account = ? order by account" + order;
    }

    private static ObjectNode object(AccountTable table, String account, ResultSet row) throws SQLException {
        var object = JsonNodeFactory.instance.objectNode();
        var connected = AccountIds.nameOfConnected(account);
        if (connected != null) {
            object.put(DataFormat.ACCOUNT, connected);
        }
        for (var column : table.columns()) {
            var cell = CellType.of(column.type()).read(row, column.name());
            if (cell != null) {
                object.set(column.name(), cell);
            }
        }
        return object;
    }
}
