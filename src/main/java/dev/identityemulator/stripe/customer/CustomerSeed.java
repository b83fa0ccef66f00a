package dev.identityemulator.stripe.customer;

import org.jspecify.annotations.Nullable;

/** What a seed says of a customer besides the parameters of its creation. */
record CustomerSeed(@Nullable String created, @Nullable String id) {}
