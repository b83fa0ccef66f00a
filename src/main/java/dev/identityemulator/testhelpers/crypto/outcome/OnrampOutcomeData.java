package dev.identityemulator.testhelpers.crypto.outcome;

import dev.identityemulator.api.account.AccountData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Deletes the arrangements of an account, and what they served. */
@Component
class OnrampOutcomeData implements AccountData {

    private final JdbcTemplate jdbc;

    OnrampOutcomeData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void deleteAll(String account) {
        jdbc.update("delete from crypto_outcome_servings where account = ?", account);
        jdbc.update("delete from crypto_outcomes where account = ?", account);
    }
}
