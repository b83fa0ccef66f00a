package dev.identityemulator.testhelpers.climate;

/** The years in which a test may let something be delivered. */
final class Years {

    static final long FIRST = 2000;
    static final long LAST = 2999;

    private Years() {}
}
