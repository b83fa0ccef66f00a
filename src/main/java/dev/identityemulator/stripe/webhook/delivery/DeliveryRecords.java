package dev.identityemulator.stripe.webhook.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts and records attempts by plain statements: there are so many that Hibernate's share would be most of their cost. */
@Component
class DeliveryRecords {

    private final JdbcTemplate jdbc;
    private final DeliveryOwnership ownership;

    DeliveryRecords(JdbcTemplate jdbc, DeliveryOwnership ownership) {
        this.jdbc = jdbc;
        this.ownership = ownership;
    }

    /** The numbers of attempts to deliver an event to an endpoint, pending ones included. */
    record Tally(int made, int automatic, int succeeded) {}

    /** Counts the attempts to deliver an event to an endpoint of the receiving account. */
    Tally tally(String receiver, String event, String endpoint) {
        return jdbc.query(
                        "select count(*), count(case when cause <> 'MANUAL' then 1 end),"
                                + " count(case when status = 'SUCCEEDED' then 1 end) from webhook_deliveries"
                                + " where account = ? and event = ? and endpoint = ?",
                        (row, number) -> new Tally(row.getInt(1), row.getInt(2), row.getInt(3)),
                        receiver,
                        event,
                        endpoint)
                .get(0);
    }

    /** Records how an attempt ended that was pending for this instance; false if it is not any more. */
    boolean end(WebhookDelivery delivery) {
        var exchange = requireNonNull(delivery.exchange());
        int ended = jdbc.update(
                "update webhook_deliveries set version = version + 1, owner = null, status = ?, url = ?,"
                        + " pending_webhooks = ?, request_headers = ?, response_status = ?, response_headers = ?,"
                        + " response_body = ?, duration_ms = ?, error = ?, next_attempt_at = ?"
                        + " where account = ? and id = ? and owner = ? and status = 'PENDING'",
                delivery.status().name(),
                delivery.url(),
                exchange.pendingWebhooks(),
                exchange.requestHeaders(),
                exchange.responseStatus(),
                exchange.responseHeaders(),
                exchange.responseBody(),
                exchange.durationMs(),
                delivery.error(),
                column(delivery.nextAttemptAt()),
                delivery.account(),
                delivery.id(),
                ownership.id());
        return ended == 1;
    }

    private static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
