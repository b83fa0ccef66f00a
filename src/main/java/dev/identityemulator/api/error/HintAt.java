package dev.identityemulator.api.error;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says on a record of parameters what an unknown one of this name was meant to be, such as one that Stripe has renamed. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(HintAt.All.class)
public @interface HintAt {

    /** The name, as it is sent. */
    String name();

    /** The sentence for the caller. */
    String hint();

    /** The hints of one record. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {

        /** Each of them. */
        HintAt[] value();
    }
}
