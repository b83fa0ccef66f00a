package dev.identityemulator.stripe.webhook.delivery;

/** A receiver that is part of the emulator: requests to it name the account of the endpoint in a header. */
public interface BuiltInReceiver {

    /** Whether the url of an endpoint leads to it. */
    boolean isAt(String url);
}
