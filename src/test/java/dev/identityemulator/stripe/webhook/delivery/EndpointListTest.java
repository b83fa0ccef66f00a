package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.WebhookEndpoint;
import com.stripe.param.WebhookEndpointListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints are listed newest first, from a cursor that may have been deleted since. */
@ExtendWith(RunningEmulator.class)
class EndpointListTest {

    private static final String URL = "https://example.com/hook";

    @Test
    void listWhenPagedThenNewestFirstAndEachOnce(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        var created = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            created.add(0, webhooks.create(URL).getId());
        }
        var params = WebhookEndpointListParams.builder().setLimit(3L).build();

        var page = webhooks.api().list(params);
        var all = StreamSupport.stream(page.autoPagingIterable().spliterator(), false)
                .map(WebhookEndpoint::getId)
                .toList();

        assertThat(page.getUrl()).isEqualTo(Webhooks.PATH);
        assertThat(page.getHasMore()).isTrue();
        assertThat(all).isEqualTo(created);
        var before = emulator.raw().get(Webhooks.PATH + "?limit=2&ending_before=" + created.get(5));
        assertThat(before.json().at("/data/0/id").asString()).isEqualTo(created.get(3));
        assertThat(before.json().at("/data/1/id").asString()).isEqualTo(created.get(4));
    }

    @Test
    void listWhenTheCursorWasDeletedThenItKeepsItsPlace(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        var oldest = webhooks.create(URL).getId();
        var deleted = webhooks.create(URL).getId();
        var newest = webhooks.create(URL).getId();
        webhooks.api().delete(deleted);

        assertThat(idsOf(emulator.raw().get(Webhooks.PATH + "?starting_after=" + deleted)))
                .containsExactly(oldest);
        assertThat(idsOf(emulator.raw().get(Webhooks.PATH + "?ending_before=" + deleted)))
                .containsExactly(newest);
    }

    @Test
    void listWhenTheCursorIsUnknownThenRejected(Emulator emulator) throws StripeException {
        var other = new Webhooks(Emulator.withFreshAccount(emulator.baseUrl()));
        var foreign = other.create(URL).getId();
        other.api().delete(foreign);

        for (var unknown : List.of(foreign, "we_unknown")) {
            assertThat(ExpectedError.of(emulator.raw().get(Webhooks.PATH + "?starting_after=" + unknown)))
                    .isEqualTo(EndpointTest.noSuch(unknown).status(400).param("starting_after"));
            assertThat(ExpectedError.of(emulator.raw().get(Webhooks.PATH + "?ending_before=" + unknown)))
                    .isEqualTo(EndpointTest.noSuch(unknown).status(400).param("ending_before"));
        }
    }

    private static List<String> idsOf(RawClient.Response page) {
        return page.requireOk()
                .json()
                .get("data")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "url", "created", "enabled_events"})
    void listWhenAFilterIsUnknownThenRejected(String filter, Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().get(Webhooks.PATH + "?" + filter + "=1")))
                .isEqualTo(ExpectedError.unknownParam(filter));
    }
}
