package dev.identityemulator.confirm.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When the servers responded to each step so far, by which points in time are compared. */
final class Moments {

    /** Stripe writes whole seconds, and both servers round. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private record Moment(Instant here, Instant there, Duration tolerance) {

        boolean isSameDistance(Instant ours, Instant theirs) {
            var distance = Duration.between(here, ours).minus(Duration.between(there, theirs));
            return distance.abs().compareTo(tolerance) <= 0;
        }
    }

    private final List<Moment> moments = new ArrayList<>();

    void add(Response here, Response there) {
        moments.add(
                new Moment(here.sent(), there.sent(), ROUNDING.plus(here.took()).plus(there.took())));
    }

    /** Whether both are as long before or after the same step. */
    boolean correspond(Instant ours, Instant theirs) {
        return moments.stream().anyMatch(moment -> moment.isSameDistance(ours, theirs));
    }

    /** A point in time of ours as it is shown: by the seconds since the last response. */
    String shownHere(Instant time) {
        return shown(moments.get(moments.size() - 1).here(), time);
    }

    String shownThere(Instant time) {
        return shown(moments.get(moments.size() - 1).there(), time);
    }

    private static String shown(Instant now, Instant time) {
        long seconds = Duration.between(now, time).toSeconds();
        return "<the time of this response" + (seconds == 0 ? "" : " %+d s".formatted(seconds)) + ">";
    }
}
