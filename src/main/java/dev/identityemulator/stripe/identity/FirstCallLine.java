package dev.identityemulator.stripe.identity;

import dev.identityemulator.platform.startup.StartLines;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows at the start a first call to paste, which creates a session. */
@Component
@Order(40)
class FirstCallLine implements StartLines {

    @Override
    public Stream<Line> at(URI address) {
        var trusting = address.getScheme().equals("https") ? "-k " : "";
        return Stream.of(new Line(
                "Try it",
                "curl -sS " + trusting + address
                        + "/v1/identity/verification_sessions -u sk_test_any: -d type=document"));
    }
}
