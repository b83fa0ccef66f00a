package dev.identityemulator.stripe.climate.balance;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.core.time.AccountClock;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that have asked for anything of climate: their names, their balances and what moved them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClimateAccounts {

    /** The name of an account that has not been given one. */
    public static final String DEFAULT_NAME = "Sandbox account";

    private static final String PREFIX = "climmov";
    private static final int MOST_MOVEMENTS = 1_000;

    private final JdbcTemplate jdbc;
    private final AccountClock clock;

    ClimateAccounts(JdbcTemplate jdbc, AccountClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins an account, and returns whether it is new; another transaction that begins it is waited for. */
    public boolean open(String account) {
        return jdbc.queryForList("select account from climate_accounts where account = ?", String.class, account)
                        .isEmpty()
                && jdbc.update("insert into climate_accounts (account) values (?) on conflict do nothing", account)
                        == 1;
    }

    /** Locks the account until the caller's transaction ends. */
    public void lock(String account) {
        jdbc.queryForList("select account from climate_accounts where account = ? for update", String.class, account);
    }

    /** The name under which the account buys. */
    public String publicName(String account) {
        return jdbc
                .queryForList("select public_name from climate_accounts where account = ?", String.class, account)
                .stream()
                .filter(name -> name != null)
                .findFirst()
                .orElse(DEFAULT_NAME);
    }

    /** Gives the account another name; orders keep the one that they have. */
    public void rename(String account, String name) {
        jdbc.update("update climate_accounts set public_name = ? where account = ?", name, account);
    }

    /** The balances that are limited, by currency. */
    public SortedMap<String, BigInteger> balances(String account) {
        var balances = new TreeMap<String, BigInteger>();
        jdbc.query(
                "select currency, amount from climate_balances where account = ?",
                row -> {
                    balances.put(row.getString(1), row.getBigDecimal(2).toBigIntegerExact());
                },
                account);
        return balances;
    }

    /** Sets a balance; null lifts its limit. */
    public void limit(String account, String currency, @Nullable Long amount) {
        if (amount == null) {
            jdbc.update("delete from climate_balances where account = ? and currency = ?", account, currency);
            return;
        }
        jdbc.update(
                "insert into climate_balances (account, currency, amount) values (?, ?, ?) on conflict do nothing",
                account,
                currency,
                amount);
        jdbc.update(
                "update climate_balances set amount = ? where account = ? and currency = ?", amount, account, currency);
    }

    /**
     * Pays for an order.
     *
     * @throws ApiException if the balance is too small
     */
    public void pay(String account, String order, String currency, long amount) {
        int paid = jdbc.update(
                "update climate_balances set amount = amount - ? where account = ? and currency = ? and amount >= ?",
                amount,
                account,
                currency,
                amount);
        if (paid == 0 && balances(account).containsKey(currency)) {
            throw ApiException.status(400, "Your balance in " + currency + " is too small for this order.")
                    .code("balance_insufficient")
                    .hint("The test helper of the climate account sets balance[" + currency + "].")
                    .build();
        }
        move(account, order, currency, Movement.Cause.PURCHASE, -amount);
    }

    /** Pays back what an order cost, or a part of it. */
    public void refund(String account, String order, String currency, long amount) {
        if (amount == 0) {
            return;
        }
        jdbc.update(
                "update climate_balances set amount = amount + ? where account = ? and currency = ?",
                amount,
                account,
                currency);
        move(account, order, currency, Movement.Cause.REFUND, amount);
    }

    /** The latest purchases and refunds, the newest first. */
    public List<Movement> movements(String account) {
        return jdbc.query(
                "select id, amount, cause, created, currency, order_id from climate_movements where account = ?"
                        + " order by account desc, id desc limit " + MOST_MOVEMENTS,
                (row, number) -> new Movement(
                        row.getString(1),
                        row.getLong(2),
                        Movement.Cause.of(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        row.getString(6)),
                account);
    }

    private void move(String account, String order, String currency, Movement.Cause cause, long amount) {
        var created = clock.next(account);
        jdbc.update(
                "insert into climate_movements (account, id, created, order_id, cause, currency, amount)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                account,
                ResourceIds.next(PREFIX, account, created),
                created.atOffset(ZoneOffset.UTC),
                order,
                cause.name().toLowerCase(Locale.ROOT),
                currency,
                amount);
    }
}
