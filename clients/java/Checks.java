import java.util.Objects;

/** Named checks: a failure is shown in full, and the next check runs. */
final class Checks {

    private static int passed;
    private static int failed;

    private Checks() {}

    interface Work {

        void run() throws Exception;
    }

    static void check(String name, Work work) {
        try {
            work.run();
            passed++;
        } catch (Throwable failure) {
            failed++;
            System.out.println("FAIL " + name);
            failure.printStackTrace(System.out);
        }
    }

    static void equal(Object expected, Object seen) {
        if (!Objects.equals(expected, seen)) {
            throw new AssertionError("expected " + expected + ", but was " + seen);
        }
    }

    static void that(boolean right, Object seen) {
        if (!right) {
            throw new AssertionError(String.valueOf(seen));
        }
    }

    /** The failure of the kind that the work must end with. */
    static <T extends Throwable> T rejects(Class<T> kind, Work work) {
        try {
            work.run();
        } catch (Throwable failure) {
            if (failure.getClass() == kind) {
                return kind.cast(failure);
            }
            throw new AssertionError("expected " + kind + ", but was " + failure, failure);
        }
        throw new AssertionError("expected " + kind + ", but nothing failed");
    }

    /** Ends the scenario; its last line says how much was right. */
    static void end() {
        System.out.println(passed + " ok");
        System.exit(failed == 0 && passed > 0 ? 0 : 1);
    }
}
