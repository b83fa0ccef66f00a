package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.stripe.event.EventResource;
import dev.identityemulator.stripe.event.thin.ThinEvent;
import dev.identityemulator.stripe.event.thin.ThinEventPayloads;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the events of a check, which nobody records: the account does not list them.
 *
 * @param thin whether the endpoint receives thin events
 * @param rows the recorded events about the session by their types: thin events can be fetched only if they are such
 */
record CheckEvents(
        String account,
        String apiVersion,
        Instant created,
        boolean thin,
        ToldSession session,
        Map<String, String> rows) {

    private static final String SESSION = "identity.verification_session";
    private static final String SESSIONS = "/v1/identity/verification_sessions/";

    /** The same events, which happened earlier. */
    CheckEvents aSecondEarlier() {
        return new CheckEvents(account, apiVersion, created.minusSeconds(1), thin, session, rows);
    }

    /** A new event of this type of snapshot events. */
    ObjectNode of(String type) {
        return thin ? thinOf(type) : snapshotOf(type);
    }

    private ObjectNode snapshotOf(String type) {
        var connected = AccountIds.nameOfConnected(account);
        var event = new EventResource(
                ToldSession.madeId("evt"),
                "event",
                connected,
                apiVersion,
                connected,
                created,
                new EventResource.Data(session.in(type), null),
                false,
                1,
                new EventResource.Request(null, null),
                type);
        return ApiJson.mapper().valueToTree(event);
    }

    private ObjectNode thinOf(String type) {
        var about = new ThinEvent.RelatedObject(session.id(), SESSION, SESSIONS + session.id());
        return ThinEventPayloads.json(
                new ThinEvent(account, row(type), ThinEvent.typeOf(type), created, about, null, null));
    }

    /** A recorded event of the same type, else any about the session, so that a handler can fetch it; else a made one. */
    private String row(String type) {
        var any = rows.values().stream().reduce((earlier, later) -> later);
        return rows.getOrDefault(type, any.orElseGet(() -> ToldSession.madeId("evt")));
    }

    /** The event as Stripe writes it. */
    static String pretty(ObjectNode event) {
        return ApiJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(event);
    }

    /** The event without blanks between its parts. */
    static String compact(ObjectNode event) {
        return ApiJson.mapper().writeValueAsString(event);
    }
}
