package dev.identityemulator.api.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.ManyRows;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.QueryPlan;
import dev.identityemulator.support.QueryPlans;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list reads about as many rows as it shows, however many there are: asked of the database for the real query. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexWalkTest {

    private static final int LIMIT = 10;
    private static final Pattern SCAN_COUNT = Pattern.compile("scanCount: (\\d+)");
    private static final Pattern PASSED_OVER = Pattern.compile("\"Rows Removed by Filter\": [1-9]");
    private static final Pattern SORT = Pattern.compile("\"Node Type\": \"[^\"]*(Sort|Seq Scan|Bitmap)[^\"]*\"");

    private final EmulatorServer onH2 =
            EmulatorServer.startOn(EmulatorServer.h2(UUID.randomUUID().toString()), QueryPlans.SETTING);
    private final EmulatorServer onPostgres =
            EmulatorServer.startOn(PostgresServer.freshDatabase(), QueryPlans.SETTING);
    private final Emulator h2 = Emulator.withFreshAccount(onH2.baseUrl());
    private final Emulator postgres = Emulator.withFreshAccount(onPostgres.baseUrl());

    @BeforeAll
    void fill() throws StripeException {
        for (var server : List.of(onH2, onPostgres)) {
            ManyRows.fill(server, Emulator.withFreshAccount(server.baseUrl()), ManyRows.COUNT / 10);
        }
        ManyRows.fill(onH2, h2, ManyRows.COUNT);
        ManyRows.fill(onPostgres, postgres, ManyRows.COUNT);
    }

    @AfterAll
    void close() {
        onH2.close();
        onPostgres.close();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listWhenOnH2ThenScansNoMoreThanItShows(String path, String table, String query) {
        var plans = plans(onH2, h2, path, table, query);

        assertThat(plans).isNotEmpty().allSatisfy(plan -> {
            var count = SCAN_COUNT.matcher(plan.text());
            assertThat(count.find()).as(plan.text()).isTrue();
            assertThat(Integer.parseInt(count.group(1))).as(plan.text()).isLessThanOrEqualTo(LIMIT + 4);
        });
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listWhenOnPostgresThenWalksAnIndexAndSortsNothing(String path, String table, String query) {
        var plans = plans(onPostgres, postgres, path, table, query);

        assertThat(plans).isNotEmpty().allSatisfy(plan -> {
            assertThat(plan.text()).contains("Index Scan").doesNotContainPattern(SORT);
            assertThat(PASSED_OVER.matcher(plan.text()).find()).as(plan.text()).isFalse();
        });
    }

    private static List<QueryPlan> plans(
            EmulatorServer server, Emulator emulator, String path, String table, String query) {
        var middle =
                emulator.raw().get(path + "?limit=1&created[lte]=" + middle()).json();
        var cursor = middle.path("data").path(0).path("id").asString();
        var explained = server.bean(QueryPlans.class);
        explained.takeOf(table);
        var page = emulator.raw()
                .get(path + "?limit=" + LIMIT + query.replace("CURSOR", cursor))
                .requireOk();
        assertThat(page.json().path("data").size()).as(page.text()).isEqualTo(LIMIT);
        return explained.takeOf(table);
    }

    static Stream<Arguments> lists() {
        var sessions = Stream.of(
                        "",
                        "&client_reference_id=ref_7",
                        "&related_customer=cus_7",
                        "&related_customer_account=acct_7",
                        "&status=verified")
                .flatMap(filter -> pages("/v1/identity/verification_sessions", "verification_sessions", filter));
        var events = Stream.of(
                        "",
                        "&type=identity.verification_session.verified",
                        "&type=identity.verification_session.*",
                        "&delivery_success=true",
                        "&delivery_success=false")
                .flatMap(filter -> pages("/v1/events", "events", filter));
        var requests = Stream.of("", "&method=POST", "&path=/v1/path/7", "&status=403")
                .flatMap(filter -> pages("/v1/test_helpers/request_logs", "request_logs", filter));
        var deliveries = Stream.of("", "&event=evt_7", "&webhook_endpoint=we_7", "&status=succeeded", "&status=failed")
                .flatMap(filter -> pages("/v1/test_helpers/webhook_deliveries", "webhook_deliveries", filter));
        return Stream.of(sessions, events, requests, deliveries).flatMap(Function.identity());
    }

    private static Stream<Arguments> pages(String path, String table, String filter) {
        var created = "&created[gte]=" + (middle() - 360_000) + "&created[lt]=" + (middle() + 360_000);
        return Stream.of("", "&starting_after=CURSOR", "&ending_before=CURSOR")
                .flatMap(cursor -> Stream.of(filter + cursor, filter + created + cursor))
                .map(query -> argumentSet(table + " " + query, path, table, query));
    }

    private static long middle() {
        return ManyRows.OLDEST.getEpochSecond() + ManyRows.COUNT * 30L;
    }
}
