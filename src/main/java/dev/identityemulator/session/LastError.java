package dev.identityemulator.session;

import org.jspecify.annotations.Nullable;

/**
 * Why the last attempt did not end in a verified session.
 *
 * @param code one of Stripe's codes
 * @param reason a sentence for the developer
 */
public record LastError(@Nullable String code, @Nullable String reason) {}
