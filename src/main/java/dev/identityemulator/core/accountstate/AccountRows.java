package dev.identityemulator.core.accountstate;

import dev.identityemulator.api.account.AccountIds;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies and replaces the rows of an account and of its connected accounts. A copy is in the same tables, under a name in the place of
 * the account; the database does the work, and no row comes here.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccountRows {

    private final AccountTables tables;
    private final NamedParameterJdbcTemplate jdbc;
    private final EntityManager entities;

    AccountRows(AccountTables tables, NamedParameterJdbcTemplate jdbc, EntityManager entities) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** Copies an account under this name, and tells how many rows that were. */
    public long copy(String account, String copy) {
        long count = 0;
        for (var each : accounts(account)) {
            count += insert(each, within(each, account, copy), within(each, account, copy), true);
        }
        return count;
    }

    /** Puts a copy in the place of the account. */
    public void putBack(String copy, String account) {
        var touched = empty(account);
        for (var each : accounts(copy)) {
            touched.add(within(each, copy, account));
            insert(each, within(each, copy, account), each, false);
        }
        replaced(touched);
    }

    /** Stops the tasks of an account whose state is to be replaced, before anything else is locked. */
    public void stopTasks(String account) {
        accounts(account).forEach(each -> tables.features().forEach(feature -> feature.stopTasks(each)));
    }

    /** Deletes the state of an account, and tells which accounts that were; whoever writes another state calls {@link #replaced}. */
    public Set<String> empty(String account) {
        var all = accounts(account);
        all.forEach(each -> tables.features().forEach(feature -> feature.giveWay(each)));
        all.forEach(each -> delete(tables.ofState(), each));
        return all;
    }

    /** Tells the features that the states of these accounts are others. */
    public void replaced(Set<String> accounts) {
        entities.flush();
        entities.clear();
        accounts.forEach(each -> tables.features().forEach(feature -> feature.replaced(each)));
    }

    /** Deletes a copy, and all that was written to its name since. */
    public void deleteCopy(String copy) {
        accounts(copy).forEach(each -> delete(tables.all(), each));
    }

    /** An account and its connected accounts, as far as they have rows. */
    public Set<String> accounts(String account) {
        var connected = AccountIds.connectedTo(account);
        var text = tables.all().stream()
                .map(table -> "select account from " + table.name() + " where account > :after and account < :before")
                .collect(Collectors.joining(" union "));
        var range = Map.of("after", connected.after(), "before", connected.before());
        var found = new TreeSet<>(jdbc.queryForList(text, range, String.class));
        found.add(account);
        return found;
    }

    private void delete(List<AccountTable> from, String account) {
        from.forEach(table ->
                jdbc.update("delete from " + table.name() + " where account = :account", Map.of("account", account)));
    }

    private long insert(String from, String to, String copy, boolean copied) {
        var expressions = expressions(copied);
        long count = 0;
        for (var table : tables.ofState()) {
            var names = table.columns().stream().map(AccountTable.Column::name).toList();
            var values = names.stream()
                    .map(name -> expressions.getOrDefault(table.name() + "." + name, name))
                    .collect(Collectors.joining(", "));
            var text = "insert into " + table.name() + " (account, " + String.join(", ", names)
                    + ") select cast(:to as varchar), " + values + " from " + table.name() + " where account = :from";
            count += jdbc.update(text, Map.of("to", to, "from", from, "copy", copy));
        }
        return count;
    }

    private Map<String, String> expressions(boolean copied) {
        var expressions = new HashMap<String, String>();
        tables.copiedColumns()
                .forEach(column -> expressions.put(column.name(), copied ? column.copied() : column.back()));
        return expressions;
    }

    private static String within(String account, String from, String to) {
        return to + account.substring(from.length());
    }
}
