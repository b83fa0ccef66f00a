package dev.identityemulator.testhelpers.data;

import dev.identityemulator.core.accountstate.AccountTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where in the data the rows were that are imported, and so which of them are there twice. */
final class ImportedRows {

    static final long MOST = 500_000;

    /** The places of a table's rows by account and primary key. */
    private final Map<String, Map<String, Integer>> places = new HashMap<>();

    private final Set<String> accounts = new TreeSet<>();
    private long count;

    /** Notes a row. */
    void add(AccountTable table, String account, List<String> key, int place) {
        if (++count > MOST) {
            throw DataErrors.tooManyRows(MOST);
        }
        accounts.add(account);
        var before = places.computeIfAbsent(table.name(), name -> new HashMap<>())
                .putIfAbsent(account + "\n" + String.join(" ", key), place);
        if (before != null) {
            throw DataErrors.duplicate(path(table.name(), place));
        }
    }

    static String path(String table, int place) {
        return DataFormat.TABLES + "[" + table + "][" + place + "]";
    }

    /** The path of a row, or of its table if the row is not known by this key. */
    String path(String table, String account, String key) {
        return Optional.ofNullable(places.getOrDefault(table, Map.of()).get(account + "\n" + key))
                .map(place -> path(table, place))
                .orElse(DataFormat.TABLES + "[" + table + "]");
    }

    /** The keys of a table's rows of an account. */
    List<String> keys(String table, String account) {
        return places.getOrDefault(table, Map.of()).keySet().stream()
                .filter(key -> key.startsWith(account + "\n"))
                .map(key -> key.substring(account.length() + 1))
                .toList();
    }

    /** The accounts that have rows. */
    Set<String> accounts() {
        return accounts;
    }

    long count() {
        return count;
    }
}
