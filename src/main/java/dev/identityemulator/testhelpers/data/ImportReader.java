package dev.identityemulator.testhelpers.data;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.core.accountstate.AccountTable;
import dev.identityemulator.core.accountstate.AccountTables;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads exported data from beginning to end, and adds their rows to the database as they come. */
final class ImportReader {

    private final JsonMapper mapper;
    private final JsonParser json;
    private final String account;
    private final AccountTables tables;
    private final JdbcTemplate jdbc;
    private final ImportedRows rows = new ImportedRows();
    private @Nullable Long format;
    private @Nullable String from;

    ImportReader(JsonMapper mapper, JsonParser json, String account, AccountTables tables, JdbcTemplate jdbc) {
        this.mapper = mapper;
        this.json = json;
        this.account = account;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /** Reads all of it, and returns where each row was. */
    ImportedRows read() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw ApiErrors.unreadable("the body is not a JSON object");
        }
        boolean hasTables = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            json.nextToken();
            hasTables |= name.equals(DataFormat.TABLES);
            readMember(name);
        }
        if (!hasTables) {
            throw ParamErrors.missing(DataFormat.TABLES);
        }
        if (json.nextToken() != null) {
            throw ApiErrors.unreadable("there is something after the JSON object");
        }
        return rows;
    }

    private void readMember(String name) {
        switch (name) {
            case "object" -> requireObject(text(name));
            case DataFormat.EMULATOR -> text(name);
            case DataFormat.FORMAT -> readFormat();
            case DataFormat.ACCOUNT -> readAccount();
            case DataFormat.TABLES -> readTables();
            default -> throw ParamErrors.unknown(List.of(name), null);
        }
    }

    private static void requireObject(String sent) {
        if (!sent.equals(DataFormat.OBJECT)) {
            throw DataErrors.invalid("object", "object: it is " + DataFormat.OBJECT);
        }
    }

    private void readFormat() {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
                || !json.getString().equals("" + DataFormat.VERSION)) {
            throw DataErrors.otherFormat(
                    json.currentToken().isScalarValue() ? json.getString() : "?", DataFormat.VERSION);
        }
        format = json.getLongValue();
    }

    private void readAccount() {
        from = text(DataFormat.ACCOUNT);
        if (!AccountIds.isScope(from)) {
            throw DataErrors.invalid(DataFormat.ACCOUNT, "account");
        }
    }

    private String text(String name) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw DataErrors.invalid(name, "string");
        }
        return json.getString();
    }

    private void readTables() {
        if (format == null) {
            throw DataErrors.early(DataFormat.FORMAT);
        }
        if (from == null) {
            throw DataErrors.early(DataFormat.ACCOUNT);
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw ParamErrors.invalidObject(DataFormat.TABLES);
        }
        var known = byName(tables.exported());
        var counting = tables.ofState().stream()
                .filter(AccountTable::countsChanges)
                .map(AccountTable::name)
                .collect(Collectors.toSet());
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var table = known.get(json.currentName());
            var path = DataFormat.TABLES + "[" + json.currentName() + "]";
            if (table == null) {
                throw ParamErrors.unknown(List.of(path), null);
            }
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw ParamErrors.invalidArray(path);
            }
            readRows(table, new RowWriter(jdbc, table, counting.contains(table.name()), tables.uniqueColumns()));
        }
    }

    private void readRows(AccountTable table, RowWriter writer) {
        var reader = new RowReader(table, account, new AccountRewriter(Objects.requireNonNull(from), account));
        for (int place = 0; json.nextToken() != JsonToken.END_ARRAY; place++) {
            var path = ImportedRows.path(table.name(), place);
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw DataErrors.invalid(path, "row: it is an object");
            }
            var object = (ObjectNode) mapper.readTree(json);
            var row = reader.row(object, path);
            rows.add(table, String.valueOf(row[0]), reader.key(row), place);
            writer.add(row);
        }
        writer.flush();
    }

    private static Map<String, AccountTable> byName(List<AccountTable> all) {
        return all.stream().collect(Collectors.toMap(AccountTable::name, Function.identity()));
    }
}
