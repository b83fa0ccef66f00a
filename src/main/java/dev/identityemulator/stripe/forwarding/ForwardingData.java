package dev.identityemulator.stripe.forwarding;

import dev.identityemulator.api.account.AccountData;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Deletes the forwarding requests of an account, its cards and destinations, and what was really sent. */
@Component
class ForwardingData implements AccountData {

    private static final List<String> TABLES = List.of(
            "forwarding_outbound",
            "forwarding_keys",
            "forwarding_requests",
            "forwarding_payment_methods",
            "forwarding_destinations");

    private final JdbcTemplate jdbc;

    ForwardingData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void deleteAll(String account) {
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where account = ?", account));
    }
}
