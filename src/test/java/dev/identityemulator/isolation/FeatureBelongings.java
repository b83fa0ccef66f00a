package dev.identityemulator.isolation;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.FeatureRequests;
import dev.identityemulator.support.Form;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * What each feature lets the neighbour have: lines such as {@code order = POST /v1/climate/orders product=x} of a {@code
 * belongings.txt} in the folder of its tests. The word before the equals sign is the kind that {@code requests.txt} names.
 */
final class FeatureBelongings {

    private static final Pattern LINE = Pattern.compile("(?:(\\w+) = )?POST ([^ ]+) (.+)");

    private FeatureBelongings() {}

    /** Makes them all, and tells the kind and the id of each. */
    static void make(Emulator emulator, BiConsumer<String, String> made) {
        for (var line : FeatureRequests.lines("belongings.txt")) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new AssertionError(line);
            }
            var response = emulator.raw()
                    .post(parts.group(2), Form.of(parts.group(3).split("&")))
                    .requireOk();
            if (parts.group(1) != null) {
                made.accept(parts.group(1), response.json().path("id").asString());
            }
        }
    }

    /** The ids that every account has, of {@code common-names.txt}. */
    static Set<String> ofEverybody() {
        return Set.copyOf(FeatureRequests.lines("common-names.txt"));
    }
}
