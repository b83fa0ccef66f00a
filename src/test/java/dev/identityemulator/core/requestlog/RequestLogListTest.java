package dev.identityemulator.core.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which lines a page of the log has, and how long lines are kept. */
@ExtendWith(RunningEmulator.class)
class RequestLogListTest {

    private static final String LOGS = "/v1/test_helpers/request_logs";
    private static final String SESSIONS = "/v1/identity/verification_sessions";

    /** The ids of so many new requests, newest first. */
    private static List<String> requests(int count, Emulator emulator) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            ids.add(0, emulator.raw().get(SESSIONS).requireOk().header("Request-Id"));
        }
        return ids;
    }

    private static List<String> listed(Emulator emulator, String query) {
        var ids = new ArrayList<String>();
        var list = emulator.raw().get(LOGS + query).requireOk().json();
        list.get("data").forEach(line -> ids.add(line.get("id").asString()));
        ids.add(list.get("has_more").asBoolean() ? "more" : "end");
        return ids;
    }

    private static List<String> page(List<String> ids, int from, int to, String end) {
        var page = new ArrayList<>(ids.subList(from, to));
        page.add(end);
        return page;
    }

    @Test
    void listWhenThereAreCursorsThenOlderOrNewerLinesAlwaysNewestFirst(Emulator emulator) {
        var ids = requests(6, emulator);

        assertThat(listed(emulator, "?limit=2")).isEqualTo(page(ids, 0, 2, "more"));
        assertThat(listed(emulator, "?limit=2&starting_after=" + ids.get(1))).isEqualTo(page(ids, 2, 4, "more"));
        assertThat(listed(emulator, "?limit=2&starting_after=" + ids.get(3))).isEqualTo(page(ids, 4, 6, "end"));
        assertThat(listed(emulator, "?limit=2&ending_before=" + ids.get(4))).isEqualTo(page(ids, 2, 4, "more"));
        assertThat(listed(emulator, "?limit=4&ending_before=" + ids.get(4))).isEqualTo(page(ids, 0, 4, "end"));
    }

    @Test
    void listWhenACursorIsUnknownThenRejected(Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().get(LOGS + "?starting_after=req_x")))
                .isEqualTo(ExpectedError.invalid("No such request log: 'req_x'")
                        .code("resource_missing")
                        .param("starting_after"));
    }

    @Test
    void listWhenThereAreFiltersThenOnlyWhatMatches(Emulator emulator) throws StripeException {
        var get = requests(1, emulator).get(0);
        var post = emulator.newSession();
        var rejected = emulator.raw().get(SESSIONS + "/x").header("Request-Id");
        var created = post.getLastResponse().requestId();

        assertThat(listed(emulator, "?method=post")).containsExactly(created, "end");
        assertThat(listed(emulator, "?method=GET")).containsExactly(rejected, get, "end");
        assertThat(listed(emulator, "?status=404")).containsExactly(rejected, "end");
        assertThat(listed(emulator, "?status=99999999999")).containsExactly("end");
        assertThat(listed(emulator, "?path=" + SESSIONS)).containsExactly(created, get, "end");
        assertThat(listed(emulator, "?path=" + SESSIONS + "/x&method=GET&status=404"))
                .containsExactly(rejected, "end");
        assertThat(listed(emulator, "?path=" + SESSIONS + "/x&method=POST")).containsExactly("end");
    }

    @Test
    void listWhenFilteredByCreationThenByTheAccountsClock(Emulator emulator) {
        var before = requests(1, emulator).get(0);
        emulator.advance(Duration.ofDays(3));
        long later = emulator.now();
        var after = requests(1, emulator).get(0);

        assertThat(listed(emulator, "?created[gte]=" + later)).containsExactly(after, "end");
        assertThat(listed(emulator, "?created[lt]=" + later)).containsExactly(before, "end");
        assertThat(listed(emulator, "?created[lt]=" + (later - 86_400))).containsExactly(before, "end");
    }

    @Test
    void listWhenLinesAreOlderThanThirtyDaysThenTheyAreGone(Emulator emulator) {
        var old = requests(1, emulator).get(0);
        emulator.advance(Duration.ofDays(29));
        var young = requests(1, emulator).get(0);
        assertThat(listed(emulator, "")).containsExactly(young, old, "end");

        emulator.advance(Duration.ofDays(2));

        assertThat(listed(emulator, "")).containsExactly(young, "end");
        assertThat(emulator.raw().get(LOGS + "/" + old).status()).isEqualTo(404);
    }

    @Test
    void listWhenTheAccountWasEmptiedThenNothingBefore(Emulator emulator) {
        requests(3, emulator);
        listed(emulator, "");
        requests(2, emulator);

        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        assertThat(listed(emulator, "")).containsExactly("end");
        assertThat(listed(emulator, "?limit=1")).containsExactly("end");
        var next = requests(1, emulator).get(0);
        assertThat(listed(emulator, "")).containsExactly(next, "end");
    }

    @Test
    void listWhenThePathHasALongIdThenItIsShownAndFound(Emulator emulator) {
        var path = "/v2/core/events/evt_test_651abcdefghijklmnopqrstuvwABCDEFGHIJKLMNOPQ";
        var id = emulator.raw().get(path).header("Request-Id");

        assertThat(listed(emulator, "?path=" + path)).containsExactly(id, "end");
    }
}
