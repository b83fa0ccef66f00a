package dev.identityemulator.confirm.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.confirm.compare.Difference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

    private static final Report REPORT = new Report(
            "1.0",
            "stripe",
            LocalDate.of(2026, 11, 28),
            "2026-07-29.dahlia",
            List.of(
                    new ScenarioResult(
                            "list/limits",
                            "Limits.",
                            Outcome.DIFFERENT,
                            "",
                            List.of(
                                    new StepResult(1, "GET /v1/a", List.of("one", "two"), List.of()),
                                    new StepResult(
                                            2,
                                            "GET /v1/b",
                                            List.of("two"),
                                            List.of(new Difference("status", "200", "400"))),
                                    new StepResult(3, "GET /v1/c", List.of("two"), List.of()))),
                    ScenarioResult.without("page/failed", "A page.", Outcome.SKIPPED, "it needs a person")),
            Map.of("file", 2));

    @Test
    void rowsWhenAnyStepDiffersThenTheRowDoes() {
        assertThat(REPORT.rows()).containsExactly(Map.entry("one", Outcome.SAME), Map.entry("two", Outcome.DIFFERENT));
    }

    @Test
    void ofWhenWrittenThenEverythingIsInIt() {
        var json = new JsonMapper().readTree(JsonReport.of(REPORT));

        assertThat(json.propertyNames())
                .containsExactly("format", "emulator", "against", "date", "api_version", "rows", "left", "scenarios");
        assertThat(json.at("/date").asString()).isEqualTo("2026-11-28");
        assertThat(json.at("/rows/two").asString()).isEqualTo("different");
        assertThat(json.at("/left/file").asInt()).isEqualTo(2);
        assertThat(json.at("/scenarios/0/steps/1/differences/0"))
                .isEqualTo(new JsonMapper().readTree("{\"where\": \"status\", \"here\": \"200\", \"there\": \"400\"}"));
        assertThat(json.at("/scenarios/1/reason").asString()).isEqualTo("it needs a person");
    }
}
