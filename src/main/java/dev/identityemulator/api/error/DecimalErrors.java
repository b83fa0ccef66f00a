package dev.identityemulator.api.error;

/** The error of a parameter that is no decimal. */
public final class DecimalErrors {

    private DecimalErrors() {}

    public static ApiException invalid(String param, String value) {
        return ApiException.status(400, "Invalid decimal: " + Truncated.of(value))
                .param(Truncated.of(param))
                .beforeWork()
                .build();
    }
}
