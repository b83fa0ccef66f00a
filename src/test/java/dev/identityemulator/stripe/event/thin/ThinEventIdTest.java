package dev.identityemulator.stripe.event.thin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The id of a thin event leads to its row, and no other id does. */
class ThinEventIdTest {

    private static final String ROW = "evt_1UgmzlB239IVlwLYJ8n4MDtv";
    private static final String ID = ThinEventId.of(ROW);

    @Test
    void rowWhenOfAThinEventThenFound() {
        assertThat(ID).matches("evt_test_65[0-9A-Za-z]{41}");
        assertThat(ThinEventId.row(ID)).contains(ROW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evt_test_65", ROW, "evt_test_651UgmzlB239IVlwLYJ8n4MDtvAAAAAAAAAAAAAAAAA"})
    void rowWhenOfAnythingElseThenNone(String id) {
        assertThat(ThinEventId.row(id)).isEmpty();
    }

    @Test
    void snapshotOfWhenNotThinThenTheIdItself() {
        assertThat(ThinEventId.snapshotOf(ROW)).isEqualTo(ROW);
        assertThat(ThinEventId.snapshotOf(ID)).isEqualTo(ROW);
    }
}
