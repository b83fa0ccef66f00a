package dev.identityemulator.core.jobs;

/** What each instance does once in an hour of real time, first when it has run for one: to clear away what is old. */
public interface HourlyJob {

    /** Does it; what fails is done an hour later. */
    void runHourly();
}
