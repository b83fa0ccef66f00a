package dev.identityemulator.stripe.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An endpoint is remembered as it is committed, whoever reads it while it changes. */
class EndpointCacheTest {

    private static final String OLD = "http://localhost/old";
    private static final String NEW = "http://localhost/new";

    private static String create(EmulatorServer server) {
        Emulator.withFreshAccount(server.baseUrl())
                .raw()
                .post("/v1/webhook_endpoints", "enabled_events[]=*&url=" + OLD)
                .requireOk();
        return server.bean(JdbcTemplate.class)
                .queryForList("select account from webhook_endpoints", String.class)
                .get(0);
    }

    private static String url(EmulatorServer server, String account) {
        return server.bean(EndpointCache.class).of(account).get(0).url();
    }

    private static String urlForOthers(EmulatorServer server, String account) {
        return CompletableFuture.supplyAsync(() -> url(server, account)).join();
    }

    /** Changes the url and reads it, by the transaction that changes it and by others; then commits or not. */
    private static void change(EmulatorServer server, String account, boolean commit) {
        server.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            server.bean(EndpointCache.class).change(account);
            server.bean(JdbcTemplate.class).update("update webhook_endpoints set url = ?", NEW);
            assertThat(urlForOthers(server, account)).isEqualTo(OLD);
            assertThat(url(server, account)).isEqualTo(NEW);
            if (!commit) {
                transaction.setRollbackOnly();
            }
        });
    }

    @Test
    void ofWhenAChangeIsCommittedThenItIsSeen() {
        try (var server = EmulatorServer.start()) {
            var account = create(server);
            assertThat(url(server, account)).isEqualTo(OLD);

            change(server, account, true);

            assertThat(url(server, account)).isEqualTo(NEW);
        }
    }

    @Test
    void ofWhenAChangeIsRolledBackThenNobodySeesIt() {
        try (var server = EmulatorServer.start()) {
            var account = create(server);
            assertThat(url(server, account)).isEqualTo(OLD);

            change(server, account, false);

            assertThat(url(server, account)).isEqualTo(OLD);
            assertThat(urlForOthers(server, account)).isEqualTo(OLD);
        }
    }

    @Test
    void ofWhenAnotherInstanceMayHaveChangedItThenTheDatabaseIsAsked() {
        try (var server = EmulatorServer.startOn(EmulatorServer.freshDatabase())) {
            var account = create(server);
            assertThat(url(server, account)).isEqualTo(OLD);

            server.bean(JdbcTemplate.class).update("update webhook_endpoints set url = ?", NEW);

            assertThat(url(server, account)).isEqualTo(NEW);
        }
    }
}
