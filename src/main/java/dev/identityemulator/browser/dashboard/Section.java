package dev.identityemulator.browser.dashboard;

import java.util.List;

/** The parts of an account's pages, in the order of the navigation. */
enum Section {
    OVERVIEW("Overview", "", "overview"),
    SESSIONS("Sessions", "/sessions", "sessions", "session", "report"),
    EVENTS("Events", "/events", "events", "event"),
    WEBHOOKS("Webhooks", "/webhook_endpoints", "endpoints", "endpoint"),
    DELIVERIES("Deliveries", "/deliveries", "deliveries", "delivery"),
    REQUESTS("Requests", "/requests", "requests", "request"),
    ERRORS("Errors", "/errors", "errors"),
    CLOCK("Clock", "/clock", "clock", "reset");

    private final String label;
    private final String address;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> templates;

    Section(String label, String address, String... templates) {
        this.label = label;
        this.address = address;
        this.templates = List.of(templates);
    }

    String label() {
        return label;
    }

    /** Its page, below that of the account. */
    String address() {
        return address;
    }

    /** Whether a page made of this template belongs to it. */
    boolean shows(String template) {
        return templates.contains(template);
    }
}
