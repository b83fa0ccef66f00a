package dev.identityemulator.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds what went wrong in an account and was not expected, each thing once. */
final class Unexpected {

    private final Emulator emulator;
    private final Expectations expectations;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    Unexpected(Emulator emulator, Expectations expectations) {
        this.emulator = emulator;
        this.expectations = expectations;
    }

    /**
     * Waits until the account has settled, and looks at it.
     *
     * @throws UnexpectedError if something is wrong
     */
    void check(Set<Check> checks) {
        var lines = new ArrayList<String>();
        if (checks.contains(Check.WEBHOOKS)) {
            webhooks(lines);
        }
        var unsupported = emulator.unsupportedCalls();
        if (checks.contains(Check.UNSUPPORTED)) {
            unsupported.stream()
                    .filter(call -> !expectations.includes(call) && isNew(call))
                    .forEach(call ->
                            lines.add("the emulator does not have " + call + " (expectUnsupported, if that is right)"));
        }
        var requests = emulator.requests();
        if (checks.contains(Check.ERRORS)) {
            requests.stream()
                    .filter(LoggedRequest::isError)
                    .filter(request -> unsupported.stream().noneMatch(call -> call.matches(request)))
                    .filter(request -> isNew(request.id()) && !expectations.includes(request))
                    .forEach(request -> lines.add(request + " (expectError, if that is right)"));
        }
        if (!lines.isEmpty()) {
            throw new UnexpectedError(lines, requests, emulator.dashboard());
        }
    }

    private void webhooks(List<String> lines) {
        try {
            emulator.undelivered().stream()
                    .filter(webhook -> !expectations.includes(webhook) && isNew(webhook))
                    .forEach(webhook -> lines.add(webhook + " (expectUndelivered, if that is right)"));
        } catch (NotSettledError notSettled) {
            lines.add(notSettled.getMessage());
        }
    }

    private boolean isNew(Object what) {
        return reported.add(what.toString());
    }
}
