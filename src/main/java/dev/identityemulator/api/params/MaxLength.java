package dev.identityemulator.api.params;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many characters a text parameter may have, where it is not the usual 5,000. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface MaxLength {

    /** What Stripe allows for most texts. */
    int USUAL = 5_000;

    /** The greatest number of characters. */
    int value();
}
