package dev.identityemulator.api.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an entity that callers name by id, so that errors and hints can say what an id is. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiObject {

    /** The beginning of the ids, without the underscore. */
    String prefix();

    /** The name of such an object in an error. */
    String noun();

    /** The field with the id. */
    String field() default "id";

    /** Whether it can be redacted, so that everything that names its id has to be found. */
    boolean redactable() default false;
}
