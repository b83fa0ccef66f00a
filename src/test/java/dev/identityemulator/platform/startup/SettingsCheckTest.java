package dev.identityemulator.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.identityemulator.api.web.ApiSettings;
import dev.identityemulator.stripe.identity.request.VerificationFlows;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import dev.identityemulator.support.EmulatorProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings that do not exist and durations without a unit end the start, with the name that was probably meant. */
class SettingsCheckTest {

    private static void check(PropertySource<?> given) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(given);
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("environment", environment);
        for (var type :
                List.of(ApiSettings.class, WebhookSettings.class, VerificationFlows.class, StartSettings.class)) {
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            beans.registerSingleton(
                    type.getName(), new Binder(new MapConfigurationPropertySource()).bindOrCreate(prefix, type));
        }
        new SettingsCheck().postProcessBeanFactory(beans);
    }

    private static PropertySource<?> property(String name, String value) {
        return new MapPropertySource("given", Map.of(name, value));
    }

    private static PropertySource<?> variable(String name, String value) {
        return new SystemEnvironmentPropertySource("given", Map.of(name, value));
    }

    private static RejectedStartException rejected(PropertySource<?> given) {
        return catchThrowableOfType(RejectedStartException.class, () -> check(given));
    }

    @ParameterizedTest
    @CsvSource({
        "emulator.api-versoin, emulator.api-version",
        "emulater.public-url, emulator.public-url",
        "emulators.webhook.tls, emulator.webhook.tls",
        "emulator.webhook.retry-delay, emulator.webhook.retry-delays",
        "emulator.secret, emulator.webhook.secret",
    })
    void propertyWhenUnknownThenRejectedWithTheClosest(String given, String closest) {
        var rejected = rejected(property(given, "x"));

        assertThat(rejected).hasMessage("There is no setting " + given + "; the closest is " + closest + ".");
        assertThat(rejected.action()).startsWith("Write " + closest + " in place of " + given);
    }

    @ParameterizedTest
    @CsvSource({
        "EMULATOR_WEBHOOK_RETRYDELAY, EMULATOR_WEBHOOK_RETRY_DELAYS",
        "EMULATER_PUBLIC_URL, EMULATOR_PUBLIC_URL",
        "EMULATOR_SECRET, EMULATOR_WEBHOOK_SECRET",
    })
    void variableWhenUnknownThenRejectedWithTheClosest(String given, String closest) {
        assertThat(rejected(variable(given, "x")))
                .hasMessage("There is no setting " + given + "; the closest is " + closest + ".");
    }

    @Test
    void propertyWhenNothingIsLikeItThenRejectedWithAll() {
        assertThat(rejected(property("emulator.colour-of-the-sky", "blue")).action())
                .contains("emulator.address-file, emulator.api-version, emulator.public-url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emulator.webhook.retry-delays",
                "emulator.webhook.retryDelays",
                "emulator.webhook.retry_delays",
                "emulator.webhook.retry-delays[1]",
                "emulator.verification-flows.vf_kyc.document.allowed-types",
                "emulator.verification-flows[vf.kyc].id-number",
                "application.emulator",
                "emulator",
                "simulator.device"
            })
    void propertyWhenKnownOrOfSomethingElseThenTaken(String name) {
        assertThatCode(() -> check(property(name, "10s"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "EMULATOR_WEBHOOK_RETRY_DELAYS, 10s",
        "EMULATOR_WEBHOOK_RETRYDELAYS, 10s",
        "EMULATOR_WEBHOOK_RETRYDELAYS_0, 10s",
        "EMULATOR_VERIFICATIONFLOWS_VFKYC_IDNUMBER, true",
        "EMULATOR_SERVICE_HOST, 10.0.0.1",
        "EMULATOR_SERVICE_PORT_HTTP, 12111",
        "EMULATOR_PORT, tcp://10.0.0.1:12111",
        "EMULATOR_PORT_12111_TCP_ADDR, 10.0.0.1",
        "ANDROID_EMULATOR_HOME, /tmp",
    })
    void variableWhenKnownOrOfSomethingElseThenTaken(String name, String value) {
        assertThatCode(() -> check(variable(name, value))).doesNotThrowAnyException();
    }

    @Test
    void durationWhenWithoutAUnitThenRejectedWithTheWayToWriteIt() {
        var one = rejected(variable("EMULATOR_WEBHOOK_TIMEOUT", "10"));
        var several = rejected(property("emulator.webhook.retry-delays", "10m, 60,120"));

        assertThat(one).hasMessage("EMULATOR_WEBHOOK_TIMEOUT=10 has no unit.");
        assertThat(one.action()).startsWith("Write EMULATOR_WEBHOOK_TIMEOUT=10s if these are seconds");
        assertThat(several.action()).startsWith("Write emulator.webhook.retry-delays=10m, 60s,120s if");
        assertThatCode(() -> check(property("emulator.webhook.max-endpoints", "10")))
                .doesNotThrowAnyException();
    }

    @Test
    void startWhenSeveralAreWrongThenAllAreInOneBox() throws InterruptedException {
        var end = EmulatorProcess.rejected(List.of(
                "emulator.redaction.dely=1s", "emulator.verification.delay=10", "emulator.webhooks[1].secrt=whsec_1"));

        assertThat(end.code()).isNotZero();
        assertThat(end.output())
                .containsOnlyOnce("APPLICATION FAILED TO START")
                .contains("There is no setting emulator.redaction.dely; the closest is emulator.redaction.delay.")
                .contains("emulator.verification.delay=10 has no unit.")
                .contains("the closest is emulator.webhooks[1].secret.")
                .doesNotContain("\tat ", "dev.identityemulator", "Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "emulator.keys.sensitive-results=all, 'Write one of restricted, any,'",
        "emulator.redaction.delay=-1s, emulator.redaction.delay must not be negative",
    })
    void startWhenAValueCannotBeUsedThenNothingIsOpenedBefore(String setting, String sentence)
            throws InterruptedException {
        var end = EmulatorProcess.rejected(List.of(setting));

        assertThat(end.code()).isNotZero();
        assertThat(end.output())
                .contains("APPLICATION FAILED TO START", sentence)
                .doesNotContain("\tat ", " WARN ", "dev.identityemulator", "Exception");
    }
}
