package dev.identityemulator.core.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.Patience;
import dev.identityemulator.testhelpers.requestlog.RequestLogService;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the log does as a whole: how much it keeps, when it writes, whom it tells. */
class RequestLogServerTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";
    private static final String LOGS = "/v1/test_helpers/request_logs";

    /** Hears what is logged; named by a setting, it is part of the server. */
    static final class Listener implements RequestLogListener {

        static final String SETTING = "spring.main.sources=" + Listener.class.getName();

        final BlockingQueue<LoggedRequest> heard = new LinkedBlockingQueue<>();

        @Override
        public void logged(LoggedRequest entry) {
            heard.add(entry);
        }
    }

    private static int count(EmulatorServer server, String table) {
        var count = server.bean(JdbcTemplate.class).queryForObject("select count(*) from " + table, Integer.class);
        return count == null ? -1 : count;
    }

    @Test
    void requestsWhenManyAreSentAtOnceThenNoneIsLostOrDoubled() throws Exception {
        try (var server = EmulatorServer.start("emulator.request-log.max-entries=5000")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());

            var sent = AtOnce.calls(
                            8,
                            () -> IntStream.range(0, 100)
                                    .mapToObj(i -> emulator.raw().get(SESSIONS).header("Request-Id"))
                                    .toList())
                    .stream()
                    .flatMap(List::stream)
                    .toList();

            var logged = new HashSet<String>();
            @Nullable String position = null;
            var service = server.bean(RequestLogService.class);
            emulator.raw().get(LOGS);
            var account = server.bean(JdbcTemplate.class)
                    .queryForList("select account from request_log_accounts", String.class)
                    .get(0);
            for (var lines = service.after(account, null, 100);
                    !lines.isEmpty();
                    lines = service.after(account, position, 100)) {
                lines.forEach(line -> logged.add(line.id()));
                position = lines.get(lines.size() - 1).position();
            }
            assertThat(logged).containsExactlyInAnyOrderElementsOf(sent);
            assertThat(count(server, "request_logs")).isEqualTo(800);
            assertThat(service.latest(account, 3)).hasSize(3);
        }
    }

    @Test
    void requestsWhenThereAreMoreThanTheCapThenTheNewestAreKept() {
        try (var server = EmulatorServer.start("emulator.request-log.max-entries=5")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            for (int i = 0; i < 12; i++) {
                emulator.raw().get(SESSIONS + "/" + i);
                if (i % 4 == 3) {
                    emulator.raw().get(LOGS).requireOk();
                }
            }
            var paths = emulator.raw().get(LOGS).json().findValuesAsString("path");
            assertThat(paths)
                    .containsExactly(
                            SESSIONS + "/11", SESSIONS + "/10", SESSIONS + "/9", SESSIONS + "/8", SESSIONS + "/7");
            assertThat(count(server, "request_logs")).isEqualTo(5);
        }
    }

    @Test
    void requestsWhenTheCapIsZeroThenNoneIsLogged() {
        try (var server = EmulatorServer.start("emulator.request-log.max-entries=0")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            emulator.raw().get(SESSIONS).requireOk();

            assertThat(emulator.raw().get(LOGS).requireOk().json().get("data").isEmpty())
                    .isTrue();
        }
    }

    @Test
    void requestsWhenTheServerStopsThenTheyAreWritten() throws SQLException {
        var database = EmulatorServer.h2(UUID.randomUUID().toString());
        var key = "sk_test_stopped";
        try (var server = EmulatorServer.startOn(database)) {
            Emulator.withKey(server.baseUrl(), key).raw().get(SESSIONS).requireOk();
        }
        try (var server = EmulatorServer.startOn(database)) {
            var emulator = Emulator.withKey(server.baseUrl(), key);
            assertThat(emulator.raw().get(LOGS).json().get("data").size()).isOne();
        }
    }

    @Test
    void listenersWhenRequestsAreLoggedThenTheyHearOfEach() throws InterruptedException {
        try (var server = EmulatorServer.start(Listener.SETTING)) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var id = emulator.raw().get(SESSIONS + "?x=sk_test_secret").header("Request-Id");

            var heard = server.bean(Listener.class).heard.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);

            assertThat(heard).isNotNull();
            assertThat(heard.id()).isEqualTo(id);
            assertThat(heard.query()).isEqualTo("x=[redacted]");
            assertThat(heard.error().path("code").asString()).isEqualTo("parameter_unknown");
            assertThat(heard.account()).startsWith("acct_");
        }
    }

    @Test
    void logsWhenNobodyUsedTheirAccountsForThirtyDaysThenTheyAreDeleted() {
        try (var server = EmulatorServer.start()) {
            var database = server.bean(JdbcTemplate.class);
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            emulator.raw().get(SESSIONS).requireOk();
            server.bean(RequestLogWriter.class).flush();
            server.bean(RequestLogData.class).runHourly();
            assertThat(count(server, "request_logs")).isOne();

            database.update("update request_logs set position = 'req_1000000001'");
            database.update("update request_log_accounts set newest_micros = 1");
            server.bean(RequestLogData.class).runHourly();

            assertThat(count(server, "request_logs")).isZero();
        }
    }

    @Test
    void requestsWhenTheirTableFailsThenTheyAreServedAndLaterOnesLogged() {
        try (var server = EmulatorServer.start()) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var database = server.bean(JdbcTemplate.class);
            database.execute("alter table request_logs rename to elsewhere");
            emulator.raw().get(SESSIONS).requireOk();
            server.bean(RequestLogWriter.class).flush();
            database.execute("alter table elsewhere rename to request_logs");
            var id = emulator.raw().get(SESSIONS).requireOk().header("Request-Id");

            var listed = emulator.raw().get(LOGS).requireOk().json().findValuesAsString("id");

            assertThat(listed).contains(id);
        }
    }
}
