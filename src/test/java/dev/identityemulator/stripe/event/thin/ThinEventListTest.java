package dev.identityemulator.stripe.event.thin;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.v2.core.Event;
import com.stripe.param.v2.core.EventListParams;
import dev.identityemulator.stripe.webhook.destination.Destinations;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists of thin events: all that happened and every ping in one order, by object, type and time. */
@ExtendWith(RunningEmulator.class)
class ThinEventListTest {

    private static final String CREATED = "v1.identity.verification_session.created";
    private static final String CANCELED = "v1.identity.verification_session.canceled";
    private static final String PING = "v2.core.event_destination.ping";

    private static List<Event> list(Emulator emulator, EventListParams.Builder params) throws StripeException {
        return emulator.stripe().v2().core().events().list(params.build()).getData();
    }

    private static List<String> types(Emulator emulator, EventListParams.Builder params) throws StripeException {
        return list(emulator, params).stream().map(Event::getType).toList();
    }

    @Test
    void listWhenPagedThenEventsAndPingsAreInOneOrderEachOnce(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        var destination = destinations.thin("http://localhost:1/").getId();
        var expected = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            emulator.newSession();
            expected.add(0, CREATED);
            destinations.api().ping(destination);
            expected.add(0, PING);
        }
        emulator.sessions().cancel(emulator.newSession().getId());
        expected.add(0, CREATED);
        expected.add(0, CANCELED);

        var pages = emulator.stripe()
                .v2()
                .core()
                .events()
                .list(EventListParams.builder().setLimit(3L).build());
        var all = StreamSupport.stream(pages.autoPagingIterable().spliterator(), false)
                .toList();

        assertThat(all).map(Event::getType).isEqualTo(expected);
        assertThat(all).map(Event::getId).doesNotHaveDuplicates();

        var second = emulator.raw().get(pages.getNextPageUrl()).requireOk().json();
        var third = emulator.raw()
                .get(second.path("next_page_url").asString())
                .requireOk()
                .json();
        assertThat(third.path("next_page_url").isNull()).isTrue();
        var back = emulator.raw()
                .get(third.path("previous_page_url").asString())
                .requireOk()
                .json();
        assertThat(back.path("data")).isEqualTo(second.path("data"));
        assertThat(emulator.raw()
                        .get(back.path("previous_page_url").asString())
                        .requireOk()
                        .json()
                        .path("data"))
                .map(each -> each.path("id").asString())
                .isEqualTo(all.subList(0, 3).stream().map(Event::getId).toList());
    }

    @Test
    void listWhenFilteredByObjectAndTypeThenOnlyThose(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        var destination = destinations.thin("http://localhost:1/").getId();
        destinations.api().ping(destination);
        var session = emulator.newSession().getId();
        emulator.newSession();
        emulator.sessions().cancel(session);

        assertThat(types(emulator, EventListParams.builder().setObjectId(session)))
                .containsExactly(CANCELED, CREATED);
        assertThat(types(emulator, EventListParams.builder().setObjectId(destination)))
                .containsExactly(PING);
        assertThat(types(
                        emulator, EventListParams.builder().setObjectId(session).addType(CREATED)))
                .containsExactly(CREATED);
        assertThat(types(
                        emulator, EventListParams.builder().setObjectId(session).addType(PING)))
                .isEmpty();
        assertThat(types(emulator, EventListParams.builder().addType(PING).addType(CANCELED)))
                .containsExactly(CANCELED, PING);
        assertThat(types(emulator, EventListParams.builder().addType("v1.charge.succeeded")))
                .isEmpty();
        assertThat(types(emulator, EventListParams.builder().setObjectId("vs_nope")))
                .isEmpty();
    }

    @Test
    void listWhenFilteredByTimeThenMillisecondsCount(Emulator emulator) throws StripeException {
        emulator.newSession();
        emulator.advance(Duration.ofMinutes(1));
        emulator.newSession();
        var newestFirst = list(emulator, EventListParams.builder());
        var older = newestFirst.get(1).getCreated();

        assertThat(list(
                        emulator,
                        EventListParams.builder()
                                .setCreated(EventListParams.Created.builder()
                                        .setGt(older)
                                        .build())))
                .map(Event::getId)
                .containsExactly(newestFirst.get(0).getId());
        assertThat(list(
                        emulator,
                        EventListParams.builder()
                                .setCreated(EventListParams.Created.builder()
                                        .setGte(older)
                                        .setLt(newestFirst.get(0).getCreated())
                                        .build())))
                .map(Event::getId)
                .containsExactly(newestFirst.get(1).getId());
        assertThat(emulator.raw()
                        .get("/v2/core/events?created%5Blte%5D=" + older.getEpochSecond())
                        .requireOk()
                        .json()
                        .path("data"))
                .isEmpty();
    }

    @Test
    void eventsWhenOlderThanThirtyDaysThenGone(Emulator emulator) throws StripeException {
        var destinations = new Destinations(emulator);
        var ping = destinations
                .api()
                .ping(destinations.thin("http://localhost:1/").getId())
                .getId();
        emulator.newSession();

        emulator.advance(Duration.ofDays(31));

        assertThat(list(emulator, EventListParams.builder())).isEmpty();
        assertThat(emulator.raw().get("/v2/core/events/" + ping).status()).isEqualTo(404);
    }
}
