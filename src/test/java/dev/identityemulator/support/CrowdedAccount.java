package dev.identityemulator.support;

import com.stripe.exception.StripeException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills an account with the rows of many other sessions, in every table that a redaction reads. */
public final class CrowdedAccount {

    private static final String FROM = " from generate_series(1, :count) as g(i)";
    private static final String NOW = "current_timestamp";

    private static final List<String> STATEMENTS = List.of(
            "insert into verification_sessions (account, id, version, created, type, status, redaction, options, metadata)"
                    + " select ':account', 'vs_1x' || i, 0, " + NOW
                    + ", 'DOCUMENT', 'CANCELED', 'PROCESSING', '{}', '{}'" + FROM,
            "insert into due_work (id, version, account, kind, subject, due_millis, failures)"
                    + " select 'due_1x' || i, 0, ':account', 'redaction', 'vs_1x' || i, :later + i, 0" + FROM,
            "insert into events (account, id, version, created, type, object_id, api_version, object_json,"
                    + " pending_webhooks, delivered) select ':account', 'evt_1x' || i, 0, " + NOW
                    + ", 'identity.verification_session.created', 'vs_1x' || i, '2026-07-29.dahlia', '{}', 0, true"
                    + FROM,
            "insert into idempotent_answers (account, idempotency_key, version, created, fingerprint, request_id,"
                    + " status, body, resource_id) select ':account', 'key' || i, 0, " + NOW
                    + ", 'f', 'req', 200, '{}', 'vs_1x' || i" + FROM,
            "insert into files (account, id, version, created, purpose, size_bytes, session_id)"
                    + " select ':account', 'file_1x' || i, 0, " + NOW + ", 'SELFIE', 1, 'vs_1x' || i" + FROM,
            "insert into file_contents (account, id, version, content)"
                    + " select ':account', 'file_1x' || i, 0, cast('x' as bytea)" + FROM,
            "insert into file_links (account, id, version, created, file_id, metadata, token)"
                    + " select ':account', 'link_1x' || i, 0, " + NOW
                    + ", 'file_1x' || i, '{}', ':account' || i" + FROM,
            "insert into verification_reports (account, id, version, created, type, verification_session, options,"
                    + " checks, redacted) select ':account', 'vr_1x' || i, 0, " + NOW
                    + ", 'DOCUMENT', 'vs_1x' || i, '{}', '{}', false" + FROM,
            "insert into ephemeral_keys (account, id, version, created, expires, object_type, object_id, digest)"
                    + " select ':account', 'ephkey_1x' || i, 0, " + NOW + ", " + NOW
                    + ", 'identity.verification_session', 'vs_1x' || i, 'digest' || i" + FROM,
            "insert into verification_pages (account, id, version, collected) select ':account', 'vs_1x' || i, 0, '{}'"
                    + FROM,
            "insert into webhook_deliveries (account, id, version, created, endpoint, url, event_account, event,"
                    + " attempt, cause, status, tampered, not_before_millis) select ':account', 'whd_1x' || i, 0, "
                    + NOW + ", 'we_1', 'http://localhost/', ':account', 'evt_1x' || i, 1, 'FIRST', 'SUCCEEDED',"
                    + " false, 0" + FROM,
            "insert into inbox_messages (account, id, version, created, inbox, method, headers, body, status)"
                    + " select ':account', 'inm_1x' || i, 0, " + NOW
                    + ", 'orders', 'POST', '{}', 'vs_1x' || i, 200" + FROM,
            "insert into request_logs (account, position, request_id, created, method, path, status, duration_ms,"
                    + " parameters, session_id) select ':account', 'req_1x' || i, 'req' || i, " + NOW
                    + ", 'POST', '/v1', 200, 1, '{}', 'vs_1x' || i" + FROM,
            "insert into request_log_sessions (account, session_id, position)"
                    + " select ':account', 'vs_1y' || i, 'req_1x' || i" + FROM,
            "insert into request_log_redactions (account, session_id)" + " select ':account', 'vs_1z' || i" + FROM);

    private CrowdedAccount() {}

    /** Adds the rows of this many sessions to the emulator's account; their redactions are due in a year. */
    public static void fill(EmulatorServer server, Emulator emulator, int count) throws StripeException {
        var database = server.bean(JdbcTemplate.class);
        var account = account(server, emulator);
        var later = Long.toString((emulator.now() + 31_536_000) * 1000);
        for (var statement : STATEMENTS) {
            database.execute(statement
                    .replace(":account", account)
                    .replace(":later", later)
                    .replace(":count", Integer.toString(count)));
        }
        database.execute("analyze");
    }

    /** The id of the emulator's account in the database. */
    public static String account(EmulatorServer server, Emulator emulator) throws StripeException {
        var account = server.bean(JdbcTemplate.class)
                .queryForObject(
                        "select account from verification_sessions where id = ?",
                        String.class,
                        emulator.newSession().getId());
        return Objects.requireNonNull(account);
    }
}
