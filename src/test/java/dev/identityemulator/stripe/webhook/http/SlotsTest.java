package dev.identityemulator.stripe.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A slot is handed on in the order in which it was asked for. */
class SlotsTest {

    private final Slots slots = new Slots(2);

    private void takeBoth() {
        assertThat(slots.take()).isCompleted();
        assertThat(slots.take()).isCompleted();
    }

    @Test
    void takeWhenThereAreFreeOnesThenAtOnce() {
        takeBoth();

        assertThat(slots.take()).isNotCompleted();
    }

    @Test
    void releaseWhenOthersWaitThenTheFirstOfThemGetsTheSlot() {
        takeBoth();
        var first = slots.take();
        var second = slots.take();

        slots.release();
        assertThat(first).isCompleted();
        assertThat(second).isNotCompleted();

        slots.release();
        assertThat(second).isCompleted();
    }

    @Test
    void releaseWhenNobodyWaitsThenTheNextGetsTheSlotAtOnce() {
        takeBoth();
        slots.release();

        assertThat(slots.take()).isCompleted();
        assertThat(slots.take()).isNotCompleted();
    }
}
