package dev.identityemulator.testhelpers.data;

import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.AccountTables;
import dev.identityemulator.core.accountstate.RowProblem;
import dev.identityemulator.core.accountstate.RowReference;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Checks imported rows before they are committed: the references between them, that each can be read, and what features know. */
@Component
class ImportChecks {

    private final AccountTables tables;
    private final EntityManager entities;
    private final JdbcTemplate jdbc;

    ImportChecks(AccountTables tables, EntityManager entities, JdbcTemplate jdbc) {
        this.tables = tables;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * Checks all rows.
     *
     * @throws dev.identityemulator.api.error.ApiException if one of them is wrong; it names the row by its path
     */
    void check(ImportedRows rows) {
        for (var account : rows.accounts()) {
            tables.features().stream()
                    .flatMap(feature -> feature.references().stream())
                    .forEach(reference -> check(reference, account, rows));
            entities.getMetamodel().getEntities().stream()
                    .filter(entity -> entity.getJavaType().isAnnotationPresent(Table.class))
                    .forEach(entity -> requireReadable(entity, account, rows));
            tables.features().forEach(feature -> check(feature, account, rows));
            entities.clear();
        }
    }

    private void check(RowReference reference, String account, ImportedRows rows) {
        var text = "select r.id from " + reference.table() + " r where r.account = ? and r." + reference.column()
                + " is not null and not exists (select 1 from " + reference.to()
                + " t where t.account = r.account and t.id = r." + reference.column() + ") fetch first 1 row only";
        jdbc.queryForList(text, String.class, account).forEach(id -> {
            var path = rows.path(reference.table(), account, id) + "[" + reference.column() + "]";
            throw DataErrors.unknownReference(path, reference.to());
        });
    }

    private void requireReadable(EntityType<?> entity, String account, ImportedRows rows) {
        var table = entity.getJavaType().getAnnotation(Table.class).name();
        if (rows.keys(table, account).isEmpty() || isReadable(entity, account, null)) {
            return;
        }
        var wrong = rows.keys(table, account).stream()
                .filter(key -> !isReadable(entity, account, key))
                .findFirst();
        throw DataErrors.unreadableRow(rows.path(table, account, wrong.orElse("")));
    }

    private boolean isReadable(EntityType<?> entity, String account, @Nullable String id) {
        var query = "select e from " + entity.getName() + " e where e.account = :account"
                + (id == null ? "" : " and e.id = :id");
        try {
            var typed = entities.createQuery(query, entity.getJavaType()).setParameter("account", account);
            (id == null ? typed : typed.setParameter("id", id)).getResultList();
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        } finally {
            entities.clear();
        }
    }

    private static void check(AccountState feature, String account, ImportedRows rows) {
        Optional<RowProblem> problem = feature.problem(account);
        problem.ifPresent(found -> {
            var path = rows.path(found.table(), account, found.key()) + "[" + found.column() + "]";
            throw DataErrors.contradiction(path, found.why());
        });
    }
}
