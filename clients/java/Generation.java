import com.stripe.Stripe;
import java.util.Map;
import java.util.TreeMap;

/** What differs between the generations of stripe-java: each value holds from the major before it to the next. */
final class Generation {

    /** How often a failed call is repeated where nothing is set. */
    static final int DEFAULT_RETRIES = of(Map.of(20, 0, 27, 2));

    /** Whether an event is read that has another version of the SDK's release train. */
    static final boolean READS_ITS_TRAIN = of(Map.of(20, false, 28, true));

    /** Another version of the SDK's release train, where it has one. */
    static final String SAME_TRAIN = of(Map.of(
            20, "2022-09-15", 27, "2024-10-28.acacia", 29, "2025-03-31.basil", 30, "2025-09-30.clover", 32, "2026-03-25.dahlia"));

    /** A version that this SDK does not read. */
    static final String OTHER_TRAIN = of(Map.of(20, "2026-07-29.dahlia", 32, "2025-03-31.basil"));

    /** Whether errors have the text for a user, which is the message. */
    static final boolean USER_MESSAGE = of(Map.of(20, true, 27, false, 28, true));

    private Generation() {}

    private static <T> T of(Map<Integer, T> from) {
        int major = Integer.parseInt(Stripe.VERSION.replaceFirst("\\..*", ""));
        return new TreeMap<>(from).floorEntry(major).getValue();
    }
}
