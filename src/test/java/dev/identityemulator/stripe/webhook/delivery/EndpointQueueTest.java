package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.webhook.endpoint.EndpointId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A lane keeps the order in which it was told, however much waits in the database. */
class EndpointQueueTest {

    private final EndpointQueue endpointQueue = new EndpointQueue(new EndpointId("acct_1", "we_1"));

    private static List<String> ids(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "%05d".formatted(i))
                .toList();
    }

    /** Takes all out, reading what the database would hold: all that was not taken yet. */
    private List<String> takeAll(List<String> stored) {
        var taken = new ArrayList<String>();
        for (int left = 2 * stored.size() + 10; left > 0; left--) {
            if (endpointQueue.beginRefill()) {
                endpointQueue.refill(stored.stream()
                        .filter(id -> !taken.contains(id))
                        .limit(EndpointQueue.MOST)
                        .toList());
            }
            var id = endpointQueue.poll();
            if (id != null) {
                taken.add(id);
            }
        }
        return taken;
    }

    @Test
    void addWhenFewThenTakenInOrder() {
        var ids = ids(1, 5);
        ids.forEach(endpointQueue::add);

        assertThat(takeAll(List.of())).isEqualTo(ids);
        assertThat(endpointQueue.isDone()).isTrue();
    }

    @Test
    void addWhenMoreThanItHoldsThenTheRestComesFromTheDatabaseInOrder() {
        var ids = ids(1, 350);
        ids.forEach(endpointQueue::add);

        assertThat(takeAll(ids)).isEqualTo(ids);
    }

    @Test
    void addWhenTheDatabaseIsBeingReadThenNotBeforeWhatStillWaitsThere() {
        var ids = ids(1, 350);
        endpointQueue.lookInDatabase();
        assertThat(endpointQueue.beginRefill()).isTrue();
        endpointQueue.add("00350");
        endpointQueue.refill(ids(1, 100));

        assertThat(takeAll(ids)).isEqualTo(ids);
    }

    @Test
    void addWhenTheDatabaseIsBeingReadAndHoldsFewThenTakenAfterThem() {
        endpointQueue.lookInDatabase();
        assertThat(endpointQueue.beginRefill()).isTrue();
        endpointQueue.add("00004");
        endpointQueue.add("00003");
        endpointQueue.refill(ids(1, 3));

        assertThat(takeAll(List.of())).isEqualTo(List.of("00001", "00002", "00003", "00004"));
    }

    @Test
    void refillWhenAnResponseIsNotNotedYetThenItsDeliveryIsNotMadeAgain() {
        endpointQueue.lookInDatabase();
        assertThat(endpointQueue.beginTurn(0)).isTrue();
        endpointQueue.responded("00001");

        assertThat(takeAll(ids(1, 350))).isEqualTo(ids(2, 350));
    }

    @Test
    void beginTurnWhenOneIsUnderWayThenNot() {
        ids(1, 3).forEach(endpointQueue::add);

        assertThat(endpointQueue.beginTurn(1)).isTrue();
        assertThat(endpointQueue.beginTurn(1)).isFalse();
        endpointQueue.endTurn();
        assertThat(endpointQueue.beginTurn(1)).isTrue();
    }

    @Test
    void beginTurnWhenResponsesAreNotNotedThenOnlyAsFarAsTheyMay() {
        ids(3, 4).forEach(endpointQueue::add);
        endpointQueue.responded("00001");

        assertThat(endpointQueue.beginTurn(0)).isFalse();
        assertThat(endpointQueue.beginTurn(1)).isTrue();
        endpointQueue.responded("00002");
        assertThat(endpointQueue.beginTurn(1)).isFalse();
        endpointQueue.noted("00001");
        assertThat(endpointQueue.beginTurn(1)).isTrue();
    }

    @Test
    void isDoneWhenAnResponseIsNotNotedYetThenNot() {
        endpointQueue.responded("00001");
        assertThat(endpointQueue.isDone()).isFalse();

        endpointQueue.noted("00001");
        assertThat(endpointQueue.isDone()).isTrue();
    }
}
