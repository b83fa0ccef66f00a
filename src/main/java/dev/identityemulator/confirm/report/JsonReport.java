package dev.identityemulator.confirm.report;

import dev.identityemulator.confirm.compare.Difference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report as JSON, without keys, secrets and ids. */
public final class JsonReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int FORMAT = 1;

    private JsonReport() {}

    /** The text of the report, which ends with a line end. */
    public static String of(Report report) {
        var json = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("emulator", report.emulator())
                .put("against", report.against())
                .put("date", report.date().toString())
                .put("api_version", report.apiVersion());
        var rows = json.putObject("rows");
        report.rows().forEach((row, outcome) -> rows.put(row, outcome.word()));
        var left = json.putObject("left");
        report.left().forEach(left::put);
        var scenarios = json.putArray("scenarios");
        report.scenarios().forEach(result -> write(result, scenarios.addObject()));
        return JSON.writeValueAsString(json) + "\n";
    }

    private static void write(ScenarioResult result, ObjectNode json) {
        json.put("name", result.name())
                .put("title", result.title())
                .put("result", result.outcome().word());
        if (!result.reason().isEmpty()) {
            json.put("reason", result.reason());
        }
        var steps = json.putArray("steps");
        result.steps().forEach(step -> write(step, steps.addObject()));
    }

    private static void write(StepResult step, ObjectNode json) {
        json.put("number", step.number())
                .put("call", step.call())
                .put("result", step.outcome().word());
        var shows = json.putArray("shows");
        step.shows().forEach(shows::add);
        var differences = json.putArray("differences");
        step.differences().forEach(difference -> write(difference, differences.addObject()));
    }

    private static void write(Difference difference, ObjectNode json) {
        json.put("where", difference.where()).put("here", difference.here()).put("there", difference.there());
    }
}
