package dev.identityemulator.browser.dashboard;

import java.util.List;

/** A list among others on one page. */
record Rows<R>(List<R> rows) {}
