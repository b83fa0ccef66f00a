package dev.identityemulator.browser.dashboard;

/** Where visits of one kind are answered. */
@FunctionalInterface
interface PageHandler {

    /** The response; an error is thrown as everywhere, and becomes a page that tells it. */
    PageResult response(PageRequest visit);
}
