package dev.identityemulator.stripe.event.thin;

import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thin event: it names the object that it is about, and holds nothing of it.
 *
 * @param account the account of the event
 * @param row the id of the row that it is made of
 * @param about the object that it is about
 * @param cause the API request that caused it, or null if none did
 * @param snapshot the id of the snapshot event that tells of the same, or null if there is none
 */
public record ThinEvent(
        String account,
        String row,
        String type,
        Instant created,
        RelatedObject about,
        @Nullable Request cause,
        @Nullable String snapshot) {

    private static final String TWIN = "v1.";

    /** The object that an event is about, with the path to fetch it from. */
    public record RelatedObject(String id, String type, String url) {}

    /** The API request that caused an event. */
    public record Request(String id, @Nullable String idempotencyKey) {}

    /** The thin event that tells of the same as a snapshot event. */
    static ThinEvent twinOf(Event event, EventType.ThinTwin twin) {
        var request = event.requestId();
        return new ThinEvent(
                event.account(),
                event.id(),
                typeOf(event.type()),
                event.created(),
                new RelatedObject(event.objectId(), twin.objectType(), twin.path() + "/" + event.objectId()),
                request == null ? null : new Request(request, event.idempotencyKey()),
                event.id());
    }

    /** The type of the thin event that tells of the same as a snapshot event of this type. */
    public static String typeOf(String snapshotType) {
        return TWIN + snapshotType;
    }

    String id() {
        return ThinEventId.of(row);
    }
}
