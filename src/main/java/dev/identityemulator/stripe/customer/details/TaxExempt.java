package dev.identityemulator.stripe.customer.details;

/** Whether the customer pays taxes, in the order in which Stripe's errors name the values. */
public enum TaxExempt {
    NONE,
    REVERSE,
    EXEMPT
}
