package dev.identityemulator.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What a test says that it expects, so that its end does not fail because of it. */
final class Expectations {

    private static final Map<String, Integer> PRESETS = Map.of(
            "identity_not_activated", 400,
            "key_expired", 401,
            "permission_denied", 403,
            "lock_timeout", 429,
            "rate_limited", 429);

    private static final int RECEIVED = 300;

    private final List<Predicate<LoggedRequest>> errors = new CopyOnWriteArrayList<>();
    private final List<Predicate<UndeliveredWebhook>> undelivered = new CopyOnWriteArrayList<>();
    private final List<Predicate<UnsupportedCall>> unsupported = new CopyOnWriteArrayList<>();

    void error(Predicate<LoggedRequest> error) {
        errors.add(error);
    }

    void undelivered(Predicate<UndeliveredWebhook> webhook) {
        undelivered.add(webhook);
    }

    void unsupported(Predicate<UnsupportedCall> call) {
        unsupported.add(call);
    }

    /** Whoever injects a fault expects it. */
    void fault(Fault fault) {
        var params = fault.params();
        if (params.get("status") instanceof Integer status) {
            error(request -> request.status() == status);
        }
        if (params.get("preset") instanceof String preset) {
            error(request -> PRESETS.getOrDefault(preset, request.status()) == request.status());
        }
        if (params.containsKey("tamper")) {
            undelivered(webhook -> true);
        }
    }

    /** Whoever lets an inbox reject webhooks expects it. */
    void inbox(String endpoint, int status) {
        if (status >= RECEIVED) {
            undelivered(webhook -> webhook.endpoint().equals(endpoint));
        }
    }

    boolean includes(LoggedRequest request) {
        return errors.stream().anyMatch(each -> each.test(request));
    }

    boolean includes(UndeliveredWebhook webhook) {
        return undelivered.stream().anyMatch(each -> each.test(webhook));
    }

    boolean includes(UnsupportedCall call) {
        return unsupported.stream().anyMatch(each -> each.test(call));
    }

    void clear() {
        errors.clear();
        undelivered.clear();
        unsupported.clear();
    }
}
