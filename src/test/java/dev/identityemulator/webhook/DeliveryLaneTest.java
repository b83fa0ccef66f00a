package dev.identityemulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A lane keeps the order in which it was told, however much waits in the database. */
class DeliveryLaneTest {

    private final DeliveryLane lane = new DeliveryLane(new EndpointId("acct_1", "we_1"));

    private static List<String> ids(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "%05d".formatted(i))
                .toList();
    }

    /** Takes all out, reading what the database would hold: all that was not taken yet. */
    private List<String> takeAll(List<String> stored) {
        var taken = new ArrayList<String>();
        for (int left = 2 * stored.size() + 10; left > 0; left--) {
            if (lane.beginRefill()) {
                lane.refill(stored.stream()
                        .filter(id -> !taken.contains(id))
                        .limit(DeliveryLane.MOST)
                        .toList());
            }
            var id = lane.poll();
            if (id != null) {
                taken.add(id);
            }
        }
        return taken;
    }

    @Test
    void addWhenFewThenTakenInOrder() {
        var ids = ids(1, 5);
        ids.forEach(lane::add);

        assertThat(takeAll(List.of())).isEqualTo(ids);
        assertThat(lane.isDone()).isTrue();
    }

    @Test
    void addWhenMoreThanItHoldsThenTheRestComesFromTheDatabaseInOrder() {
        var ids = ids(1, 350);
        ids.forEach(lane::add);

        assertThat(takeAll(ids)).isEqualTo(ids);
    }

    @Test
    void addWhenTheDatabaseIsBeingReadThenNotBeforeWhatStillWaitsThere() {
        var ids = ids(1, 350);
        lane.lookInDatabase();
        assertThat(lane.beginRefill()).isTrue();
        lane.add("00350");
        lane.refill(ids(1, 100));

        assertThat(takeAll(ids)).isEqualTo(ids);
    }

    @Test
    void addWhenTheDatabaseIsBeingReadAndHoldsFewThenTakenAfterThem() {
        lane.lookInDatabase();
        assertThat(lane.beginRefill()).isTrue();
        lane.add("00004");
        lane.add("00003");
        lane.refill(ids(1, 3));

        assertThat(takeAll(List.of())).isEqualTo(List.of("00001", "00002", "00003", "00004"));
    }

    @Test
    void refillWhenAnAnswerIsNotNotedYetThenItsDeliveryIsNotMadeAgain() {
        lane.lookInDatabase();
        assertThat(lane.beginTurn(0)).isTrue();
        lane.answered("00001");

        assertThat(takeAll(ids(1, 350))).isEqualTo(ids(2, 350));
    }

    @Test
    void beginTurnWhenOneIsUnderWayThenNot() {
        ids(1, 3).forEach(lane::add);

        assertThat(lane.beginTurn(1)).isTrue();
        assertThat(lane.beginTurn(1)).isFalse();
        lane.endTurn();
        assertThat(lane.beginTurn(1)).isTrue();
    }

    @Test
    void beginTurnWhenAnswersAreNotNotedThenOnlyAsFarAsTheyMay() {
        ids(3, 4).forEach(lane::add);
        lane.answered("00001");

        assertThat(lane.beginTurn(0)).isFalse();
        assertThat(lane.beginTurn(1)).isTrue();
        lane.answered("00002");
        assertThat(lane.beginTurn(1)).isFalse();
        lane.noted("00001");
        assertThat(lane.beginTurn(1)).isTrue();
    }

    @Test
    void isDoneWhenAnAnswerIsNotNotedYetThenNot() {
        lane.answered("00001");
        assertThat(lane.isDone()).isFalse();

        lane.noted("00001");
        assertThat(lane.isDone()).isTrue();
    }
}
