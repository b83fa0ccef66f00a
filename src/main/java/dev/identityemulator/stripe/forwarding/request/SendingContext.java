package dev.identityemulator.stripe.forwarding.request;

/**
 * How a request was sent.
 *
 * @param destinationDuration how long the destination took, in real milliseconds
 */
record SendingContext(long destinationDuration, String destinationIpAddress) {}
