package dev.identityemulator.stripe.webhook.resend;

/** Sends events to the Stripe CLIs that are connected, which are no endpoints. */
public interface CliResender {

    /** Sends an event of this account again to the CLIs that listen to it. */
    void resend(String account, String event);
}
