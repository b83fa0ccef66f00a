package dev.identityemulator.testhelpers.data;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.core.accountstate.AccountTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a row of the database of a JSON object: the account, and then each column of the table. */
final class RowReader {

    private static final Pattern LIVE_KEY = Pattern.compile("\\b(sk|rk|pk|ek)_live_[0-9A-Za-z]");

    private final AccountTable table;
    private final String account;
    private final AccountRewriter rewriter;

    RowReader(AccountTable table, String account, AccountRewriter rewriter) {
        this.table = table;
        this.account = account;
        this.rewriter = rewriter;
    }

    /** The row; {@code path} leads to the object. */
    @Nullable
    Object[] row(ObjectNode object, String path) {
        var columns = table.columns();
        requireKnown(object, path);
        var row = new @Nullable Object[1 + columns.size()];
        row[0] = account(object.path(DataFormat.ACCOUNT), path + "[account]");
        for (int i = 0; i < columns.size(); i++) {
            row[1 + i] = value(columns.get(i), object.get(columns.get(i).name()), path);
        }
        return row;
    }

    private void requireKnown(ObjectNode object, String path) {
        for (var name : object.propertyNames()) {
            boolean known = name.equals(DataFormat.ACCOUNT)
                    || table.columns().stream().anyMatch(column -> column.name().equals(name));
            if (!known) {
                throw ParamErrors.unknown(List.of(path + "[" + name + "]"), null);
            }
        }
    }

    private String account(JsonNode connected, String path) {
        if (connected.isMissingNode()) {
            return account;
        }
        boolean isPossible = AccountIds.platformOf(account) == null
                && connected.isString()
                && AccountIds.isWellFormed(connected.stringValue());
        if (!isPossible) {
            throw DataErrors.invalid(path, "connected account");
        }
        return AccountIds.connected(account, connected.stringValue());
    }

    private @Nullable Object value(AccountTable.Column column, @Nullable JsonNode json, String path) {
        var at = path + "[" + column.name() + "]";
        if (json == null || json.isNull()) {
            if (!column.optional()) {
                throw ParamErrors.missing(at);
            }
            return null;
        }
        var type = CellType.of(column.type());
        var value = type.value(json).orElseThrow(() -> DataErrors.invalid(at, type.words()));
        return value instanceof String text ? storable(text, at) : value;
    }

    private String storable(String text, String path) {
        if (LIVE_KEY.matcher(text).find()) {
            throw DataErrors.liveKey(path);
        }
        boolean isHalf = text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (isHalf || text.indexOf('\0') >= 0) {
            throw DataErrors.invalid(path, "string, which no database keeps");
        }
        return rewriter.rewrite(text);
    }

    /** The texts of a row's primary key, without the account. */
    List<String> key(@Nullable Object[] row) {
        return table.key().stream()
                .map(name -> String.valueOf(row[1 + place(name)]))
                .toList();
    }

    /** The place of a column. */
    int place(String name) {
        return find(name).orElseThrow();
    }

    private Optional<Integer> find(String name) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
