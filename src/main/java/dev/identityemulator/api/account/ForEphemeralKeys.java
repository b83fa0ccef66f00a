package dev.identityemulator.api.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a call of a controller that an ephemeral key may make; it may make no other. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForEphemeralKeys {

    /**
     * The name of the path's variable with the id of the object: only a key of this object may make the call. Empty for a
     * call that other kinds of keys may make too, and that checks by itself what an ephemeral key opens.
     */
    String of() default "";
}
