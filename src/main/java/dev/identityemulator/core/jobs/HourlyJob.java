package dev.identityemulator.core.jobs;

/** A job that each instance runs once in an hour of real time, first after one hour: it deletes what is old. */
public interface HourlyJob {

    /** Runs the job; after a failure it runs again an hour later. */
    void runHourly();
}
