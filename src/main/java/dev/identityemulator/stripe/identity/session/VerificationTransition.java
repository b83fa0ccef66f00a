package dev.identityemulator.stripe.identity.session;

import static dev.identityemulator.stripe.identity.session.VerificationStatus.CANCELED;
import static dev.identityemulator.stripe.identity.session.VerificationStatus.PROCESSING;
import static dev.identityemulator.stripe.identity.session.VerificationStatus.REQUIRES_INPUT;
import static dev.identityemulator.stripe.identity.session.VerificationStatus.VERIFIED;

import dev.identityemulator.stripe.event.EventType;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state table: each action on a session, the statuses that allow it, and the status that follows. Every change of a
 * status is one of these.
 *
 * @see <a href="https://docs.stripe.com/identity/how-sessions-work">Stripe: How sessions work</a>
 */
public enum VerificationTransition {
    UPDATE("update", "updated", Map.of(REQUIRES_INPUT, REQUIRES_INPUT), null),
    CANCEL("cancel", "canceled", Map.of(REQUIRES_INPUT, CANCELED, CANCELED, CANCELED), SessionEventType.CANCELED),
    SUBMIT("submit", "submitted", Map.of(REQUIRES_INPUT, PROCESSING), SessionEventType.PROCESSING),
    PASS("verify", "verified", Map.of(PROCESSING, VERIFIED), SessionEventType.VERIFIED),
    FAIL("fail", "failed", Map.of(PROCESSING, REQUIRES_INPUT), SessionEventType.REQUIRES_INPUT),
    REDACT(
            "redact",
            "redacted",
            Map.of(REQUIRES_INPUT, CANCELED, VERIFIED, VERIFIED, CANCELED, CANCELED),
            SessionEventType.CANCELED);

    private final String action;
    private final String done;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, and in the order of the statuses
    private final SortedMap<VerificationStatus, VerificationStatus> statuses;

    private final @Nullable SessionEventType event;

    VerificationTransition(
            String action,
            String done,
            Map<VerificationStatus, VerificationStatus> statuses,
            @Nullable SessionEventType event) {
        this.action = action;
        this.done = done;
        this.statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
        this.event = event;
    }

    /** The verb, as in "you cannot cancel". */
    public String action() {
        return action;
    }

    /** The statuses that allow it. */
    public Set<VerificationStatus> from() {
        return statuses.keySet();
    }

    /** Whether this status allows it. */
    public boolean isAllowedIn(VerificationStatus status) {
        return statuses.containsKey(status);
    }

    /** The status that follows. The status before must allow the transition. */
    public VerificationStatus to(VerificationStatus before) {
        var after = statuses.get(before);
        if (after == null) {
            throw new IllegalStateException(this + " is not allowed in " + before);
        }
        return after;
    }

    /** Whether this status is already the result, so that nothing would change. */
    public boolean isDoneIn(VerificationStatus status) {
        return done.equals(value(status));
    }

    /** The event of the transition. Only a change of status has one. */
    public Optional<EventType> eventFrom(VerificationStatus before) {
        return to(before) == before ? Optional.empty() : Optional.ofNullable(event);
    }

    /** Stripe's sentence never names {@code canceled}, although a canceled session allows some transitions. */
    String error(VerificationStatus status) {
        var allowed = statuses.keySet().stream()
                .filter(from -> from != CANCELED)
                .map(VerificationTransition::quoted)
                .collect(Collectors.joining(" or "));
        return "You cannot " + action + " this VerificationSession because it has a status of " + quoted(status)
                + ". Only a VerificationSession in " + allowed + " status may be " + done + ".";
    }

    String errorWhenRedacted() {
        return "You cannot " + action + " this VerificationSession because it has been redacted.";
    }

    private static String quoted(VerificationStatus status) {
        return '"' + value(status) + '"';
    }

    private static String value(VerificationStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
