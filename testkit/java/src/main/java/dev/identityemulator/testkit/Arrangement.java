package dev.identityemulator.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Outcomes for a session that the application has still to create: {@code forReference("ada").fails("document_expired").verifies()} is a
 * user who passes at the second try.
 */
public final class Arrangement {

    private final Map<String, Object> params;

    private Arrangement(Map<String, Object> params) {
        this.params = params;
    }

    /** For the next session, whichever it is. */
    public static Arrangement forNextSession() {
        return new Arrangement(Map.of());
    }

    /** For the next session with this {@code client_reference_id}. */
    public static Arrangement forReference(String clientReferenceId) {
        return forNextSession().with("match[client_reference_id]", clientReferenceId);
    }

    /** For the next session with this in its metadata. */
    public static Arrangement forMetadata(String key, String value) {
        return forNextSession().with("match[metadata][" + key + "]", value);
    }

    /** For the next session with this address in its {@code provided_details}. */
    public static Arrangement forEmail(String email) {
        return forNextSession().with("match[email]", email);
    }

    /** The next submission passes. */
    public Arrangement verifies() {
        return then("verify");
    }

    /** The next submission fails with this code. */
    public Arrangement fails(String errorCode) {
        return then("unverify:" + errorCode);
    }

    /** Submits as soon as the session exists, not when its page is opened. */
    public Arrangement onceCreated() {
        return with("when", "create");
    }

    /** Leaves the session in processing until the clock moves. */
    public Arrangement withDelay() {
        return with("simulate_delay", true);
    }

    /** Who is verified. */
    public Arrangement as(Person person) {
        var more = new LinkedHashMap<>(params);
        more.putAll(person.params());
        return new Arrangement(more);
    }

    /** Serves this number of sessions, not one. */
    public Arrangement times(int sessions) {
        return with("times", sessions);
    }

    /** Serves every session to come. */
    public Arrangement always() {
        return times(0);
    }

    Map<String, Object> params() {
        return params;
    }

    private Arrangement then(String outcome) {
        var outcomes = new ArrayList<Object>((List<?>) params.getOrDefault("outcomes", List.of()));
        outcomes.add(outcome);
        return with("outcomes", outcomes);
    }

    private Arrangement with(String name, Object value) {
        var more = new LinkedHashMap<>(params);
        more.put(name, value);
        return new Arrangement(more);
    }
}
