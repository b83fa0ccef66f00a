package dev.identityemulator.confirm.compare;

import dev.identityemulator.confirm.scenario.Step;
import java.util.ArrayList;
import java.util.List;

/** Compares the responses of both servers to one step. */
public final class ResponseComparison {

    private ResponseComparison() {}

    /**
     * Everything in which they differ. Where the statuses do, nothing else is compared: an error and a resource have nothing in
     * common.
     */
    public static List<Difference> compare(Step step, Response here, Response there, Correspondence correspondence) {
        correspondence.begin(here, there);
        if (here.status() != there.status()) {
            return List.of(new Difference(
                    "status",
                    shown(here.status(), correspondence.shownHere(here.errorMessage())),
                    shown(there.status(), correspondence.shownThere(there.errorMessage()))));
        }
        var differences = new ArrayList<>(ComparedHeaders.compare(here, there, correspondence));
        var varying = new VaryingPaths(step.options().varies());
        var bodies = new BodyComparison(correspondence, varying, differences);
        if (step.options().namesOnly() && here.body().isObject() && there.body().isObject()) {
            bodies.compareNames(here.body(), there.body());
        } else {
            bodies.compare("", here.body(), there.body());
        }
        return List.copyOf(differences);
    }

    private static String shown(int status, String message) {
        return message.isEmpty() ? String.valueOf(status) : status + ", " + message;
    }
}
