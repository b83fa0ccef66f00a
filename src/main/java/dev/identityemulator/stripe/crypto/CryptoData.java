package dev.identityemulator.stripe.crypto;

import dev.identityemulator.api.account.AccountData;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Deletes the sessions, the rates and the settings of an account. */
@Component
class CryptoData implements AccountData {

    private static final List<String> TABLES = List.of("crypto_onramp_sessions", "crypto_rates", "crypto_accounts");

    private final JdbcTemplate jdbc;

    CryptoData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void deleteAll(String account) {
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where account = ?", account));
    }
}
