package dev.identityemulator.stripe.crypto.merchant;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a test has set about the accounts that use the onramp. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Merchants {

    private static final String SEPARATOR = " ";

    private final JdbcTemplate jdbc;

    Merchants(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The account, which may use the onramp if nobody has said otherwise. */
    public Merchant find(String account) {
        return jdbc
                .query(
                        "select enabled, merchant_set_up, blocked_ips, updated from crypto_accounts where account = ?",
                        (row, number) -> new Merchant(
                                row.getBoolean(1),
                                row.getBoolean(2),
                                addresses(row.getString(3)),
                                row.getObject(4, OffsetDateTime.class).toInstant()),
                        account)
                .stream()
                .findFirst()
                .orElse(Merchant.ALLOWED);
    }

    /** Keeps what a test says at this time. */
    public void set(String account, Merchant merchant, Instant now) {
        jdbc.update(
                "insert into crypto_accounts (account, enabled, merchant_set_up, blocked_ips) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                account,
                merchant.enabled(),
                merchant.setUp(),
                "");
        jdbc.update(
                "update crypto_accounts set enabled = ?, merchant_set_up = ?, blocked_ips = ?, updated = ?"
                        + " where account = ?",
                merchant.enabled(),
                merchant.setUp(),
                String.join(SEPARATOR, merchant.blockedIps()),
                now.atOffset(ZoneOffset.UTC),
                account);
    }

    private static List<String> addresses(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR, -1));
    }
}
