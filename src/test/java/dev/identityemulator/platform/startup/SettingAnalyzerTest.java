package dev.identityemulator.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.identityemulator.api.web.ApiSettings;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A value that cannot be used is reported with what to write, and without a class. */
class SettingAnalyzerTest {

    private static FailureAnalysis analysis(String prefix, Class<?> type, String name, String value) {
        var given = new MapConfigurationPropertySource(Map.of(prefix + "." + name, value));
        var failure = catchThrowable(() -> new Binder(given).bind(prefix, type));
        return Objects.requireNonNull(new SettingAnalyzer().analyze(failure));
    }

    @ParameterizedTest
    @CsvSource({
        "max-endpoints, many, a whole number",
        "timeout, soon, a number with its unit",
        "retry-delays, '1h,soon', a number with its unit",
    })
    void settingWhenOfAnotherFormThenToldWhatToWrite(String name, String value, String form) {
        var analysis = analysis("emulator.webhook", WebhookSettings.class, name, value);

        assertThat(analysis.getDescription())
                .isEqualTo("The setting emulator.webhook." + name + " cannot be \"" + value + "\".");
        assertThat(analysis.getAction()).startsWith("Write " + form);
    }

    @Test
    void settingWhenItsRecordRejectsItThenToldWhy() {
        var analysis = analysis("emulator", ApiSettings.class, "api-version", "new");

        assertThat(analysis.getDescription()).isEqualTo("emulator.api-version must look like 2026-07-29.dahlia: new.");
        assertThat(analysis.getAction()).isNotEmpty();
    }
}
