package dev.identityemulator.api.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the entity of a kind of things that callers name by id, for whoever meets an id that leads nowhere. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiObject {

    /** What the ids begin with, without the underscore. */
    String prefix();

    /** What an error calls such a thing. */
    String noun();

    /** The field that holds the id. */
    String field() default "id";
}
