package dev.identityemulator.testhelpers.data;

import dev.identityemulator.core.accountstate.AccountRows;
import dev.identityemulator.core.accountstate.AccountTables;
import dev.identityemulator.core.time.ClockFloor;
import dev.identityemulator.testhelpers.snapshot.SnapshotTurn;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts exported data in the place of an account's, all of them or nothing. */
@Service
class DataImport {

    /** A member that is there twice is an error. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // each row is followed by another
            .build();

    private final AccountTables tables;
    private final AccountRows rows;
    private final SnapshotTurn turn;
    private final ImportChecks checks;
    private final ClockFloor clock;
    private final JdbcTemplate jdbc;

    DataImport(
            AccountTables tables,
            AccountRows rows,
            SnapshotTurn turn,
            ImportChecks checks,
            ClockFloor clock,
            JdbcTemplate jdbc) {
        this.tables = tables;
        this.rows = rows;
        this.turn = turn;
        this.checks = checks;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * Replaces the account's state, and tells how many rows it has now.
     *
     * @param webhooks whether what was pending is sent
     * @throws dev.identityemulator.api.error.ApiException if the data are wrong; nothing is changed then
     */
    @Transactional
    public long replace(String account, SpooledBody body, boolean webhooks) {
        rows.stopTasks(account);
        turn.await(account);
        var touched = rows.empty(account);
        var imported = read(account, body);
        checks.check(imported);
        imported.accounts().forEach(each -> clock.raise(each, newest(each)));
        if (!webhooks) {
            imported.accounts().forEach(each -> tables.features().forEach(feature -> feature.silence(each)));
        }
        touched.addAll(imported.accounts());
        rows.replaced(touched);
        return imported.count();
    }

    private ImportedRows read(String account, SpooledBody body) {
        try (var json = MAPPER.createParser(body.file())) {
            return new ImportReader(MAPPER, json, account, tables, jdbc).read();
        } catch (JacksonException malformed) {
            var place = malformed.getLocation();
            throw DataErrors.malformed(place == null ? 0 : place.getLineNr(), place == null ? 0 : place.getColumnNr());
        }
    }

    /** When the account's newest row was created, in milliseconds. */
    private long newest(String account) {
        return tables.exported().stream()
                .filter(table -> table.columns().stream()
                        .anyMatch(column -> column.name().equals("created")))
                .map(table -> jdbc.queryForObject(
                        "select max(created) from " + table.name() + " where account = ?",
                        OffsetDateTime.class,
                        account))
                .filter(Objects::nonNull)
                .mapToLong(time -> time.toInstant().toEpochMilli())
                .max()
                .orElse(0);
    }
}
