package dev.identityemulator.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import jakarta.servlet.ServletContext;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On every route, a resource of the neighbour looks to a stranger as if it did not exist. */
@Tag("slow")
class IsolationTest {

    /** The filters before the routes; a filter that responds by itself needs a test of its own. */
    private static final String[] FILTERS = {
        "apiKeyFilter",
        "characterEncodingFilter",
        "faultFilter",
        "idempotencyFilter",
        "probeAcceptFilter",
        "requestContextFilter",
        "requestLogFilter",
        "responseHeadersFilter",
        "trafficFilter",
        "upstreamFilter",
        "webMvcObservationFilter",
        "Tomcat WebSocket (JSR356) Filter"
    };

    private static EmulatorServer server;
    private static WebhookReceiver receiver;
    private static Neighbour neighbour;

    @BeforeAll
    static void moveIn() throws StripeException {
        receiver = WebhookReceiver.start();
        server = EmulatorServer.startOn(
                EmulatorServer.freshDatabase(),
                "emulator.redaction.delay=" + RunningEmulator.DELAY,
                "emulator.verification.delay=" + RunningEmulator.DELAY);
        neighbour = Neighbour.movingIn(Emulator.withFreshAccount(server.baseUrl()), receiver);
    }

    @AfterAll
    static void moveOut() {
        server.close();
        receiver.close();
    }

    @Test
    void routesWhenListedByTheApplicationThenEachIsAskedFor() {
        var routes = Routes.of(server.context());
        var served = Requests.all().stream()
                .flatMap(Requests.Asked::anyway)
                .map(asked -> routes.use(asked.method(), asked.path()).orElse(asked + " is served by no route"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isEqualTo(routes.all());
    }

    @Test
    void parametersWhenTheyTakeAnyTextThenEachIsSent() {
        var routes = Routes.of(server.context());
        var sent = Requests.all().stream()
                .flatMap(asked -> asked.params().map(param -> served(routes, asked) + " " + param))
                .collect(Collectors.toSet());

        assertThat(routes.textParams()).isNotEmpty().isSubsetOf(sent);
    }

    @Test
    void requestsWhenServedThenByNothingButRoutesAndFilters() {
        var context = server.bean(ServletContext.class);

        assertThat(context.getServletRegistrations()).containsOnlyKeys("dispatcherServlet");
        assertThat(context.getFilterRegistrations()).containsOnlyKeys(FILTERS);
    }

    @Test
    void livePageWhenTheNeighbourDoesSomethingThenOnlyTheNeighboursChanges() throws StripeException {
        var emulator = Emulator.withFreshAccount(server.baseUrl());
        var other = Emulator.withFreshAccount(server.baseUrl());
        var account = Stranger.account(emulator);
        var below = account + "/" + Stranger.account(other);
        var own = etag(emulator, account);
        var ownBelow = etag(emulator, below);
        var theirs = etag(other, Stranger.account(other));

        other.newSession();

        assertThat(etag(other, Stranger.account(other))).isNotEqualTo(theirs);
        assertThat(etag(emulator, account)).isEqualTo(own);
        assertThat(etag(emulator, below)).isEqualTo(ownBelow);
        emulator.newSession();
        assertThat(etag(emulator, account)).isNotEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({
        "sk_test_, ''",
        "rk_test_, ''",
        "sk_test_, the neighbour's",
        "rk_test_, acct_1Connected",
        "pk_test_, ''",
        "'', ''"
    })
    void anyRouteWhenAStrangerNamesWhatANeighbourHasThenNothingIsToldAndNothingChanges(String key, String connected)
            throws SQLException {
        var account = connected.startsWith("the") ? neighbour.account() : connected;
        var stranger = Stranger.with(server.baseUrl(), key, account.isEmpty() ? null : account);
        var before = belongings();
        var search = new Search(neighbour, before, stranger);

        Requests.all().forEach(search::ask);

        assertThat(search.problems()).isEmpty();
        assertThat(belongings()).isEqualTo(before);
    }

    private static String etag(Emulator emulator, String account) {
        return emulator.raw().get("/dashboard/" + account + "/live").requireOk().header("ETag");
    }

    private static String served(Routes routes, Requests.Asked asked) {
        return asked.anyway()
                .findFirst()
                .flatMap(plain -> routes.use(plain.method(), plain.path()))
                .orElseThrow();
    }

    private static Set<String> belongings() throws SQLException {
        neighbour.raw().get("/v1/test_helpers/request_logs").requireOk();
        return Belongings.of(server.bean(DataSource.class), neighbour.account());
    }
}
