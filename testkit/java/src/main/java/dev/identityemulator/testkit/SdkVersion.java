package dev.identityemulator.testkit;

import com.stripe.Stripe;

/** The API version of the stripe-java that the tests have. */
final class SdkVersion {

    static final String CURRENT = current();

    private SdkVersion() {}

    /** By reflection, as the compiler copies a constant, which would be that of the stripe-java that the kit was built with. */
    private static String current() {
        try {
            return (String) Stripe.class.getField("API_VERSION").get(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("stripe-java says no API version", missing);
        }
    }
}
