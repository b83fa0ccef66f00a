package dev.identityemulator.stripe.event;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds events by plain statements: nothing changes a new event, so Hibernate need not look at it again at the commit. */
@Component
class EventRows {

    private static final String ADD = "insert into events (account, id, version, created, type, object_id, api_version,"
            + " object_json, previous_json, request_id, idempotency_key, pending_webhooks, delivered)"
            + " values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    EventRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Event event) {
        jdbc.update(ADD, statement -> {
            statement.setString(1, event.account());
            statement.setString(2, event.id());
            statement.setObject(3, event.created().atOffset(ZoneOffset.UTC));
            statement.setString(4, event.type());
            statement.setString(5, event.objectId());
            statement.setString(6, event.apiVersion());
            statement.setString(7, event.objectJson());
            statement.setString(8, event.previousJson());
            statement.setString(9, event.requestId());
            statement.setString(10, event.idempotencyKey());
            statement.setInt(11, event.pendingWebhooks());
            statement.setBoolean(12, event.isDelivered());
        });
    }
}
