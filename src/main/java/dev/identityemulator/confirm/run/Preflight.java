package dev.identityemulator.confirm.run;

import dev.identityemulator.api.web.ApiVersion;
import dev.identityemulator.confirm.compare.Response;
import dev.identityemulator.confirm.scenario.Step.Field;
import dev.identityemulator.confirm.server.Call;
import dev.identityemulator.confirm.server.ServerConnection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Finds out by a first session whether there is a Stripe, in test mode, that takes the key.
 *
 * @param apiVersion the default version of the account
 * @param isEmulator whether it is an emulator too, which needs no person
 */
record Preflight(String apiVersion, LocalDate date, boolean isEmulator) {

    /**
     * Makes a session, and looks at it.
     *
     * @throws CannotRunException if the server cannot be compared with
     */
    static Preflight of(ServerConnection connection) {
        var call = new Call(
                "POST",
                "/v1/identity/verification_sessions",
                List.of(new Field("type", "document")),
                List.of(new Field("Stripe-Version", "none")),
                null,
                false);
        var response = connection.send(call);
        check(response, connection.server().name());
        var version = response.header("stripe-version");
        return new Preflight(
                ApiVersion.isWellFormed(version) ? version : ApiVersion.LATEST,
                LocalDate.ofInstant(response.sent(), ZoneOffset.UTC),
                response.headers().containsKey("emulator"));
    }

    private static void check(Response response, String name) {
        if (response.body().at("/livemode").asBoolean(false)) {
            throw new CannotRunException(name + " responds in live mode: nothing more is sent there.");
        }
        if (response.status() == 401) {
            throw new CannotRunException(name + " does not accept the key: " + sentence(response.errorMessage()));
        }
        if (!response.errorMessage().isEmpty()) {
            throw new CannotRunException(
                    name + " makes no verification session with this key: " + sentence(response.errorMessage()));
        }
        if (!response.body().at("/object").asString("").equals("identity.verification_session")) {
            throw new CannotRunException(name + " is no server of Stripe's API: a new session came back as status "
                    + response.status() + " without one.");
        }
        if (!response.body().at("/livemode").isBoolean()) {
            throw new CannotRunException(name + " does not say that it is in test mode: nothing more is sent there.");
        }
    }

    private static String sentence(String message) {
        return message.isEmpty() ? "it responds with status 401." : message;
    }
}
