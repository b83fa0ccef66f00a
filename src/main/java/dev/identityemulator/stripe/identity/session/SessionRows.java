package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.stripe.identity.check.VerificationType;
import dev.identityemulator.stripe.identity.request.RelatedParties;
import dev.identityemulator.stripe.identity.request.VerificationRequest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Adds sessions and reads them for showing, by plain statements, at less than half of what Hibernate's persist and find cost. What
 * changes a session goes through {@link VerificationSessions}.
 */
@Component
class SessionRows {

    /** What a session begins with. */
    static final String FIRST = "account, id, created, status, type, options, metadata, provided_details,"
            + " return_url, verification_flow, client_reference_id, related_customer, related_customer_account,"
            + " related_person, client_secret, client_secret_expires, url_token, url_expires";

    /** What it gets later. */
    static final String LATER = "earlier_token, earlier_expires, redaction, last_error_code, last_error_reason,"
            + " last_verification_report, verified_outputs, attempt_ended, awaited_outcome";

    private static final List<String> STATUSES =
            Stream.of(VerificationStatus.values()).map(Enum::name).toList();

    private static final String ADD = "insert into verification_sessions (" + FIRST
            + ", version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";
    private static final String READ = "select " + FIRST + ", " + LATER + " from verification_sessions e ";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    SessionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    void add(VerificationSession session) {
        jdbc.update(ADD, statement -> fill(statement, session));
    }

    /** A session for showing: changes to it are not noticed. */
    Optional<VerificationSession> find(String account, String id) {
        var found = jdbc.query(READ + "where account = ? and id = ?", SessionRows::session, account, id);
        return found.stream().findFirst();
    }

    /** A page of the sessions of an account, for showing. */
    Page<VerificationSession> page(String account, VerificationSessionListParams params) {
        var status = params.status() == null ? null : params.status().name();
        return KeysetQuery.over(this::read, VerificationSession.PREFIX, VerificationSession::id, account)
                .where("client_reference_id", params.clientReferenceId())
                .where("related_customer", params.relatedCustomer())
                .where("related_customer_account", params.relatedCustomerAccount())
                .whereSecond("status", status, STATUSES)
                .page(params);
    }

    private List<VerificationSession> read(String range, Map<String, Object> values, int most) {
        var all = new MapSqlParameterSource(values).addValue("most", most);
        return named.query(READ + range + " fetch first :most rows only", all, SessionRows::session);
    }

    private static void fill(PreparedStatement row, VerificationSession session) throws SQLException {
        var request = session.request();
        var related = request.related();
        var links = session.links();
        row.setString(1, session.account());
        row.setString(2, session.id());
        set(row, 3, session.created());
        row.setString(4, session.status().name());
        row.setString(5, request.type().name());
        row.setString(6, StoredJson.write(request.options()));
        row.setString(7, StoredJson.write(request.metadata()));
        row.setString(8, StoredJson.write(request.providedDetails()));
        row.setString(9, request.returnUrl());
        row.setString(10, request.flow());
        row.setString(11, session.clientReferenceId());
        row.setString(12, related.customer());
        row.setString(13, related.customerAccount());
        row.setString(14, StoredJson.write(related.person()));
        row.setString(15, links.clientSecret());
        set(row, 16, links.clientSecretExpires());
        row.setString(17, links.urlToken());
        set(row, 18, links.urlExpires());
    }

    private static VerificationSession session(ResultSet row, int number) throws SQLException {
        var redaction = row.getString(21);
        return new VerificationSession(
                new ResourceKey(row.getString(1), row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                VerificationRequest.stored(
                        VerificationType.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getString(10),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(11),
                        RelatedParties.stored(row.getString(12), row.getString(13), row.getString(14))),
                new SessionState(
                        VerificationStatus.valueOf(row.getString(4)),
                        redaction == null ? null : RedactionStatus.valueOf(redaction)),
                new SubmissionCredentials(
                        row.getString(15),
                        instant(row, 16),
                        row.getString(17),
                        instant(row, 18),
                        row.getString(19),
                        instant(row, 20)),
                new LastAttempt(
                        row.getString(22),
                        row.getString(23),
                        row.getString(24),
                        row.getString(25),
                        instant(row, 26),
                        row.getString(27)));
    }

    private static void set(PreparedStatement row, int column, @Nullable Instant instant) throws SQLException {
        row.setObject(column, instant == null ? null : instant.atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
