package dev.identityemulator.support;

import com.stripe.exception.StripeException;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.core.requestlog.LogPositions;
import dev.identityemulator.stripe.customer.details.CustomerDetails;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills an account with rows of every listed kind, a minute apart, and more of them than any list may read. */
public final class ManyRows {

    /** The number of rows of each kind. */
    public static final int COUNT = 20_000;

    private static final String[] STATUSES = {"REQUIRES_INPUT", "VERIFIED", "CANCELED", "PROCESSING"};
    private static final String[] DELIVERED = {"SUCCEEDED", "SUCCEEDED", "SUCCEEDED", "FAILED"};
    private static final String[] TYPES = {"created", "verified", "canceled", "processing"};
    private static final String[] METHODS = {"GET", "POST", "DELETE", "HEAD"};
    private static final String[] PURPOSES = {"SELFIE", "IDENTITY_DOCUMENT", "DISPUTE_EVIDENCE", "SELFIE"};
    private static final String[] REPORTS = {"DOCUMENT", "ID_NUMBER", "DOCUMENT", "VERIFICATION_FLOW"};
    private static final long SECONDS_APART = 60;
    private static final String NO_DETAILS = Objects.requireNonNull(StoredJson.write(CustomerDetails.NOTHING));

    /** The creation of the oldest row: in the future, so that no event is too old for a list. */
    public static final Instant OLDEST = Instant.parse("2060-01-01T00:00:00Z");

    private static final List<Table> TABLES = List.of(
            new Table(
                    "insert into verification_sessions (account, id, version, created, type, status, options, metadata,"
                            + " client_reference_id, related_customer, related_customer_account, client_secret,"
                            + " client_secret_expires, url_token, url_expires)"
                            + " values (?, ?, 0, ?, 'DOCUMENT', ?, '{}', '{}', ?, ?, ?, 'secret', ?, 'token', ?)",
                    row -> row.with(
                            row.id("vs"),
                            row.at(),
                            row.of(STATUSES),
                            row.in("ref_", 50),
                            row.in("cus_", 40),
                            row.in("acct_", 30),
                            row.never(),
                            row.never())),
            new Table(
                    "insert into events (account, id, version, created, type, object_id, api_version, object_json,"
                            + " pending_webhooks, delivered)"
                            + " values (?, ?, 0, ?, ?, ?, '2026-07-29.dahlia', '{}', 0, ?)",
                    row -> row.with(
                            row.id("evt"),
                            row.at(),
                            "identity.verification_session." + row.of(TYPES),
                            row.id("vs"),
                            row.number % 10 != 0)),
            new Table(
                    "insert into request_logs (account, position, request_id, created, method, path, status,"
                            + " duration_ms, parameters, session_id) values (?, ?, ?, ?, ?, ?, ?, 1, '{}', ?)",
                    row -> row.with(
                            LogPositions.at(row.created()),
                            row.id("req"),
                            row.at(),
                            row.of(METHODS),
                            row.in("/v1/path/", 50),
                            400 + row.number % 10,
                            row.in("vs_", 1000))),
            new Table(
                    "insert into webhook_deliveries (account, id, version, created, endpoint, url, event_account, event,"
                            + " attempt, cause, status, tampered, not_before_millis)"
                            + " values (?, ?, 0, ?, ?, 'http://localhost/', 'acct', ?, 1, 'FIRST', ?, false, 0)",
                    row -> row.with(row.id("whd"), row.at(), row.in("we_", 16), row.in("evt_", 50), row.of(DELIVERED))),
            new Table(
                    "insert into verification_reports (account, id, version, created, type, verification_session,"
                            + " client_reference_id, options, checks, redacted)"
                            + " values (?, ?, 0, ?, ?, ?, ?, '{}', '{}', true)",
                    row -> row.with(row.id("vr"), row.at(), row.of(REPORTS), row.in("vs_", 50), row.in("ref_", 40))),
            new Table(
                    "insert into files (account, id, version, created, purpose, size_bytes)"
                            + " values (?, ?, 0, ?, ?, 1)",
                    row -> row.with(row.id("file"), row.at(), row.of(PURPOSES))),
            new Table(
                    "insert into file_links (account, id, version, created, file_id, metadata, token)"
                            + " values (?, ?, 0, ?, ?, '{}', ?)",
                    row -> row.with(row.id("link"), row.at(), row.in("file_", 50), row.id("token"))),
            new Table(
                    "insert into customers (account, id, version, created, deleted, email, invoice_prefix, metadata,"
                            + " details) values (?, ?, 0, ?, ?, ?, ?, '{}', '" + NO_DETAILS + "')",
                    row -> row.with(
                            ResourceIds.nextShort("cus", row.created()),
                            row.at(),
                            row.number % 4 == 3,
                            row.in("email", 50) + "@example.com",
                            "P" + row.number)),
            new Table(
                    "insert into inbox_messages (account, id, version, created, inbox, method, headers, body, status)"
                            + " values (?, ?, 0, ?, ?, 'POST', '{}', '{}', 200)",
                    row -> row.with(row.id("inm"), row.at(), row.in("orders", 16))),
            new Table(
                    "insert into arranged_outcomes (account, id, version, created, moment, simulate_delay, times,"
                            + " served, has_more, script) values (?, ?, 0, ?, 'OPEN', false, 1, 1, false, '{}')",
                    row -> row.with(row.id("outcome"), row.at())));

    private ManyRows() {}

    /** A table and the columns of its rows, the account first. */
    private record Table(String sql, Function<Row, Object[]> values) {}

    /** The row with this number. */
    private record Row(String account, int number) {

        private Object[] with(Object... values) {
            return Stream.concat(Stream.of(account), Stream.of(values)).toArray();
        }

        private Instant created() {
            return OLDEST.plusSeconds(number * SECONDS_APART);
        }

        private Timestamp at() {
            return Timestamp.from(created());
        }

        private Timestamp never() {
            return Timestamp.from(created().plus(3650, ChronoUnit.DAYS));
        }

        private String id(String prefix) {
            return ResourceIds.next(prefix, account, created());
        }

        private String of(String... texts) {
            return texts[number % texts.length];
        }

        private String in(String name, int groups) {
            return name + number % groups;
        }
    }

    /** Adds the rows to the emulator's account. */
    public static void fill(EmulatorServer server, Emulator emulator, int count) throws StripeException {
        var database = server.bean(JdbcTemplate.class);
        var account = CrowdedAccount.account(server, emulator);
        for (var table : TABLES) {
            database.batchUpdate(
                    table.sql(),
                    IntStream.range(0, count)
                            .mapToObj(number -> table.values().apply(new Row(account, number)))
                            .toList());
        }
        database.execute("analyze");
    }
}
