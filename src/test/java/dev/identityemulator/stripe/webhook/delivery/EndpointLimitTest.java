package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account has sixteen endpoints at the most. */
@ExtendWith(RunningEmulator.class)
class EndpointLimitTest {

    private static final String FORM = Form.of("url=https://example.com/hook", "enabled_events[]=*");

    private static ExpectedError tooMany(int most) {
        return ExpectedError.invalid("You have reached the maximum of " + most + " test webhook endpoints.");
    }

    @Test
    void createWhenThereAreSixteenThenRejectedUntilOneIsDeleted(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        for (int i = 0; i < 16; i++) {
            webhooks.create("https://example.com/" + i);
        }

        assertThat(ExpectedError.of(() -> webhooks.create("https://example.com/one-more")))
                .isEqualTo(tooMany(16));

        webhooks.api().delete(webhooks.api().list().getData().get(3).getId());
        assertThat(webhooks.create("https://example.com/one-more").getStatus()).isEqualTo("enabled");
    }

    @Test
    void createWhenTwentyAreCreatedAtOnceThenSixteenAreThere(Emulator emulator)
            throws StripeException, InterruptedException, ExecutionException {
        var responses = AtOnce.calls(20, () -> emulator.raw().post(Webhooks.PATH, FORM));

        var rejected =
                responses.stream().filter(response -> response.status() != 200).toList();
        assertThat(rejected)
                .hasSize(4)
                .allSatisfy(response -> assertThat(ExpectedError.of(response)).isEqualTo(tooMany(16)));
        assertThat(emulator.raw()
                        .get(Webhooks.PATH + "?limit=100")
                        .json()
                        .get("data")
                        .size())
                .isEqualTo(16);
    }

    @Test
    void createWhenTheSettingsAllowFewerThenTheErrorSaysHowMany() throws StripeException {
        try (var server = EmulatorServer.start("emulator.webhook.max-endpoints=1")) {
            var webhooks = new Webhooks(Emulator.withFreshAccount(server.baseUrl()));
            webhooks.create("https://example.com/");

            assertThat(ExpectedError.of(() -> webhooks.create("https://example.com/")))
                    .isEqualTo(tooMany(1));
        }
    }
}
