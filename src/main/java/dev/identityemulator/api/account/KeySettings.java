package dev.identityemulator.api.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What keys may do.
 *
 * @param sensitiveResults which keys see the sensitive results of a verification
 */
@ConfigurationProperties("emulator.keys")
record KeySettings(@DefaultValue("restricted") SensitiveResultsKeys sensitiveResults) {

    /** Which keys see sensitive results. */
    enum SensitiveResultsKeys {
        /** Restricted keys, as at Stripe. */
        RESTRICTED,
        /** Secret keys too. */
        ANY
    }
}
