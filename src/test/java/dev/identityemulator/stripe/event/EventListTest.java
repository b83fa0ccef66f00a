package dev.identityemulator.stripe.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.param.EventListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of events applies its filters, and goes back thirty days. */
@ExtendWith(RunningEmulator.class)
class EventListTest {

    private static final String CREATED = "identity.verification_session.created";
    private static final String CANCELED = "identity.verification_session.canceled";
    private static final String REDACTED = "identity.verification_session.redacted";

    private static List<String> types(Emulator emulator, Consumer<EventListParams.Builder> filters)
            throws StripeException {
        var params = EventListParams.builder();
        filters.accept(params);
        return emulator.events().list(params.build()).getData().stream()
                .map(Event::getType)
                .toList();
    }

    private static void oneOfEach(Emulator emulator) throws StripeException {
        emulator.sessions().redact(emulator.newSession().getId());
        emulator.advance(Duration.ofDays(4));
    }

    @Test
    void listWhenTypeIsExactThenOnlyThat(Emulator emulator) throws StripeException {
        oneOfEach(emulator);

        assertThat(types(emulator, filters -> filters.setType(CANCELED))).containsExactly(CANCELED);
        assertThat(types(emulator, filters -> filters.setType("identity.verification_session")))
                .isEmpty();
        assertThat(types(emulator, filters -> filters.setType("charge.captured")))
                .isEmpty();
    }

    @Test
    void listWhenTypeHasAWildcardThenAllThatBeginSo(Emulator emulator) throws StripeException {
        oneOfEach(emulator);

        assertThat(types(emulator, filters -> filters.setType("identity.verification_session.*")))
                .containsExactly(REDACTED, CANCELED, CREATED);
        assertThat(types(emulator, filters -> filters.setType("identity.verification_session.c*")))
                .containsExactly(CANCELED, CREATED);
        assertThat(types(emulator, filters -> filters.setType("*"))).hasSize(3);
        assertThat(types(emulator, filters -> filters.setType("charge.*"))).isEmpty();
    }

    @Test
    void listWhenOneOfSeveralTypesHasAWildcardThenRejected(Emulator emulator) {
        var error = ExpectedError.of(
                () -> types(emulator, filters -> filters.addType(CREATED).addType("identity.*")));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("You cannot set `types` with a wildcard; `type` takes one.")
                        .param("types"));
    }

    @Test
    void listWhenSeveralTypesAreGivenThenAnyOfThem(Emulator emulator) throws StripeException {
        oneOfEach(emulator);

        assertThat(types(emulator, filters -> filters.addType(CREATED).addType(REDACTED)))
                .containsExactly(REDACTED, CREATED);
    }

    @Test
    void listWhenTypeAndTypesAreGivenThenRejected(Emulator emulator) {
        var error = ExpectedError.of(
                () -> types(emulator, filters -> filters.setType(CREATED).addType(CANCELED)));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("You may only specify one of these parameters: type, types.")
                        .param("type"));
    }

    @Test
    void listWhenThereAreMoreThanTwentyTypesThenRejected(Emulator emulator) throws StripeException {
        assertThat(types(emulator, filters -> filters.addAllType(Collections.nCopies(20, CREATED))))
                .isEmpty();

        var error = ExpectedError.of(
                () -> types(emulator, filters -> filters.addAllType(Collections.nCopies(21, CREATED))));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("Invalid types: must have at most 20 items")
                        .param("types"));
    }

    @Test
    void listWhenFilteredByDeliveryThenAllCountAsDeliveredWithoutEndpoints(Emulator emulator) throws StripeException {
        emulator.newSession();

        assertThat(types(emulator, filters -> filters.setDeliverySuccess(true))).containsExactly(CREATED);
        assertThat(types(emulator, filters -> filters.setDeliverySuccess(false)))
                .isEmpty();
    }

    @Test
    void listWhenFilteredByCreatedThenOnlyThose(Emulator emulator) throws StripeException {
        var id = emulator.newSession().getId();
        emulator.advance(Duration.ofHours(1));
        long before = emulator.now();
        emulator.sessions().cancel(id);

        assertThat(types(
                        emulator,
                        filters -> filters.setCreated(
                                EventListParams.Created.builder().setGte(before).build())))
                .containsExactly(CANCELED);
        assertThat(types(
                        emulator,
                        filters -> filters.setCreated(
                                EventListParams.Created.builder().setLt(before).build())))
                .containsExactly(CREATED);
    }

    @Test
    void listWhenPagedThenEachOnce(Emulator emulator) throws StripeException {
        oneOfEach(emulator);
        var all = emulator.events().list().getData();

        var first =
                emulator.events().list(EventListParams.builder().setLimit(2L).build());
        var second = emulator.events()
                .list(EventListParams.builder()
                        .setLimit(2L)
                        .setStartingAfter(all.get(1).getId())
                        .build());

        assertThat(first.getData()).isEqualTo(all.subList(0, 2));
        assertThat(first.getHasMore()).isTrue();
        assertThat(first.getUrl()).isEqualTo("/v1/events");
        assertThat(second.getData()).isEqualTo(all.subList(2, 3));
        assertThat(second.getHasMore()).isFalse();
    }

    @Test
    void listWhenTheCursorIsUnknownThenRejected(Emulator emulator) {
        var error = ExpectedError.of(() -> types(emulator, filters -> filters.setStartingAfter("evt_unknown")));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("No such notification: 'evt_unknown'")
                        .code("resource_missing")
                        .param("starting_after"));
    }

    @Test
    void listWhenThirtyDaysPassThenOlderEventsAreOutOfReach(Emulator emulator) throws StripeException {
        var id = emulator.newSession().getId();
        var event = emulator.events().list().getData().get(0).getId();
        emulator.advance(Duration.ofDays(29));
        emulator.sessions().cancel(id);
        assertThat(emulator.eventTypes()).containsExactly("canceled", "created");

        emulator.advance(Duration.ofDays(1).plusSeconds(1));

        assertThat(emulator.eventTypes()).containsExactly("canceled");
        assertThat(ExpectedError.of(() -> emulator.events().retrieve(event)).message())
                .isEqualTo("No such notification: '" + event + "'");
        assertThat(emulator.sessions().retrieve(id).getId()).isEqualTo(id);
    }
}
