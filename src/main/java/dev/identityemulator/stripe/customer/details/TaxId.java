package dev.identityemulator.stripe.customer.details;

import java.time.Instant;

/** A number under which a tax office knows the customer. */
public record TaxId(String id, Instant created, String type, String value) {}
