package dev.identityemulator.stripe.climate;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.CopiedColumn;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Deletes the orders, the balance and the catalogue of an account, which begins anew when it asks for climate again. */
@Component
class ClimateData implements AccountData, AccountState {

    private static final List<String> TABLES = List.of(
            "climate_orders",
            "climate_products",
            "climate_suppliers",
            "climate_movements",
            "climate_balances",
            "climate_accounts");

    private final JdbcTemplate jdbc;

    ClimateData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void deleteAll(String account) {
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where account = ?", account));
    }

    /** A certificate is opened by the order's id alone. */
    @Override
    public List<CopiedColumn> copiedColumns() {
        return List.of(CopiedColumn.foundAlone("climate_orders", "id"));
    }
}
