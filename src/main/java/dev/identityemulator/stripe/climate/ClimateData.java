package dev.identityemulator.stripe.climate;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.CopiedColumn;
import dev.identityemulator.core.accountstate.RowProblem;
import dev.identityemulator.stripe.climate.balance.Movement;
import java.util.List;
import java.util.Optional;
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

    /** All other tables are those of entities. */
    @Override
    public Optional<RowProblem> problem(String account) {
        return jdbc
                .query(
                        "select id, cause from climate_movements where account = ?",
                        (row, number) -> cause(row.getString(1), row.getString(2)),
                        account)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<RowProblem> cause(String id, String cause) {
        return RowProblem.ifUnreadable("climate_movements", id, "cause", () -> Movement.Cause.of(cause));
    }

    /** A certificate is opened by the order's id alone. */
    @Override
    public List<CopiedColumn> copiedColumns() {
        return List.of(CopiedColumn.foundAlone("climate_orders", "id"));
    }
}
