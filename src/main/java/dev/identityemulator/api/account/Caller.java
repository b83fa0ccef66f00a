package dev.identityemulator.api.account;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a call, and how.
 *
 * @param account the account whose data the call is about: the key's own, or one below it that {@code Stripe-Account} names
 * @param kind the kind of key that was sent
 * @param maskedKey that key, as far as it may be shown
 * @param requestId the {@code req_…} id of the call
 * @param idempotencyKey what events name as the call's idempotency key: the one that it sent, or one made for it
 * @param baseUrl what absolute links in the response begin with
 */
public record Caller(
        String account,
        KeyKind kind,
        String maskedKey,
        String requestId,
        @Nullable String idempotencyKey,
        String baseUrl) {}
