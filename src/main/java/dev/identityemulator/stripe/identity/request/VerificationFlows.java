package dev.identityemulator.stripe.identity.request;

import dev.identityemulator.stripe.identity.check.VerificationOptions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The verification flows from which sessions can be created. At Stripe, they are made in the Dashboard.
 *
 * @param verificationFlows the options of each flow by its id
 * @see <a href="https://docs.stripe.com/identity/verification-flows">Stripe: Verification flows</a>
 */
@ConfigurationProperties("emulator")
public record VerificationFlows(@Nullable Map<String, Flow> verificationFlows) {

    public VerificationFlows {
        var ids = verificationFlows == null ? Set.<String>of() : verificationFlows.keySet();
        if (ids.stream().map(VerificationFlows::plain).distinct().count() < ids.size()) {
            throw new IllegalArgumentException(
                    "emulator.verification-flows has ids that differ only in punctuation or case: " + ids);
        }
    }

    /** The checks of a flow, in the names of a session's options. The default is a document check. */
    record Flow(
            VerificationOptions.@Nullable Document document,
            VerificationOptions.@Nullable Contact email,
            boolean idNumber,
            VerificationOptions.@Nullable Matching matching,
            VerificationOptions.@Nullable Contact phone) {

        VerificationOptions options() {
            boolean nothing = document == null && email == null && !idNumber && phone == null;
            return new VerificationOptions(
                    nothing ? VerificationOptions.Document.NOTHING : document,
                    email,
                    idNumber ? new VerificationOptions.IdNumber() : null,
                    matching,
                    phone);
        }
    }

    /** The options of the flow with this id. */
    public Optional<VerificationOptions> options(String id) {
        return Optional.ofNullable(byPlainId().get(plain(id))).map(Flow::options);
    }

    private Map<String, Flow> byPlainId() {
        return verificationFlows == null
                ? Map.of()
                : verificationFlows.entrySet().stream()
                        .collect(Collectors.toMap(flow -> plain(flow.getKey()), Map.Entry::getValue));
    }

    /** An id as the name of an environment variable has it: without punctuation and case. */
    private static String plain(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
