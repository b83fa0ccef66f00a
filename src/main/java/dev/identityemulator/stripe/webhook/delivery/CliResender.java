package dev.identityemulator.stripe.webhook.delivery;

/** Who receives events by a connection that is open just now, such as the Stripe CLI, in the place of an endpoint. */
public interface CliResender {

    /** Sends an event of this account again to those that listen to it. */
    void resend(String account, String event);
}
