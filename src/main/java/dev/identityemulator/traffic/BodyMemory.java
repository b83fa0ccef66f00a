package dev.identityemulator.traffic;

import java.util.concurrent.Semaphore;

/** The memory that bodies, or answers, may fill at once: a part of what Java has. */
class BodyMemory {

    private static final int UNIT = 64 * 1024;

    private final int copies;
    private final int units;
    private final Semaphore free;

    /** A part of so much memory, for what is there in so many copies. */
    BodyMemory(long memory, int share, int copies) {
        this.copies = copies;
        this.units = (int) Math.max(1, Math.min(memory / share / UNIT, Integer.MAX_VALUE));
        this.free = new Semaphore(units);
    }

    /** For bodies: the bytes as they came, the parts of a form, and the row that is written. */
    static BodyMemory ofBodies() {
        return new BodyMemory(Runtime.getRuntime().maxMemory(), 4, 3);
    }

    /** For answers: the bytes as they go. */
    static BodyMemory ofAnswers() {
        return new BodyMemory(Runtime.getRuntime().maxMemory(), 8, 1);
    }

    /** The units that a body of so many bytes takes; one that is larger than all there is takes all. */
    int units(long bytes) {
        return (int) Math.max(1, Math.min(bytes * copies / UNIT, units));
    }

    /** Takes them, if they are free. */
    boolean take(int wanted) {
        return free.tryAcquire(wanted);
    }

    void giveBack(int taken) {
        free.release(taken);
    }
}
