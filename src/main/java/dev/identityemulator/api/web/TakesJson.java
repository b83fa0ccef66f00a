package dev.identityemulator.api.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call of the first API whose body is JSON of any size, which the controller reads by itself; parameters are in the query only. Its
 * path has no variables. An Idempotency-Key is not looked at.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TakesJson {}
