package dev.identityemulator.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.Patience;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The metrics for Prometheus: by route, kind and outcome, and nothing by account, key or id. */
@ExtendWith(RunningEmulator.class)
class PrometheusTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";
    private static final String REQUESTS = "http_server_requests_seconds_count";

    @Test
    void scrapeWhenAskedThenInTheFormatOfPrometheus(Emulator emulator) {
        var response = emulator.raw().get("/actuator/prometheus").requireOk();

        assertThat(response.header("Content-Type")).isEqualTo("text/plain;version=0.0.4;charset=utf-8");
        assertThat(response.text().lines())
                .allMatch(line -> line.startsWith("# ") || line.matches("[a-z_0-9]+(\\{.*})? [-+0-9.E]+|.* NaN"));
    }

    @Test
    void scrapeWhenAskedThenOfEverythingThatIsDocumented(Emulator emulator) {
        emulator.raw().get("/actuator/health").requireOk();

        assertThat(scrape(emulator))
                .contains("\nemulator_due_work_total{kind=\"redaction\",outcome=\"failed\"} ")
                .contains("\nemulator_due_work_lag_seconds ")
                .contains("\nemulator_webhook_deliveries_total{cause=\"retry\",outcome=\"succeeded\"} ")
                .contains("\nemulator_webhook_receipt_seconds_bucket{le=\"0.1\"} ")
                .contains("\nemulator_webhook_pending ")
                .contains("\nhikaricp_connections_active{pool=")
                .contains("\nhikaricp_connections_pending{pool=")
                .contains(
                        "\nhttp_server_requests_seconds_bucket{error=\"none\",exception=\"none\",method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/actuator/health\",le=\"0.005\"} ")
                .contains("\njvm_memory_used_bytes{area=\"heap\"")
                .contains("\njvm_threads_live_threads ")
                .contains("\nprocess_cpu_usage ");
    }

    @Test
    void requestsWhenServedThenCountedByTheirRouteAndOthersByTheirStatus() throws StripeException {
        try (var server = EmulatorServer.start()) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var id = emulator.newSession().getId();
            for (int i = 0; i < 2; i++) {
                emulator.raw()
                        .post(SESSIONS, "type=document", request -> request.header("Idempotency-Key", "once"))
                        .requireOk();
            }
            emulator.raw().get(SESSIONS + "/" + id).requireOk();
            emulator.raw().get(SESSIONS + "/vs_missing");
            Emulator.withKey(server.baseUrl(), "wrong").raw().get(SESSIONS + "/" + id);
            emulator.raw().post("/v1/test_helpers/faults", "status=500").requireOk();
            emulator.raw().get(SESSIONS);

            var metrics = scrapeOnceThere(emulator, "GET", "500");
            assertThat(value(metrics, "POST", "200", SESSIONS)).isEqualTo("2");
            assertThat(value(metrics, "POST", "200", "UNKNOWN")).isEqualTo("1");
            assertThat(value(metrics, "GET", "200", SESSIONS + "/{id}")).isEqualTo("1");
            assertThat(value(metrics, "GET", "404", SESSIONS + "/{id}")).isEqualTo("1");
            assertThat(value(metrics, "GET", "401", "UNKNOWN")).isEqualTo("1");
            assertThat(value(metrics, "GET", "500", SESSIONS)).isEqualTo("1");
        }
    }

    @Test
    void requestsWhenTheirAddressesDifferThenTheyMakeNoMoreLabels() throws StripeException {
        try (var server = EmulatorServer.start()) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            callEverywhere(emulator, "marked");
            var known = series(scrape(emulator));
            for (int i = 0; i < 5; i++) {
                callEverywhere(emulator, UUID.randomUUID().toString().replace("-", ""));
            }

            var metrics = scrape(emulator);
            assertThat(series(metrics)).containsExactlyElementsOf(known);
            assertThat(metrics).doesNotContain("marked").doesNotContain("acct_").doesNotContain("sk_test");
        }
    }

    private static void callEverywhere(Emulator emulator, String word) throws StripeException {
        for (var path : List.of(
                "/" + word,
                "/v1/" + word,
                "/v1/events/evt_" + word,
                "/v1/events/" + word + "/" + word,
                "/inbox/" + word,
                "/links/" + word,
                "/start/" + word,
                "/assets/" + word,
                "/dashboard/" + word,
                "/dashboard/" + word + "/" + word,
                "/dashboard/" + word + "/test/workbench/logs?object=" + word,
                "/stripecli/" + word,
                "/actuator/health/" + word,
                "/actuator/" + word,
                "/v1/" + word + ";a=" + word,
                "/v1/%2F" + word + "%20")) {
            emulator.raw().get(path);
        }
        emulator.raw()
                .send(
                        "/v1/events",
                        request -> request.method(
                                word.substring(0, 3).toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void endpointsOfTheActuatorWhenNotNamedThenClosed(Emulator emulator) {
        for (var name : List.of("env", "beans", "metrics", "heapdump", "configprops", "loggers", "shutdown")) {
            assertThat(emulator.raw().get("/actuator/" + name).status())
                    .as(name)
                    .isEqualTo(404);
        }
    }

    /** A request is counted a moment after its response. */
    private static String scrapeOnceThere(Emulator emulator, String method, String status) {
        var end = Instant.now().plus(Patience.LIMIT);
        var metrics = scrape(emulator);
        while (value(metrics, method, status, SESSIONS).equals("none")
                && Instant.now().isBefore(end)) {
            metrics = scrape(emulator);
        }
        return metrics;
    }

    private static String scrape(Emulator emulator) {
        return emulator.raw().get("/actuator/prometheus").requireOk().text();
    }

    /** The names and labels of all metrics of requests. */
    private static List<String> series(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith(REQUESTS))
                .filter(line -> !line.contains("/actuator/prometheus"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
    }

    private static String value(String metrics, String method, String status, String uri) {
        var labels = "method=\"" + method + "\",outcome=\"\\w+\",status=\"" + status + "\",uri=\"" + Pattern.quote(uri)
                + "\"";
        var line = Pattern.compile("^" + REQUESTS + "\\{[^}]*" + labels + "} (\\S+)$", Pattern.MULTILINE)
                .matcher(metrics);
        return line.find() ? line.group(1) : "none";
    }
}
