package dev.identityemulator.stripe.customer;

import dev.identityemulator.api.resource.ApiResource;

/** A customer in Stripe's form, whether it is still there or not. */
public sealed interface PresentOrDeleted extends ApiResource permits CustomerResource, CustomerResource.Deleted {}
