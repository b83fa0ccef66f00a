package dev.identityemulator.testkit;

import java.util.List;
import java.util.Map;

/** What the emulator saw of the application. */
public sealed interface LogActions permits Emulator {

    EmulatorApi api();

    /** The requests of the account, newest first; at most a hundred. */
    default List<LoggedRequest> requests() {
        return api().list("/v1/test_helpers/request_logs", Map.of()).stream()
                .map(LoggedRequest::of)
                .toList();
    }

    /** The calls that the emulator does not have, and that no upstream got. */
    default List<UnsupportedCall> unsupportedCalls() {
        return api().list("/v1/test_helpers/unsupported", Map.of()).stream()
                .filter(call -> !call.get("passed_on").getAsBoolean())
                .map(UnsupportedCall::of)
                .toList();
    }
}
