package dev.identityemulator.testkit;

import java.util.List;
import java.util.stream.Collectors;

/** Webhooks were not received; the message has the receivers' responses. */
public class UndeliveredWebhooksError extends AssertionError {

    @SuppressWarnings("serial")
    private final List<UndeliveredWebhook> undelivered;

    UndeliveredWebhooksError(List<UndeliveredWebhook> undelivered) {
        super(undelivered.stream()
                .map(UndeliveredWebhook::toString)
                .collect(Collectors.joining("\n", "Webhooks were not received:\n", "")));
        this.undelivered = undelivered;
    }

    public List<UndeliveredWebhook> undelivered() {
        return undelivered;
    }
}
