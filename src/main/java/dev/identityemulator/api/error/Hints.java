package dev.identityemulator.api.error;

import dev.identityemulator.api.route.StripeCalls;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.platform.observability.SanitizedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds a hint to an error, in a header; an error is written even if its hint cannot be found. */
@Component
class Hints {

    private static final Logger log = LoggerFactory.getLogger(Hints.class);

    private static final Pattern OAUTH = Pattern.compile("(/v1|/express)?/oauth(/.*)?");
    private static final String NO_OAUTH =
            "There is no OAuth here: any acct_... in a Stripe-Account header is a connected account. SDKs send such calls to"
                    + " connect.stripe.com, key included, unless their base for OAuth is set as well.";

    private final ObjectProvider<NotFoundHints> missing;
    private final ClosestRoute routes;

    Hints(ObjectProvider<NotFoundHints> missing, ClosestRoute routes) {
        this.missing = missing;
        this.routes = routes;
    }

    /** Adds what is known of a resource that was not found, unless the error has a hint already. */
    void ofMissing(ApiException error, HttpServletRequest request, HttpServletResponse response) {
        var account = RequestContext.of(request).account();
        if (account != null && !error.headers().containsKey(ApiHeaders.EMULATOR_HINT)) {
            add(error.missing().flatMap(thing -> hint(account, thing)), response);
        }
    }

    /** Adds which call was probably meant by one that does not exist. */
    void ofRoute(@Nullable String method, String path, HttpServletResponse response) {
        var hint = OAUTH.matcher(path).matches()
                ? Optional.of(NO_OAUTH)
                : StripeCalls.pattern(String.valueOf(method), path)
                        .map(pattern -> notEmulated(method, pattern))
                        .or(() -> routes.hint(String.valueOf(method), path));
        add(hint, response);
    }

    private static String notEmulated(@Nullable String method, String pattern) {
        return "Stripe has this call, and this emulator does not: " + method + " " + pattern
                + ". With emulator.upstream=URL, such calls are passed on to another server.";
    }

    private Optional<String> hint(String account, MissingResource thing) {
        try {
            return missing.getObject().hint(account, thing.what(), thing.id());
        } catch (RuntimeException failure) {
            log.debug("No hint could be found", SanitizedException.of(failure));
            return Optional.empty();
        }
    }

    private static void add(Optional<String> hint, HttpServletResponse response) {
        hint.ifPresent(sentence -> response.setHeader(ApiHeaders.EMULATOR_HINT, sentence));
    }
}
