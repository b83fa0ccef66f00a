package dev.identityemulator.api.web;

import org.springframework.core.Ordered;

/** The order in which valves and filters see a request; those of Spring Boot come before {@link #API_KEY}. */
public enum FilterOrder {
    /** Accepts hosts with an underscore; a valve. */
    UNDERSCORE_HOSTS(Ordered.HIGHEST_PRECEDENCE),
    /** Closes the connection in place of a response where a fault says so; a valve. */
    CONNECTION_CLOSE(Ordered.HIGHEST_PRECEDENCE + 1),
    /** Gives the request its id, before anything can respond. */
    RESPONSE_HEADERS(Ordered.HIGHEST_PRECEDENCE),
    /** Marks what is to be passed on, before anything reads a body. */
    UPSTREAM(Ordered.HIGHEST_PRECEDENCE + 50),
    /** Bounds the memory that large bodies take, before anything reads one. */
    TRAFFIC(Ordered.HIGHEST_PRECEDENCE + 100),
    /** Finds the caller, before anything that belongs to an account. */
    API_KEY(0),
    /** Logs the call, whoever responds to it from here on. */
    REQUEST_LOG(50),
    /** Injects faults, before the work and before its response is stored: a rejected request can be repeated with its key. */
    FAULT(75),
    /** Replays or stores the response; directly before the work. */
    IDEMPOTENCY(100);

    private final int order;

    FilterOrder(int order) {
        this.order = order;
    }

    /** What the filter's {@link Ordered#getOrder()} returns. */
    public int order() {
        return order;
    }
}
