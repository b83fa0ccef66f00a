package dev.identityemulator.testkit;

import java.util.Map;
import java.util.stream.Collectors;

/** Failures that the application has to survive. */
public sealed interface FaultActions permits Emulator {

    EmulatorApi api();

    /** Injects a fault; the errors that it makes are expected. */
    void fault(Fault fault);

    /** Ends all faults. */
    default void clearFaults() {
        api().delete("/v1/test_helpers/faults");
    }

    /** What is left of the faults of this account, by their ids: how often each still applies. */
    default Map<String, Long> faultsLeft() {
        return api().list("/v1/test_helpers/faults", Map.of()).stream()
                .filter(fault -> Json.text(fault, "remaining").isPresent())
                .collect(Collectors.toMap(
                        fault -> fault.get("id").getAsString(),
                        fault -> fault.get("remaining").getAsLong()));
    }
}
