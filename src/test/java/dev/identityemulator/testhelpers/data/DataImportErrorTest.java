package dev.identityemulator.testhelpers.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient.Response;
import dev.identityemulator.support.RunningEmulator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An import rejects what it gets by the path of what is wrong, and changes nothing. */
@ExtendWith(RunningEmulator.class)
class DataImportErrorTest {

    private static final String PATH = "/v1/test_helpers/data";

    private static String exportOfSome(Emulator emulator) throws StripeException {
        emulator.newSession();
        emulator.submit(emulator.newSession(), "verify", "");
        return DataExportTest.export(emulator);
    }

    private static Response replace(Emulator emulator, String data) {
        return emulator.raw().postJson(PATH, data);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("is unfinished", "", data -> data.substring(0, data.length() / 2)),
                wrong("is no object", "", data -> "[]"),
                wrong("is empty", "", data -> ""),
                wrong("has more", "", data -> data + "{}"),
                wrong("has another format", "format", data -> data.replace("\"format\": 1", "\"format\": 2")),
                wrong("has no format", "format", data -> data.replace("\"format\": 1,", "")),
                wrong("has no tables", "tables", data -> "{\"format\": 1, \"account\": \"acct_1\"}"),
                wrong(
                        "has an unknown member",
                        "extra",
                        data -> data.replace("\"format\": 1,", "\"format\": 1, \"extra\": 1,")),
                wrong(
                        "has an unknown table",
                        "tables[foo]",
                        data -> data.replace("\"tables\": {", "\"tables\": {\"foo\": [],")),
                wrong(
                        "has a table of the emulator",
                        "tables[snapshots]",
                        data -> data.replace("\"tables\": {", "\"tables\": {\"snapshots\": [],")),
                wrong(
                        "has an unknown column",
                        "tables[verification_sessions][0][colour]",
                        data -> first(data, "{\"colour\": \"red\",")),
                wrong(
                        "has a missing column",
                        "tables[verification_sessions][0][type]",
                        data -> session(data, "\"type\": \"DOCUMENT\",", "")),
                wrong(
                        "has a wrong time",
                        "tables[verification_sessions][0][created]",
                        data -> session(data, "\"created\": \"", "\"created\": \"x")),
                wrong(
                        "has an unknown status",
                        "tables[verification_sessions][0]",
                        data -> session(data, "\"REQUIRES_INPUT\"", "\"LOST\"")),
                wrong(
                        "contradicts the state table",
                        "tables[verification_sessions][0][last_verification_report]",
                        data -> session(data, "\"REQUIRES_INPUT\"", "\"VERIFIED\"")),
                wrong(
                        "has a valid secret of a canceled session",
                        "tables[verification_sessions][0][client_secret_expires]",
                        data -> session(data, "\"REQUIRES_INPUT\"", "\"CANCELED\"")),
                wrong(
                        "has a redacted session that awaits input",
                        "tables[verification_sessions][0][redaction]",
                        data -> first(data, "{\"redaction\": \"REDACTED\",")),
                wrong(
                        "has unreadable options",
                        "tables[verification_sessions][0]",
                        data -> session(data, "\"options\": {}", "\"options\": \"[\"")),
                wrong(
                        "has a live key",
                        "tables[verification_sessions][0][client_reference_id]",
                        data -> first(data, "{\"client_reference_id\": \"sk_live_abcdef123456\",")),
                wrong("has a row twice", "tables[verification_sessions][1]", data -> twice(data)),
                wrong(
                        "has a report of no session",
                        "tables[verification_reports][0][verification_session]",
                        data -> data.replaceAll(
                                "\"verification_session\": \"vs_1", "\"verification_session\": \"vs_3")),
                wrong(
                        "has a connected account without a name",
                        "tables[verification_sessions][0][account]",
                        data -> first(data, "{\"account\": 7,")),
                wrong(
                        "has half a character",
                        "tables[verification_sessions][0][client_reference_id]",
                        data -> first(data, "{\"client_reference_id\": \"\\ud83d\",")));
    }

    private static Arguments wrong(String name, String path, UnaryOperator<String> change) {
        return Arguments.of(name, path, change);
    }

    private static String first(String data, String begin) {
        return data.replaceFirst("(\"verification_sessions\": \\[\\s*)\\{", "$1" + begin.replace("\\", "\\\\"));
    }

    private static String session(String data, String from, String to) {
        int begin = data.indexOf("\"verification_sessions\"");
        int place = data.indexOf(from, begin);
        assertThat(place).isPositive();
        return data.substring(0, place) + to + data.substring(place + from.length());
    }

    private static String twice(String data) {
        int begin = data.indexOf("{", data.indexOf("\"verification_sessions\""));
        int end = data.indexOf("\n      }", begin) + 8;
        return data.substring(0, end) + "," + data.substring(begin, end) + data.substring(end);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void importWhenItIsWrongThenItsPathAndNothingChanged(
            String name, String path, UnaryOperator<String> change, Emulator emulator) throws StripeException {
        var data = exportOfSome(emulator);
        var before = DataExportTest.export(emulator);

        var response = replace(emulator, change.apply(data));

        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(response.error().path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(response.error().path("param").asString(""))
                .as(response.text())
                .isEqualTo(path);
        assertThat(response.text()).doesNotContain("sk_live_abc", "dev.identityemulator", "Exception");
        assertThat(DataExportTest.export(emulator)).isEqualTo(before);
    }
}
