package dev.identityemulator.api.account;

import org.jspecify.annotations.Nullable;

/**
 * The caller of a request.
 *
 * @param account the account that the call works on: the key's own, or the connected one that {@code Stripe-Account} names
 * @param kind the kind of key that was sent
 * @param maskedKey the key with most of it hidden
 * @param requestId the {@code req_…} id of the call
 * @param idempotencyKey the idempotency key that events name: the one that was sent, or one that was made for the call
 * @param baseUrl the beginning of absolute links in the response
 */
public record Caller(
        String account,
        KeyKind kind,
        String maskedKey,
        String requestId,
        @Nullable String idempotencyKey,
        String baseUrl) {}
