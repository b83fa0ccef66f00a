package dev.identityemulator.support;

import com.stripe.exception.StripeException;
import dev.identityemulator.api.resource.ResourceIds;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills an account with more sessions, events, logged requests and deliveries than any list may read, a minute apart. */
public final class ManyRows {

    /** How many of each the account has. */
    public static final int COUNT = 20_000;

    private static final String[] STATUSES = {"REQUIRES_INPUT", "VERIFIED", "CANCELED", "PROCESSING"};
    private static final String[] DELIVERED = {"SUCCEEDED", "SUCCEEDED", "SUCCEEDED", "FAILED"};
    private static final String[] TYPES = {"created", "verified", "canceled", "processing"};
    private static final String[] METHODS = {"GET", "POST", "DELETE", "HEAD"};
    private static final long SECONDS_APART = 60;

    /** When the oldest of them was created: in the future, so that no event is ever too old to be listed. */
    public static final Instant OLDEST = Instant.parse("2060-01-01T00:00:00Z");

    private ManyRows() {}

    /** Adds so many of each to the emulator's account. */
    public static void fill(EmulatorServer server, Emulator emulator, int count) throws StripeException {
        var database = server.bean(JdbcTemplate.class);
        var session = emulator.newSession();
        var account = database.queryForObject(
                "select account from verification_sessions where id = ?", String.class, session.getId());
        var sessions = new ArrayList<Object[]>();
        var events = new ArrayList<Object[]>();
        var requests = new ArrayList<Object[]>();
        var deliveries = new ArrayList<Object[]>();
        for (int i = 0; i < count; i++) {
            var created = OLDEST.plusSeconds(i * SECONDS_APART);
            var at = Timestamp.from(created);
            var never = Timestamp.from(created.plus(3650, ChronoUnit.DAYS));
            var id = ResourceIds.next("vs", created);
            sessions.add(new Object[] {
                account, id, at, STATUSES[i % 4], "ref_" + i % 50, "cus_" + i % 40, "acct_" + i % 30, never, never
            });
            events.add(new Object[] {
                account,
                ResourceIds.next("evt", created),
                at,
                "identity.verification_session." + TYPES[i % 4],
                id,
                i % 10 != 0
            });
            requests.add(new Object[] {
                account,
                ResourceIds.lowest("req", created),
                ResourceIds.next("req", created),
                at,
                METHODS[i % 4],
                "/v1/path/" + i % 50,
                400 + i % 10
            });
            deliveries.add(new Object[] {
                account,
                ResourceIds.next("whd", created),
                at,
                "we_" + i % 16,
                account,
                "evt_" + i % 50,
                DELIVERED[i % 4]
            });
        }
        database.batchUpdate(
                "insert into verification_sessions (account, id, version, created, type, status, options, metadata,"
                        + " client_reference_id, related_customer, related_customer_account, client_secret,"
                        + " client_secret_expires, url_token, url_expires)"
                        + " values (?, ?, 0, ?, 'DOCUMENT', ?, '{}', '{}', ?, ?, ?, 'secret', ?, 'token', ?)",
                sessions);
        database.batchUpdate(
                "insert into events (account, id, version, created, type, object_id, api_version, object_json,"
                        + " pending_webhooks, delivered)"
                        + " values (?, ?, 0, ?, ?, ?, '2026-07-29.dahlia', '{}', 0, ?)",
                events);
        database.batchUpdate(
                "insert into request_logs (account, position, request_id, created, method, path, status, duration_ms,"
                        + " parameters) values (?, ?, ?, ?, ?, ?, ?, 1, '{}')",
                requests);
        database.batchUpdate(
                "insert into webhook_deliveries (account, id, version, created, endpoint, url, event_account, event,"
                        + " attempt, cause, status, tampered, not_before_millis)"
                        + " values (?, ?, 0, ?, ?, 'http://localhost/', ?, ?, 1, 'FIRST', ?, false, 0)",
                deliveries);
        database.execute("analyze");
    }
}
