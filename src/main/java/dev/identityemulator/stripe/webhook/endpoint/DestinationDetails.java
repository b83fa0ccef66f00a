package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.resource.RandomText;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.stripe.event.thin.ThinEvent;
import dev.identityemulator.stripe.webhook.settings.EnabledEvents;
import dev.identityemulator.stripe.webhook.settings.TypesColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What an event destination has and a webhook endpoint does not.
 *
 * @param eventsFrom whose events it receives
 * @see <a href="https://docs.stripe.com/api/v2/core/event_destinations/object">Stripe: The Event Destination object</a>
 */
@Embeddable
public record DestinationDetails(
        @Column(name = "name") String name,

        @Column(name = "payload") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Payload payload,

        @Column(name = "events_from") @Convert(converter = TypesColumn.class)
        List<String> eventsFrom,

        @Column(name = "updated") Instant updated) {

    /** The beginning of the ids, without the underscore. */
    public static final String PREFIX = "ed_test";

    /** Itself, as SDKs name it now and as they did before. */
    public static final List<String> SELF = List.of("@self", "self");

    /** Its connected accounts. */
    public static final List<String> CONNECTED = List.of("@accounts", "other_accounts");

    private static final String ID_BEGINNING = PREFIX + "_6";
    private static final int ID_ENDING = 17;

    /** Whether events are sent with the object that they are about, or name it only. */
    public enum Payload {
        SNAPSHOT,
        THIN
    }

    /** The same with another name, changed now. */
    public DestinationDetails renamed(String newName, Instant now) {
        return new DestinationDetails(newName, payload, eventsFrom, now);
    }

    /** Whether all of it is there, as it may not be in a row that comes from elsewhere. */
    boolean isWhole() {
        return Stream.of(name, payload, eventsFrom, updated).allMatch(Objects::nonNull);
    }

    boolean isThin() {
        return payload == Payload.THIN;
    }

    /** Whether it receives events of this type of snapshot events, in either form. */
    boolean receives(List<String> enabled, String type, List<String> toBeNamed, boolean ofConnected) {
        var wanted = isThin() ? ThinEvent.typeOf(type) : type;
        var source = ofConnected ? CONNECTED : SELF;
        return eventsFrom.stream().anyMatch(source::contains) && EnabledEvents.include(enabled, wanted, toBeNamed);
    }

    /** Whether an id is that of an event destination. */
    public static boolean isId(String id) {
        return id.startsWith(PREFIX + "_");
    }

    /** A fresh id, which sorts by creation and is longer than others, as Stripe's is. */
    static String nextId(String account, Instant created) {
        var own = ResourceIds.next(PREFIX, account, created).substring(PREFIX.length() + 1);
        return ID_BEGINNING + own + RandomText.alphanumeric(ID_ENDING);
    }
}
