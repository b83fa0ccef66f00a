package dev.identityemulator.browser.dashboard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a controller's pages a tab. Whatever carries this annotation is a section; no list names all of them. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DashboardSection {

    /** The label of the tab. */
    String title();

    /** The place among the tabs, from left to right. */
    int order();

    /** The paths of its pages, below that of the account. The tab leads to the first; the overview's is empty. */
    String[] paths();

    /** The prefixes of the ids of the objects on these pages, in the order of their paths. */
    String[] idPrefixes() default {};
}
