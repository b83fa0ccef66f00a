package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of sessions.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_sessions/list">Stripe: List VerificationSessions</a>
 */
public record VerificationSessionListParams(
        @Nullable String clientReferenceId,
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String relatedCustomer,
        @Nullable String relatedCustomerAccount,
        @Nullable String startingAfter,
        @Nullable VerificationStatus status)
        implements ListParams {}
