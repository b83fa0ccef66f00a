package dev.identityemulator.api.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.CrowdedAccount;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.ManyRows;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.QueryPlan;
import dev.identityemulator.support.QueryPlans;
import dev.identityemulator.testhelpers.requestlog.RequestLogService;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every list reads about as many rows as it shows, however many there are, by the database's plan of the real query. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysetQueryTest {

    private static final int LIMIT = 10;
    /** The most pages that PostgreSQL reads to plan and run the query of one page. */
    private static final int MOST_PAGES = 60;

    /** Marks filters that find nothing together, though each finds much. */
    private static final String NOTHING = "#";

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
        requireShort(plans(onH2, h2, path, table, query));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listWhenOnPostgresThenWalksAnIndexAndSortsNothing(String path, String table, String query) {
        var plans = plans(onPostgres, postgres, path, table, query);

        requireShort(plans);
        assertThat(plans)
                .allSatisfy(plan -> assertThat(plan.text())
                        .containsPattern("Index (Only )?Scan")
                        .doesNotContainPattern("\"Node Type\": \"[^\"]*(Sort|Seq Scan|Bitmap)"));
    }

    @Test
    void aboutWhenLinesTellOfASessionThenOnlyTheseAreRead() throws StripeException {
        for (var server : List.of(onH2, onPostgres)) {
            var emulator = server == onH2 ? h2 : postgres;
            var account = CrowdedAccount.account(server, emulator);
            server.bean(JdbcTemplate.class).execute("analyze"); // PostgreSQL has no statistics of new rows
            var explained = server.bean(QueryPlans.class);
            explained.take();

            var lines = server.bean(RequestLogService.class).about(account, "vs_7", LIMIT);

            assertThat(lines).hasSize(LIMIT);
            assertThat(explained.takeOf("request_logs"))
                    .hasSize(1)
                    .allSatisfy(plan -> assertThat(plan.scanned())
                            .as(plan.toString())
                            .isLessThanOrEqualTo(3 * ManyRows.COUNT / 1000));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&types[0]=v1.identity.verification_session.verified",
                "&types[0]=v1.identity.verification_session.created&types[1]=v1.identity.verification_session.canceled",
                "&created[lt]=2060-01-05T00:00:00.000Z"
            })
    void thinEventsWhenListedThenNoMoreIsScannedThanIsShown(String filter) {
        for (var server : List.of(onH2, onPostgres)) {
            var raw = (server == onH2 ? h2 : postgres).raw();
            server.bean(JdbcTemplate.class).execute("analyze");
            var explained = server.bean(QueryPlans.class);
            explained.take();

            var page = raw.get(("/v2/core/events?limit=" + LIMIT + filter)
                            .replace("[", "%5B")
                            .replace("]", "%5D"))
                    .requireOk()
                    .json();
            var next = raw.get(page.path("next_page_url")
                            .asString()
                            .replace("[", "%5B")
                            .replace("]", "%5D"))
                    .requireOk()
                    .json();

            assertThat(page.path("data")).hasSize(LIMIT);
            assertThat(next.path("data")).hasSize(LIMIT);
            requireShort(explained.takeOf("events"));
        }
    }

    private static void requireShort(List<QueryPlan> plans) {
        assertThat(plans).isNotEmpty().allSatisfy(plan -> {
            assertThat(plan.scanned()).as(plan.toString()).isLessThanOrEqualTo(LIMIT + 4);
            assertThat(plan.pages()).as(plan.toString()).isLessThanOrEqualTo(MOST_PAGES);
        });
    }

    private static List<QueryPlan> plans(
            EmulatorServer server, Emulator emulator, String path, String table, String query) {
        var middle =
                emulator.raw().get(path + "?limit=1&created[lte]=" + middle()).json();
        var cursor = middle.path("data").path(0).path("id").asString();
        var explained = server.bean(QueryPlans.class);
        explained.take();
        var page = emulator.raw()
                .get(path + "?limit=" + LIMIT + query.replace("CURSOR", cursor).replace(NOTHING, ""))
                .requireOk();
        assertThat(page.json().path("data").size()).as(page.text()).isEqualTo(query.contains(NOTHING) ? 0 : LIMIT);
        return explained.takeOf(table);
    }

    static Stream<Arguments> lists() {
        var identity = "/v1/identity/";
        var helpers = "/v1/test_helpers/";
        var type = "identity.verification_session.";
        return Stream.of(
                        pages(
                                identity + "verification_sessions",
                                "verification_sessions",
                                "",
                                "&client_reference_id=ref_7",
                                "&related_customer=cus_7",
                                "&related_customer_account=acct_7",
                                "&status=verified",
                                "&client_reference_id=ref_7&status=verified",
                                "&client_reference_id=ref_7&status=canceled" + NOTHING,
                                "&related_customer=cus_7&status=processing",
                                "&related_customer_account=acct_7&status=requires_input" + NOTHING),
                        pages(
                                "/v1/events",
                                "events",
                                "",
                                "&type=" + type + "verified",
                                "&type=" + type + "*",
                                "&types[]=" + type + "created&types[]=" + type + "canceled",
                                "&delivery_success=true",
                                "&delivery_success=false",
                                "&type=" + type + "created&delivery_success=false",
                                "&type=" + type + "verified&delivery_success=false" + NOTHING),
                        pages(
                                identity + "verification_reports",
                                "verification_reports",
                                "",
                                "&verification_session=vs_7",
                                "&client_reference_id=ref_7",
                                "&type=id_number",
                                "&verification_session=vs_8&type=document",
                                "&client_reference_id=ref_8&type=id_number" + NOTHING),
                        pages("/v1/customers", "customers", "", "&email=email8@example.com"),
                        pages("/v1/files", "files", "", "&purpose=selfie"),
                        pages("/v1/file_links", "file_links", "", "&file=file_7"),
                        pages(
                                helpers + "webhook_deliveries",
                                "webhook_deliveries",
                                "",
                                "&event=evt_7",
                                "&webhook_endpoint=we_7",
                                "&status=succeeded",
                                "&status=failed",
                                "&webhook_endpoint=we_7&status=failed",
                                "&webhook_endpoint=we_8&status=failed" + NOTHING,
                                "&event=evt_8&status=succeeded"),
                        pages(
                                helpers + "request_logs",
                                "request_logs",
                                "",
                                "&method=POST",
                                "&path=/v1/path/7",
                                "&status=403"),
                        pages(helpers + "inbox/orders7", "inbox_messages", ""),
                        pages(helpers + "identity/outcomes", "arranged_outcomes", ""))
                .flatMap(Function.identity());
    }

    private static Stream<Arguments> pages(String path, String table, String... filters) {
        var created = "&created[gte]=" + (middle() - 360_000) + "&created[lt]=" + (middle() + 360_000);
        return Stream.of(filters)
                .flatMap(filter -> Stream.of("", "&starting_after=CURSOR", "&ending_before=CURSOR")
                        .flatMap(cursor -> Stream.of(filter + cursor, filter + created + cursor)))
                .map(query -> argumentSet(table + " " + query, path, table, query));
    }

    private static long middle() {
        return ManyRows.OLDEST.getEpochSecond() + ManyRows.COUNT * 30L;
    }
}
