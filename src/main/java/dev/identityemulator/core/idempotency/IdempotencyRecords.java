package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.web.RequestPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The responses that are stored for replay: rows that are written once, which needs no entities. */
@Component
class IdempotencyRecords {

    private static final String FIND = "select created, fingerprint, path, request_id, status, body, resource_id"
            + " from idempotent_answers where account = ? and idempotency_key = ?";
    private static final String ADD = "insert into idempotent_answers (account, idempotency_key, version, created,"
            + " fingerprint, path, request_id, status, body, resource_id) values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REDACT =
            "update idempotent_answers set body = ? where account = ? and idempotency_key = ?";

    private final JdbcTemplate jdbc;

    IdempotencyRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<IdempotencyRecord> find(IdempotencyScope scope) {
        return jdbc
                .query(
                        FIND,
                        statement -> {
                            statement.setString(1, scope.account());
                            statement.setString(2, scope.idempotencyKey());
                        },
                        (row, number) -> record(scope, row))
                .stream()
                .findFirst();
    }

    private static IdempotencyRecord record(IdempotencyScope scope, ResultSet row) throws SQLException {
        return new IdempotencyRecord(
                scope,
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7));
    }

    /**
     * Adds a response.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if its key has one
     */
    void add(IdempotencyRecord response) {
        jdbc.update(ADD, statement -> {
            statement.setString(1, response.scope().account());
            statement.setString(2, response.scope().idempotencyKey());
            statement.setObject(3, utc(response.created()));
            statement.setString(4, response.fingerprint());
            statement.setString(5, response.path());
            statement.setString(6, response.requestId());
            statement.setInt(7, response.status());
            statement.setString(8, response.body());
            statement.setString(9, response.resource());
        });
    }

    /** Replaces the body of each response that shows one of these resources. */
    void redact(String account, Collection<String> resources, UnaryOperator<String> redacted) {
        var redactions = jdbc.query(
                "select a.idempotency_key, a.body from unnest(cast(? as varchar array)) as r (id)"
                        + " join idempotent_answers a on a.account = ? and a.resource_id = r.id",
                (row, number) -> new Object[] {redacted.apply(row.getString(2)), account, row.getString(1)},
                new SqlArrayValue("varchar", resources.toArray()),
                account);
        redactions.forEach(redaction -> jdbc.update(REDACT, redaction));
    }

    /** Deletes one response, so that another can take its place. */
    void forget(IdempotencyScope scope) {
        jdbc.update(
                "delete from idempotent_answers where account = ? and idempotency_key = ?",
                scope.account(),
                scope.idempotencyKey());
    }

    void deleteByAccount(String account) {
        jdbc.update("delete from idempotent_answers where account = ?", account);
    }

    void deleteOlderThan(Instant oldest, Instant oldestInV2) {
        jdbc.update(
                "delete from idempotent_answers where created < ? and (created < ? or path is null or path not like '"
                        + RequestPath.V2 + "%')",
                utc(oldest),
                utc(oldestInV2));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
