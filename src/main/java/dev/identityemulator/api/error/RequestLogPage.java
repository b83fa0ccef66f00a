package dev.identityemulator.api.error;

/** The page that shows a request's log line; errors name its address, as Stripe's do. */
public interface RequestLogPage {

    /** The path of the page for this request of the account. */
    String path(String account, String requestId);
}
