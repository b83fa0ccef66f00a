package dev.identityemulator.api.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a request.
 *
 * @param account the account that the call works on: the key's own, or the connected one that {@code Stripe-Account} names
 * @param kind the kind of key that was sent
 * @param maskedKey the key with most of it hidden
 * @param opened the id of the one object that an ephemeral key opens; null for the other kinds
 * @param requestId the {@code req_…} id of the call
 * @param idempotencyKey the idempotency key that events name: the one that was sent, or one that was made for the call
 * @param baseUrl the beginning of absolute links in the response
 */
public record Caller(
        String account,
        KeyKind kind,
        String maskedKey,
        @Nullable String opened,
        String requestId,
        @Nullable String idempotencyKey,
        String baseUrl) {

    /** Whether the key is an ephemeral key of this object. */
    public boolean opens(@Nullable String id) {
        return opened != null && opened.equals(id);
    }

    /** The account as errors name it: the id of a connected one alone. */
    public String shownAccount() {
        return Objects.requireNonNullElse(AccountIds.nameOfConnected(account), account);
    }
}
