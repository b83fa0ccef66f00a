package dev.identityemulator.api.resource;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a member that responses of older API versions do not have.
 *
 * @see <a href="https://docs.stripe.com/api/versioning">Stripe: Versioning</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Since {

    /** The date of the first version that has it. */
    String value();
}
