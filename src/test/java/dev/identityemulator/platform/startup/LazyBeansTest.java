package dev.identityemulator.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RawClient;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is built at its first use can be built: a start finds no mistake in it. */
class LazyBeansTest {

    private static final List<String> LISTS = List.of(
            "/v1/identity/verification_sessions",
            "/v1/identity/verification_reports",
            "/v1/files",
            "/v1/file_links",
            "/v1/events",
            "/v1/customers",
            "/v1/webhook_endpoints",
            "/v1/climate/products",
            "/v1/climate/orders",
            "/v1/forwarding/requests",
            "/v1/crypto/onramp_sessions",
            "/v1/test_helpers/snapshots",
            "/v1/test_helpers/faults",
            "/v1/test_helpers/identity/outcomes",
            "/v1/test_helpers/clock",
            "/v1/test_helpers/data",
            "/dashboard");

    @Test
    void getBeanWhenOfAnyNameThenIsBuilt() {
        try (var server = EmulatorServer.start("emulator.upstream=http://127.0.0.1:1")) {
            var context = server.context();
            for (var name : context.getBeanDefinitionNames()) {
                assertThatCode(() -> context.getBean(name)).as(name).doesNotThrowAnyException();
            }
        }
    }

    /** More than there are connections to the database, some of which wait for a bean with a transaction open. */
    @Test
    void requestsWhenManyBuildTheirFeaturesAtOnceThenNoneFails(@TempDir Path folder) throws Exception {
        try (var server = EmulatorServer.startOn(List.of("emulator.data=" + folder))) {
            var account = Emulator.withFreshAccount(server.baseUrl()).raw();
            var turn = new AtomicInteger();

            var statuses = AtOnce.calls(
                    60, () -> request(account, turn.getAndIncrement()).status());

            assertThat(statuses).containsOnly(200);
        }
    }

    private static RawClient.Response request(RawClient account, int turn) {
        if (turn % 3 > 0) {
            return account.get(LISTS.get(turn % LISTS.size()));
        }
        var path = turn % 2 == 0 ? "/v1/identity/verification_sessions" : "/v1/customers";
        var form = turn % 2 == 0 ? "type=document" : "name=Jenny";
        return account.post(path, form, more -> more.header("Idempotency-Key", "first-use-" + turn));
    }
}
